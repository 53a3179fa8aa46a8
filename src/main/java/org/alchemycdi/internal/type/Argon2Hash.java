package org.alchemycdi.internal.type;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** A hash in the text form of Argon2's reference implementation: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. */
record Argon2Hash(Kind kind, Argon2Cost cost, byte[] salt, byte[] hash) {

    private static final Pattern TEXT =
            Pattern.compile("\\$argon2(id|i|d)\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})"
                    + "\\$([A-Za-z0-9+/]{11,88})\\$([A-Za-z0-9+/]{6,172})");

    enum Kind {
        D(Argon2Parameters.ARGON2_d),
        I(Argon2Parameters.ARGON2_i),
        ID(Argon2Parameters.ARGON2_id);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    static Argon2Hash of(byte[] password, byte[] salt, Argon2Cost cost, int length) {
        return new Argon2Hash(Kind.ID, cost, salt, bytes(password, salt, Kind.ID, cost, length));
    }

    /** Nothing for a text of any other form, and for a hash that would cost beyond measure. */
    static Optional<Argon2Hash> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Argon2Cost cost = new Argon2Cost(number(parts, 2), number(parts, 3), number(parts, 4));
        Kind kind = Kind.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
        try {
            Argon2Hash hash = new Argon2Hash(kind, cost, decoded(parts.group(5)), decoded(parts.group(6)));
            return Optional.of(hash).filter(parsed -> cost.isBearable());
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    /** The hash of another password by the same salt and cost. */
    byte[] hashLikewise(byte[] password) {
        return bytes(password, salt, kind, cost, hash.length);
    }

    private static byte[] bytes(byte[] password, byte[] salt, Kind kind, Argon2Cost cost, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(kind.number)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.iterations())
                .withParallelism(cost.parallelism())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password, hash);
        return hash;
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2%s$v=19$%s$%s$%s"
                .formatted(
                        kind.name().toLowerCase(Locale.ROOT),
                        cost,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }
}
