package org.alchemycdi.internal.type;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key with the name under which values remember it. Its bytes are never printed. */
record EncryptionKey(String id, SecretKey secret) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final int BYTES = 32;

    /** Reads {@code <id>:<32 bytes in base64>}; nothing if it is not of this form. */
    static Optional<EncryptionKey> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || !ID.matcher(text.substring(0, colon)).matches()) {
            return Optional.empty();
        }
        return bytes(text.substring(colon + 1))
                .map(bytes -> new EncryptionKey(text.substring(0, colon), new SecretKeySpec(bytes, "AES")));
    }

    private static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64)).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "EncryptionKey[" + id + "]";
    }
}
