package org.alchemycdi.internal.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Mistakes;
import org.eclipse.microprofile.config.Config;

/** Reads the secret of the cursors; one that cannot be used goes to the mistakes. */
public final class CursorKeyReader {

    private static final int FEWEST_CHARACTERS = 32;

    private final Config config;
    private final Mistakes mistakes;

    public CursorKeyReader(Config config, Mistakes mistakes) {
        this.config = config;
        this.mistakes = mistakes;
    }

    /** A key of AES-256 made from the secret, if there is one. */
    public Optional<SecretKey> read() {
        String key = ApplicationKey.CURSOR_KEY.key();
        return config.getOptionalValue(key, String.class)
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .map(secret -> derived(secret, key));
    }

    private SecretKey derived(String secret, String key) {
        if (secret.length() < FEWEST_CHARACTERS) {
            mistakes.add(Message.CURSOR_KEY_TOO_SHORT, Values.source(config, key));
        }
        try {
            return new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)), "AES");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
