package org.alchemycdi;

import java.util.Optional;

/**
 * The root of everything that Alchemy CDI throws.
 *
 * <p>{@link #reason()} holds neither SQL nor text of a database driver, which stand in the cause. Where the client is to
 * blame, it is meant for the client; otherwise it may name classes, columns and settings, and belongs into a log.
 */
public class AlchemyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String reason;

    /** An exception without a code, for example one that an application throws from a hook. */
    public AlchemyException(String reason) {
        this("", reason);
    }

    /** An exception with a code of docs/reference/messages.md; an empty code means none. */
    public AlchemyException(String code, String reason) {
        super(code.isEmpty() ? reason : code + ": " + reason);
        this.code = code;
        this.reason = reason;
    }

    /** The code of the message, for example {@code ALCH0101}. */
    public Optional<String> code() {
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    /** The message without its code. */
    public String reason() {
        return reason;
    }
}
