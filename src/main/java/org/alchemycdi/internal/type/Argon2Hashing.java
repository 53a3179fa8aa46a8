package org.alchemycdi.internal.type;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.type.PasswordHashing;

/** Argon2id by Bouncy Castle, whose own JCA provider is not needed and not registered. */
final class Argon2Hashing implements PasswordHashing {

    private static final String GENERATOR = "org.bouncycastle.crypto.generators.Argon2BytesGenerator";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2Cost cost;
    private final SecureRandom random = new SecureRandom();

    /** @throws ImproperConfigurationException if the application has no Bouncy Castle */
    Argon2Hashing(Argon2Cost cost) {
        this.cost = cost;
        try {
            Class.forName(GENERATOR, false, Argon2Hashing.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            throw Message.NO_BOUNCY_CASTLE.causedBy(absent, ImproperConfigurationException::new);
        }
    }

    @Override
    public String hash(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return withBytes(
                password, bytes -> Argon2Hash.of(bytes, salt, cost, HASH_BYTES).text());
    }

    @Override
    public boolean verify(char[] password, String hash) {
        Optional<Argon2Hash> known = Argon2Hash.parse(hash);
        return known.isPresent()
                && withBytes(
                        password,
                        bytes -> MessageDigest.isEqual(
                                known.get().hash(), known.get().hashLikewise(bytes)));
    }

    private static <R> R withBytes(char[] password, Function<byte[], R> work) {
        ByteBuffer encoded = UTF_8.encode(CharBuffer.wrap(password));
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        try {
            return work.apply(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(encoded.array(), (byte) 0);
        }
    }

    @Override
    public boolean isCurrent(String hash) {
        return Argon2Hash.parse(hash)
                .filter(parsed -> parsed.kind() == Argon2Hash.Kind.ID
                        && parsed.cost().equals(cost)
                        && parsed.salt().length >= SALT_BYTES
                        && parsed.hash().length >= HASH_BYTES)
                .isPresent();
    }

    @Override
    public boolean isHash(String text) {
        return Argon2Hash.parse(text).isPresent();
    }
}
