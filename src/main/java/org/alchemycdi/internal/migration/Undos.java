package org.alchemycdi.internal.migration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.MigrationException;
import org.alchemycdi.migration.Reversible;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resolver.ResolvedMigration;

/** What can take back the versions of a bind: the undo scripts beside the others, and classes that are {@link Reversible}. */
final class Undos {

    private static final String PREFIX = "U";

    private final Setup setup;
    private final Configuration configuration;
    private final Map<MigrationVersion, Undo> scripts;

    private Undos(Setup setup, Configuration configuration, Collection<ResolvedMigration> files) {
        this.setup = setup;
        this.configuration = configuration;
        this.scripts = files.stream()
                .filter(file -> file.getVersion() != null)
                .collect(Collectors.toMap(ResolvedMigration::getVersion, file -> new Undo.Script(file, configuration)));
    }

    static Undos of(Setup setup, FlywayDoor door) {
        return new Undos(setup, door.configuration(), door.resolved());
    }

    /**
     * With this Flyway finds the undo scripts instead of the others. Classes would get in the way: one that has an undo
     * script would make two migrations of one version.
     */
    static FluentConfiguration configuration(Setup setup) {
        return setup.configuration()
                .sqlMigrationPrefix(PREFIX)
                .repeatableSqlMigrationPrefix("no undo script begins with this")
                .validateMigrationNaming(false)
                .target(MigrationVersion.LATEST)
                .javaMigrations()
                .javaMigrationClassProvider(() -> List.of());
    }

    /** @throws MigrationException if one of them is missing; it names all that are */
    Map<HistoryRow, Undo> of(List<HistoryRow> rows) {
        List<HistoryRow> missing =
                rows.stream().filter(row -> find(row).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw Message.NO_UNDO_SCRIPT.as(
                    MigrationException::new,
                    setup.bind(),
                    joined(missing, HistoryRow::script),
                    joined(missing, this::fileName),
                    MigrationFailures.locations(configuration));
        }
        return rows.stream()
                .collect(Collectors.toMap(Function.identity(), row -> find(row).orElseThrow()));
    }

    private static String joined(List<HistoryRow> rows, Function<HistoryRow, String> name) {
        return rows.stream().map(name).collect(Collectors.joining(", "));
    }

    /** As the script of that version is called. */
    String fileName(HistoryRow row) {
        return PREFIX
                + row.number()
                + configuration.getSqlMigrationSeparator()
                + row.description().replace(' ', '_')
                + configuration.getSqlMigrationSuffixes()[0];
    }

    /** The name of the undo script of a version. */
    Optional<String> script(MigrationVersion version) {
        return Optional.ofNullable(scripts.get(version)).map(Undo::script);
    }

    boolean has(HistoryRow row) {
        return find(row).isPresent();
    }

    private Optional<Undo> find(HistoryRow row) {
        Optional<Undo> script = Optional.ofNullable(scripts.get(row.version()));
        return row.isJava() ? code(row).or(() -> script) : script;
    }

    private Optional<Undo> code(HistoryRow row) {
        return Stream.concat(handedOver(row), found(row))
                .filter(Reversible.class::isInstance)
                .findFirst()
                .map(migration -> new Undo.Code(migration, (Reversible) migration));
    }

    private Stream<JavaMigration> handedOver(HistoryRow row) {
        return setup.javaMigrations().stream()
                .filter(migration -> migration.getClass().getName().equals(row.script()));
    }

    /** As Flyway makes those that it finds. */
    private Stream<JavaMigration> found(HistoryRow row) {
        try {
            Class<?> type = Class.forName(row.script(), true, setup.classLoader());
            return JavaMigration.class.isAssignableFrom(type) && Reversible.class.isAssignableFrom(type)
                    ? Stream.of((JavaMigration) type.getDeclaredConstructor().newInstance())
                    : Stream.of();
        } catch (ReflectiveOperationException | LinkageError e) {
            return Stream.of();
        }
    }
}
