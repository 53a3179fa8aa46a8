package org.alchemycdi.type;

/** Makes hashes of passwords, and compares passwords with them. Thread-safe. */
public interface PasswordHashing {

    /** A hash that differs each time. */
    String hash(char[] password);

    /** False for another password, and for a text that is no hash of a known kind. */
    boolean verify(char[] password, String hash);

    /** Whether a hash made now would be of the same kind and as costly. */
    boolean isCurrent(String hash);

    /** Whether this is a hash that can be compared with. */
    boolean isHash(String text);
}
