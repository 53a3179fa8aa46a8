package org.alchemycdi.internal.persistence.naming;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.persistence.platform.SchemaCreator;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConstraintNamesTest {

    @Entity
    static class Patient {

        @Id
        long id;

        @Column(unique = true)
        String insuranceNumber;
    }

    @Entity
    @Table(indexes = {@Index(columnList = "rank_in_list"), @Index(name = "by_urgency", columnList = "urgency")})
    static class WaitingList {

        @Id
        long id;

        int rankInList;
        int urgency;

        @ManyToOne
        Patient waitingPatient;
    }

    @Entity
    static class Guardian {

        @Id
        long id;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(name = "cares_for"))
        Patient wardOf;
    }

    @Entity
    static class AnEntityWhoseNameIsLongerThanTheNamesOfMostEntitiesAre {

        @Id
        long id;

        @Column(unique = true)
        int anAttributeWithALongName;
    }

    @TempDir
    Path folder;

    TestDatabase database;
    TestUnit unit;

    @AfterEach
    void close() {
        unit.close();
        database.close();
    }

    @OnEveryDatabase
    void ofForeignKeysTellWhereTheyLead(DatabaseProduct product) {
        create(product, Patient.class, WaitingList.class);

        assertThat(foreignKeys("waiting_list")).containsExactly("fk_waiting_list_waiting_patient_id_patient");
    }

    @OnEveryDatabase
    void ofForeignKeysAreKeptWhereTheyAreGiven(DatabaseProduct product) {
        create(product, Patient.class, Guardian.class);

        assertThat(foreignKeys("guardian")).containsExactly("cares_for");
    }

    @OnEveryDatabase
    void ofIndexesTellTheirColumnsUnlessTheyAreGiven(DatabaseProduct product) {
        create(product, Patient.class, WaitingList.class);

        assertThat(indexes("waiting_list")).contains("ix_waiting_list_rank_in_list", "by_urgency");
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL"})
    void ofUniqueConstraintsTellTheirColumns(DatabaseProduct product) {
        create(product, Patient.class);

        assertThat(constraints()).contains("uq_patient_insurance_number");
    }

    @Tag("servers")
    @ParameterizedTest
    @EnumSource(
            value = DatabaseProduct.class,
            names = {"H2", "POSTGRESQL"})
    void areCutWhereTheDatabaseWouldCutThem(DatabaseProduct product) {
        create(product, AnEntityWhoseNameIsLongerThanTheNamesOfMostEntitiesAre.class);

        assertThat(constraints())
                .filteredOn(name -> name.startsWith("uq_"))
                .singleElement()
                .asString()
                .hasSize(63)
                .startsWith("uq_an_entity_whose_name_is_longer_than_the_names_of_mo");
    }

    @OnEveryDatabase
    void areRecognisedTheNextTime(DatabaseProduct product) {
        create(product, Patient.class, WaitingList.class);
        List<String> once = indexes("patient");

        SchemaCreator.createMissing(unit.session());

        assertThat(indexes("patient")).isEqualTo(once).isNotEmpty();
        assertThat(foreignKeys("waiting_list")).hasSize(1);
    }

    private void create(DatabaseProduct product, Class<?>... classes) {
        database = TestDatabase.create(product, folder);
        unit = TestUnit.open(
                database, Map.of(PersistenceUnitProperties.METADATA_SOURCE, new SnakeCaseNames()), classes);
        SchemaCreator.createMissing(unit.session());
    }

    private List<String> constraints() {
        return database.query("select lower(constraint_name) from information_schema.table_constraints");
    }

    private List<String> foreignKeys(String table) {
        return read("FK_NAME", metaData -> metaData.getImportedKeys(null, null, stored(table, metaData)));
    }

    private List<String> indexes(String table) {
        return read("INDEX_NAME", metaData -> metaData.getIndexInfo(null, null, stored(table, metaData), false, false));
    }

    private static String stored(String table, DatabaseMetaData metaData) throws SQLException {
        return metaData.storesUpperCaseIdentifiers() && !metaData.getURL().startsWith("jdbc:sqlite")
                ? table.toUpperCase(Locale.ROOT)
                : table;
    }

    private List<String> read(String label, Reader reader) {
        try (Connection connection = database.connect();
                ResultSet rows = reader.read(connection.getMetaData())) {
            TreeSet<String> names = new TreeSet<>();
            while (rows.next()) {
                names.add(rows.getString(label).toLowerCase(Locale.ROOT));
            }
            return List.copyOf(names);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reader {

        ResultSet read(DatabaseMetaData metaData) throws SQLException;
    }
}
