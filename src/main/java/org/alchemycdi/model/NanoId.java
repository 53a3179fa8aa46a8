package org.alchemycdi.model;

import java.security.SecureRandom;

/** Makes ids of 21 random characters that need no escaping in a URL: 126 random bits, as nano ids have. */
final class NanoId {

    static final int LENGTH = 21;

    /** Of 64 characters, so that six bits are exactly one. */
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-";

    private static final SecureRandom RANDOM = new SecureRandom();

    private NanoId() {}

    static String random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        StringBuilder id = new StringBuilder(LENGTH);
        for (byte random : bytes) {
            id.append(ALPHABET.charAt(random & 63));
        }
        return id.toString();
    }
}
