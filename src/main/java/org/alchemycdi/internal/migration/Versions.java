package org.alchemycdi.internal.migration;

import java.util.Optional;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;

/** Reads what users give as targets. */
final class Versions {

    /** Flyway's special ones, such as {@code latest}, are not among them. */
    private static final Pattern VERSION = Pattern.compile("\\d+([._]\\d+)*");

    private Versions() {}

    static Optional<MigrationVersion> version(String target) {
        return VERSION.matcher(target).matches() ? Optional.of(MigrationVersion.fromVersion(target)) : Optional.empty();
    }

    /** The number behind the sign, from 1 on. */
    static Optional<Integer> steps(char sign, String target) {
        return target.matches(Pattern.quote(String.valueOf(sign)) + "[1-9]\\d{0,8}")
                ? Optional.of(Integer.valueOf(target.substring(1)))
                : Optional.empty();
    }
}
