package org.alchemycdi.internal.type;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.type.TextCipher;

/**
 * AES-256-GCM. An encrypted text is {@code alc1.<id of the key>.<base64url of nonce, ciphertext and tag>}; what stands before
 * the base64 is authenticated too.
 */
final class AesGcmCipher implements TextCipher {

    private static final String FORMAT = "alc1.";
    private static final Pattern ENCRYPTED =
            Pattern.compile("(" + Pattern.quote(FORMAT) + "([A-Za-z0-9_-]{1,32})\\.)([A-Za-z0-9_-]+)");
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Keyring keys;
    private final SecureRandom random = new SecureRandom();

    AesGcmCipher(Keyring keys) {
        this.keys = keys;
    }

    @Override
    public String encrypt(String text) {
        EncryptionKey key = keys.current();
        String header = FORMAT + key.id() + ".";
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, header, nonce).doFinal(bytes(text));
            byte[] value = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return header + Base64.getUrlEncoder().withoutPadding().encodeToString(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK cannot encrypt by AES-256-GCM", e);
        }
    }

    @Override
    public String decrypt(String encrypted) {
        Matcher parts = ENCRYPTED.matcher(encrypted);
        if (!parts.matches()) {
            throw Message.NOT_ENCRYPTED.as(AlchemyException::new);
        }
        String id = parts.group(2);
        EncryptionKey key =
                keys.find(id).orElseThrow(() -> Message.UNKNOWN_ENCRYPTION_KEY.as(AlchemyException::new, id));
        try {
            byte[] value = Base64.getUrlDecoder().decode(parts.group(3));
            return new String(open(key, parts.group(1), value), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw Message.ALTERED_VALUE.causedBy(e, AlchemyException::new, id);
        }
    }

    private static byte[] open(EncryptionKey key, String header, byte[] value) throws GeneralSecurityException {
        if (value.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new AEADBadTagException("too short");
        }
        byte[] nonce = Arrays.copyOf(value, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key, header, nonce).doFinal(value, NONCE_BYTES, value.length - NONCE_BYTES);
    }

    private static Cipher cipher(int mode, EncryptionKey key, String header, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header.getBytes(US_ASCII));
        return cipher;
    }

    /** Half a surrogate pair has no bytes, and would come back as a question mark. */
    private static byte[] bytes(String text) {
        try {
            ByteBuffer encoded = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw Message.BAD_DATA.causedBy(e, InvalidRequestException::new);
        }
    }
}
