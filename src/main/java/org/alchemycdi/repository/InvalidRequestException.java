package org.alchemycdi.repository;

import java.util.Optional;
import org.alchemycdi.AlchemyException;

/** What was asked for cannot be: an unknown attribute, a value of the wrong type, a missing id. HTTP: 400. */
public class InvalidRequestException extends AlchemyException {

    private static final long serialVersionUID = 1L;

    private final String attribute;

    /** @see AlchemyException#AlchemyException(String, String) */
    public InvalidRequestException(String code, String reason) {
        this(code, reason, "");
    }

    /** The same, with the attribute that is to blame: a name or a dotted path. */
    public InvalidRequestException(String code, String reason, String attribute) {
        super(code, reason);
        this.attribute = attribute;
    }

    /** The attribute that is to blame, where there is one: a name or a dotted path such as {@code author.dob}. */
    public Optional<String> attribute() {
        return attribute.isEmpty() ? Optional.empty() : Optional.of(attribute);
    }
}
