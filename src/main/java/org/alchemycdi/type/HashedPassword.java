package org.alchemycdi.type;

import jakarta.annotation.Nullable;

/**
 * A password of which only the hash is kept, by Argon2id. An attribute of this type is mapped without any annotation.
 *
 * <pre>{@code
 * private HashedPassword password;
 *
 * user.setPassword(HashedPassword.of("correct horse battery staple"));
 * boolean isRight = user.getPassword().verify(given);
 * }</pre>
 *
 * <p>In the data of a request the attribute is the password itself, as a text, and becomes a hash at once: also a text that
 * looks like a hash, so that nobody can choose the hash of his account. In JSON it is null, no schema can show it as a text,
 * and {@link #toString()} keeps it to itself.
 *
 * <p>Each hash has a salt of its own, so a query cannot search by a password. Hashing and verifying take some tens of
 * milliseconds and 19 MiB of memory on purpose; {@code alchemy.password-hash.*} raises that. The application needs
 * {@code org.bouncycastle:bcprov-jdk18on}. Immutable and thread-safe.
 */
public final class HashedPassword {

    private final String hash;

    private HashedPassword(String hash) {
        this.hash = hash;
    }

    /** @throws IllegalArgumentException if the password is empty */
    public static HashedPassword of(String password) {
        return of(password.toCharArray());
    }

    /**
     * The same; the characters are left as they are, for the caller to overwrite.
     *
     * @throws IllegalArgumentException if the password is empty
     */
    public static HashedPassword of(char[] password) {
        if (password.length == 0) {
            throw new IllegalArgumentException("a password must not be empty");
        }
        return new HashedPassword(TypeBacking.find().passwordHashing().hash(password));
    }

    /**
     * A hash that was made elsewhere, such as {@code $argon2id$v=19$m=65536,t=3,p=4$…$…}. Never for what a client sent.
     *
     * @throws IllegalArgumentException if it is no hash of Argon2 in this form
     */
    public static HashedPassword ofHash(String hash) {
        if (!TypeBacking.find().passwordHashing().isHash(hash)) {
            throw new IllegalArgumentException("this is no Argon2 hash in the form of its reference implementation");
        }
        return new HashedPassword(hash);
    }

    /** As it stands in the database, be it what it may: an account with a broken hash can be read, but not logged in to. */
    static HashedPassword stored(String hash) {
        return new HashedPassword(hash);
    }

    String hash() {
        return hash;
    }

    /** Whether this is the password. False, too, if the database holds no hash of Argon2. */
    public boolean verify(String password) {
        return verify(password.toCharArray());
    }

    /** The same; the characters are left as they are, for the caller to overwrite. */
    public boolean verify(char[] password) {
        return TypeBacking.find().passwordHashing().verify(password, hash);
    }

    /**
     * Whether the hash should be made anew, because it was made with lower or other settings than those of now. The time for
     * that is when the password is at hand, after it was verified.
     */
    public boolean needsRehash() {
        return !TypeBacking.find().passwordHashing().isCurrent(hash);
    }

    /** Whether it is the very same hash. Two hashes of one password are not equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HashedPassword password && password.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /** Never the hash. */
    @Override
    public String toString() {
        return "HashedPassword[***]";
    }
}
