package org.alchemycdi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class GeneratedIdsTest {

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
    void numbersByTheDatabase(DatabaseProduct product) {
        open(product, IdentityNumbered.class);
        IdentityNumbered first = new IdentityNumbered(1);
        IdentityNumbered second = new IdentityNumbered(2);

        unit.inTransaction(entityManager -> {
            entityManager.persist(first);
            entityManager.persist(second);
        });

        assertThat(List.of(first.getId(), second.getId())).containsExactlyInAnyOrder(1L, 2L);
    }

    @OnEveryDatabase
    void numbersFromASequenceBeforeTheFlushWhereThereAreSequences(DatabaseProduct product) {
        open(product, AuditedNumber.class);

        unit.inTransaction(entityManager -> {
            AuditedNumber entity = new AuditedNumber(1);
            entityManager.persist(entity);

            assertThat(entity.getId()).isEqualTo(product == DatabaseProduct.SQLITE ? null : 1L);
            entityManager.flush();
            assertThat(entity.getId()).isEqualTo(1L);
        });
    }

    @OnEveryDatabase
    void keepsANumberThatIsSet(DatabaseProduct product) {
        open(product, AuditedNumber.class);
        AuditedNumber entity = new AuditedNumber(1);
        entity.setId(4711L);

        unit.inTransaction(entityManager -> entityManager.persist(entity));

        assertThat(entity.getId()).isEqualTo(4711L);
    }

    @OnEveryDatabase
    void keepsANumberThatIsSetWhereTheDatabaseGivesThem(DatabaseProduct product) {
        open(product, IdentityNumbered.class);
        IdentityNumbered given = new IdentityNumbered(1);
        IdentityNumbered generated = new IdentityNumbered(2);
        given.setId(4711L);

        unit.inTransaction(entityManager -> {
            entityManager.persist(generated);
            entityManager.persist(given);
        });

        assertThat(given.getId()).isEqualTo(4711L);
        assertThat(generated.getId()).isNotEqualTo(4711L);
    }

    @OnEveryDatabase
    void namesRandomlyWhenPersisted(DatabaseProduct product) {
        open(product, RandomlyNamed.class);

        unit.inTransaction(entityManager -> {
            RandomlyNamed entity = new RandomlyNamed(1);
            assertThat(entity.getId()).isNull();

            entityManager.persist(entity);

            assertThat(entity.getId().version()).isEqualTo(4);
        });
    }

    @OnEveryDatabase
    void namesByANanoIdWhenPersisted(DatabaseProduct product) {
        open(product, NanoNamed.class);

        persistHundred(NanoNamed::new);

        List<String> ids = unit.resultOf(entityManager -> entityManager
                .createQuery("select e.id from NanoNamed e", String.class)
                .getResultList());
        assertThat(ids).hasSize(100).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9_-]{21}"));
    }

    @OnEveryDatabase
    void keepsANanoIdThatIsSet(DatabaseProduct product) {
        open(product, NanoNamed.class);
        NanoNamed entity = new NanoNamed(1);
        entity.setId("V1StGXR8_Z5jdHi6B-myT");

        unit.inTransaction(entityManager -> entityManager.persist(entity));

        unit.inTransaction(entityManager -> assertThat(entityManager.find(NanoNamed.class, "V1StGXR8_Z5jdHi6B-myT"))
                .isNotNull());
    }

    @OnEveryDatabase
    void keepsAnIdThatIsSet(DatabaseProduct product) {
        open(product, RandomlyNamed.class);
        UUID id = UUID.fromString("00000000-0000-4000-8000-000000000001");
        RandomlyNamed entity = new RandomlyNamed(1);
        entity.setId(id);

        unit.inTransaction(entityManager -> entityManager.persist(entity));

        unit.inTransaction(entityManager ->
                assertThat(entityManager.find(RandomlyNamed.class, id)).isNotNull());
    }

    @OnEveryDatabase
    void namesWhatIsMergedAsNew(DatabaseProduct product) {
        open(product, RandomlyNamed.class);

        RandomlyNamed merged = unit.resultOf(entityManager -> entityManager.merge(new RandomlyNamed(1)));

        assertThat(merged.getId()).isNotNull();
    }

    @OnEveryDatabase
    void ordersVersion6ByTheTimeOfItsMaking(DatabaseProduct product) {
        open(product, OrderedV6.class);

        persistHundred(OrderedV6::new);

        assertThat(positionsById("OrderedV6")).isSorted();
        unit.inTransaction(entityManager -> assertThat(entityManager
                        .createQuery("select o from OrderedV6 o", OrderedV6.class)
                        .getResultList())
                .allMatch(entity -> entity.getId().version() == 6));
    }

    @OnEveryDatabase
    void ordersVersion7ByTheTimeOfItsMaking(DatabaseProduct product) {
        open(product, OrderedV7.class);

        persistHundred(OrderedV7::new);

        assertThat(positionsById("OrderedV7")).isSorted();
        unit.inTransaction(entityManager -> assertThat(entityManager
                        .createQuery("select o from OrderedV7 o", OrderedV7.class)
                        .getResultList())
                .allMatch(entity -> entity.getId().version() == 7));
    }

    private void open(DatabaseProduct product, Class<?> entity) {
        database = TestDatabase.create(product, folder);
        unit = TestUnit.withSchema(database, entity);
    }

    private void persistHundred(IntFunction<Object> entityAt) {
        unit.inTransaction(
                entityManager -> IntStream.range(0, 100).mapToObj(entityAt).forEach(entityManager::persist));
    }

    private List<Integer> positionsById(String entity) {
        return unit.resultOf(entityManager -> entityManager
                .createQuery("select o.position from " + entity + " o order by o.id", Integer.class)
                .getResultList());
    }
}
