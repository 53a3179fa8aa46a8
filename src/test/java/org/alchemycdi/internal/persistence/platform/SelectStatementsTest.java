package org.alchemycdi.internal.persistence.platform;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.eclipse.persistence.jpa.JpaQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SelectStatementsTest {

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
    void skipsRowsInTheDatabaseWhenOnlyTheFirstResultIsGiven(DatabaseProduct product) {
        openWithTasks(product, 5);

        unit.inTransaction(entityManager -> {
            TypedQuery<Task> query = allTasks(entityManager).setFirstResult(2);

            assertThat(ids(query)).containsExactly(3, 4, 5);
            assertThat(sql(query)).contains("LIMIT");
        });
    }

    @OnEveryDatabase
    void readsOneQueryWithEveryCombinationOfLimits(DatabaseProduct product) {
        openWithTasks(product, 5);

        unit.inTransaction(entityManager -> {
            TypedQuery<Task> query = allTasks(entityManager);

            assertThat(ids(query.setFirstResult(3))).containsExactly(4, 5);
            assertThat(ids(query.setFirstResult(1))).containsExactly(2, 3, 4, 5);
            assertThat(ids(query.setFirstResult(0))).containsExactly(1, 2, 3, 4, 5);
            assertThat(ids(query.setMaxResults(2))).containsExactly(1, 2);
            assertThat(ids(query.setFirstResult(3))).containsExactly(4, 5);
            assertThat(ids(query.setFirstResult(9))).isEmpty();
        });
    }

    @OnEveryDatabase
    void leavesOtherExecutionsOfTheSameQueryUnlimited(DatabaseProduct product) {
        openWithTasks(product, 3);

        unit.inTransaction(entityManager -> {
            assertThat(ids(allTasks(entityManager).setFirstResult(1))).containsExactly(2, 3);

            TypedQuery<Task> unlimited = allTasks(entityManager);

            assertThat(ids(unlimited)).containsExactly(1, 2, 3);
            assertThat(sql(unlimited)).doesNotContain("LIMIT");
        });
    }

    @OnEveryDatabase
    void locksTheRowsOfAPage(DatabaseProduct product) {
        openWithTasks(product, 5);

        unit.inTransaction(entityManager -> {
            TypedQuery<Task> query = allTasks(entityManager)
                    .setLockMode(PESSIMISTIC_WRITE)
                    .setFirstResult(1)
                    .setMaxResults(2);

            assertThat(ids(query)).containsExactly(2, 3);
            assertThat(sql(query).contains("FOR UPDATE")).isEqualTo(product != DatabaseProduct.SQLITE);
        });
    }

    @OnEveryDatabase
    void bindsParametersBesideFunctions(DatabaseProduct product) {
        openWithTasks(product, 2);

        unit.inTransaction(entityManager -> {
            TypedQuery<Task> query = entityManager
                    .createQuery("select t from Task t where lower(concat(t.title, :suffix)) = :title", Task.class)
                    .setParameter("suffix", "!")
                    .setParameter("title", "task 2!");

            assertThat(ids(query)).containsExactly(2);
            assertThat(sql(query)).contains("?").doesNotContain("task 2!");
        });
    }

    @OnEveryDatabase
    void countsAsLong(DatabaseProduct product) {
        openWithTasks(product, 2);

        unit.inTransaction(entityManager -> assertThat(
                        entityManager.createQuery("select count(t) from Task t").getSingleResult())
                .isEqualTo(2L));
    }

    @OnEveryDatabase
    void joinsOutwards(DatabaseProduct product) {
        openWithTasks(product, 3);

        unit.inTransaction(entityManager -> assertThat(ids(entityManager.createQuery(
                        "select t from Task t left join Task next on next.id = t.id + 1 where next.id is null",
                        Task.class)))
                .containsExactly(3));
    }

    private void openWithTasks(DatabaseProduct product, int count) {
        database = TestDatabase.create(product, folder);
        unit = TestUnit.withSchema(database, Task.class);
        unit.inTransaction(entityManager ->
                IntStream.rangeClosed(1, count).forEach(id -> entityManager.persist(new Task(id, "Task " + id))));
    }

    private static TypedQuery<Task> allTasks(EntityManager entityManager) {
        return entityManager.createQuery("select t from Task t order by t.id", Task.class);
    }

    private static List<Integer> ids(TypedQuery<Task> query) {
        return query.getResultList().stream().map(Task::id).toList();
    }

    private static String sql(Query query) {
        return query.unwrap(JpaQuery.class).getDatabaseQuery().getSQLString();
    }
}
