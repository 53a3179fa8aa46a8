package org.alchemycdi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.Column;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.junit.jupiter.api.io.TempDir;

/** The columns that create-all makes of the base classes, as JDBC tells of them. */
class ColumnTypesTest {

    @TempDir
    Path folder;

    @OnEveryDatabase
    void ofNumbers(DatabaseProduct product) {
        String expected =
                switch (product) {
                    case POSTGRESQL -> "int8";
                    case SQLITE -> "integer";
                    default -> "bigint";
                };

        assertThat(typeOfId(product, AuditedNumber.class)).isEqualTo(expected);
    }

    @OnEveryDatabase
    void ofNumbersByTheDatabase(DatabaseProduct product) {
        String expected =
                switch (product) {
                    case POSTGRESQL -> "int8";
                    case SQLITE -> "integer";
                    default -> "bigint";
                };

        assertThat(typeOfId(product, IdentityNumbered.class)).isEqualTo(expected);
    }

    @OnEveryDatabase
    void ofUuids(DatabaseProduct product) {
        String expected =
                switch (product) {
                    case MARIADB -> "binary(16)";
                    case SQLITE -> "text";
                    default -> "uuid";
                };

        assertThat(typeOfId(product, AuditedV4.class)).isEqualTo(expected);
        assertThat(typeOfId(product, AuditedV6.class)).isEqualTo(expected);
        assertThat(typeOfId(product, OrderedV7.class)).isEqualTo(expected);
    }

    @OnEveryDatabase
    void ofNanoIds(DatabaseProduct product) {
        String expected =
                switch (product) {
                    case H2 -> "character varying(21)";
                    default -> "varchar(21)";
                };

        assertThat(typeOfId(product, NanoNamed.class)).isEqualTo(expected);
    }

    @OnEveryDatabase
    void ofAuditTimes(DatabaseProduct product) {
        String expected =
                switch (product) {
                    case H2 -> "timestamp with time zone";
                    case POSTGRESQL -> "timestamptz";
                    case MARIADB -> "datetime";
                    default -> "text";
                };

        Map<String, Column> columns = columns(product, AuditedNano.class);

        assertThat(columns.get("created_at").type()).isEqualTo(expected);
        assertThat(columns.get("updated_at").type()).isEqualTo(expected);
    }

    @OnEveryDatabase
    void leaveNoIdAndNoAuditTimeEmpty(DatabaseProduct product) {
        assertThat(columns(product, AuditedNano.class).values())
                .filteredOn(column -> !column.name().equalsIgnoreCase("position_in_test"))
                .hasSize(3)
                .noneMatch(Column::isNullable);
    }

    private String typeOfId(DatabaseProduct product, Class<?> entity) {
        Column id = columns(product, entity).get("id");
        boolean hasLength = id.type().startsWith("binary") || id.type().contains("var");
        return hasLength ? id.type() + "(" + id.size() + ")" : id.type();
    }

    private Map<String, Column> columns(DatabaseProduct product, Class<?> entity) {
        try (TestDatabase database = TestDatabase.create(product, folder)) {
            TestUnit.withSchema(database, entity).close();
            return Column.of(database).stream()
                    .filter(column -> column.table().equalsIgnoreCase(entity.getSimpleName()))
                    .collect(Collectors.toMap(column -> column.name().toLowerCase(Locale.ROOT), column -> column));
        }
    }
}
