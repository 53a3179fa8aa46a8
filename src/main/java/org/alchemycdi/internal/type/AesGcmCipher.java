package org.alchemycdi.internal.type;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.crypto.AesGcm;
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

    private final Keyring keys;
    private final AesGcm aes = new AesGcm();

    AesGcmCipher(Keyring keys) {
        this.keys = keys;
    }

    @Override
    public String encrypt(String text) {
        EncryptionKey key = keys.current();
        String header = FORMAT + key.id() + ".";
        byte[] sealed = aes.seal(key.secret(), header.getBytes(US_ASCII), bytes(text));
        return header + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
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
            byte[] sealed = Base64.getUrlDecoder().decode(parts.group(3));
            return new String(aes.open(key.secret(), parts.group(1).getBytes(US_ASCII), sealed), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw Message.ALTERED_VALUE.causedBy(e, AlchemyException::new, id);
        }
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
