package org.alchemycdi.testing;

import java.util.stream.Stream;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;

/**
 * The databases that this run of the tests is for: those that the system property {@code test.databases} names, or all. The
 * build runs the tests on those within the JVM first ({@code mvn test}), then on the servers ({@code mvn verify}).
 */
final class Databases {

    private static final String ALL = "H2,SQLITE,POSTGRESQL,MARIADB";

    private Databases() {}

    static Stream<DatabaseProduct> ofThisRun() {
        return Stream.of(System.getProperty("test.databases", ALL).split(",")).map(DatabaseProduct::valueOf);
    }
}
