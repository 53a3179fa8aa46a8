package org.alchemycdi.cli.revision;

import java.math.BigInteger;
import java.util.Collection;

/** The next whole number after all versions that are known. */
public final class NextVersion {

    private NextVersion() {}

    /** @param versions for example {@code 2} or {@code 2.1}; empty ones are left out */
    public static String after(Collection<String> versions) {
        return versions.stream()
                .filter(version -> !version.isEmpty())
                .map(version -> new BigInteger(version.split("[._]")[0]))
                .max(BigInteger::compareTo)
                .orElse(BigInteger.ZERO)
                .add(BigInteger.ONE)
                .toString();
    }
}
