package org.alchemycdi.type;

/** Encrypts texts, and decrypts what it has encrypted. Thread-safe. */
public interface TextCipher {

    String encrypt(String text);

    /** @throws org.alchemycdi.AlchemyException if this was not encrypted under a known key, or was altered since */
    String decrypt(String encrypted);
}
