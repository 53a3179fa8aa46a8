package org.alchemycdi.internal.persistence.platform;

import jakarta.persistence.EntityManagerFactory;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.eclipse.persistence.sessions.server.ServerSession;

/** The database products we know in detail, and the EclipseLink platform that each of them needs. */
public enum DatabaseProduct {
    H2(AlchemyH2Platform.class),
    POSTGRESQL(AlchemyPostgreSqlPlatform.class),
    MARIADB(AlchemyMariaDbPlatform.class),
    SQLITE(AlchemySqlitePlatform.class),
    /** Anything else, MySQL included: EclipseLink's own platform is used, and its defects are the user's. */
    OTHER(null);

    private final Class<? extends DatabasePlatform> platform;

    DatabaseProduct(Class<? extends DatabasePlatform> platform) {
        this.platform = platform;
    }

    /** The product that a connection leads to, by the name it gives itself. */
    public static DatabaseProduct of(DatabaseMetaData metaData) throws SQLException {
        return known(metaData.getDatabaseProductName());
    }

    /** The product that the driver of this URL speaks to. */
    public static DatabaseProduct ofUrl(String jdbcUrl) {
        String[] parts = jdbcUrl.split(":", 3);
        return parts.length == 3 && parts[0].equalsIgnoreCase("jdbc") ? known(parts[1]) : OTHER;
    }

    /** The product on which entities are mapped, by the platform in use. */
    public static DatabaseProduct of(EntityManagerFactory factory) {
        Class<?> used = factory.unwrap(ServerSession.class).getPlatform().getClass();
        return Stream.of(values())
                .filter(product -> product.platform == used)
                .findFirst()
                .orElse(OTHER);
    }

    /** Our platform for this product; empty where EclipseLink's own is to be detected. */
    public Optional<Class<? extends DatabasePlatform>> platform() {
        return Optional.ofNullable(platform);
    }

    private static DatabaseProduct known(String name) {
        String upperCased = name.toUpperCase(Locale.ROOT);
        return Stream.of(values())
                .filter(product -> product.name().equals(upperCased))
                .findFirst()
                .orElse(OTHER);
    }
}
