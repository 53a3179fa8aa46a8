package org.alchemycdi.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.query.Bookshop.Category;
import org.alchemycdi.internal.query.Bookshop.Novel;
import org.alchemycdi.internal.query.Bookshop.Writer;
import org.alchemycdi.internal.schema.AttributeSchemas;
import org.alchemycdi.schema.FromAttribute;
import org.alchemycdi.schema.Schemas;
import org.alchemycdi.testing.Statements;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas of entities that are there already, without a statement for each of them. */
class RelationLoaderTest {

    private final AttributeSchemas attributes = new AttributeSchemas();

    @TempDir
    Path folder;

    private TestDatabase database;
    private TestUnit unit;
    private Statements statements;

    record Named(String name) {}

    record TitleSchema(String title) {}

    record Chapters(String title, List<Heading> chapters) {}

    record Heading(String heading) {}

    record Shout(String shout, List<Heading> chapters) {}

    record WithNovels(String name, List<TitleSchema> novels) {}

    record WithChapters(String name, List<Chapters> novels, List<String> aliases) {}

    record WithShouts(String name, List<Shout> novels) {}

    record Tree(String name, List<Tree> children) {}

    @BeforeEach
    void open() {
        database = TestDatabase.create(DatabaseProduct.H2, folder);
        unit = TestUnit.withSchema(database, Bookshop.CLASSES);
        unit.inTransaction(Shelves::fill);
        unit.inTransaction(entityManager -> statements = Statements.of(entityManager));
    }

    @AfterEach
    void close() {
        unit.close();
        database.close();
    }

    private Schemas schemas(EntityManager entityManager) {
        return new LoadingSchemas(attributes, entityManager);
    }

    private void withWriters(java.util.function.BiConsumer<EntityManager, List<Writer>> work) {
        unit.inTransaction(entityManager -> work.accept(entityManager, writers(entityManager)));
    }

    private static List<Writer> writers(EntityManager entityManager) {
        return entityManager
                .createQuery("select w from Writer w order by w.name", Writer.class)
                .getResultList();
    }

    private boolean isLoaded(Object entity, String attribute) {
        return unit.factory().getPersistenceUnitUtil().isLoaded(entity, attribute);
    }

    private void sameAsOneByOne(Class<?> schema, int expectedStatements) {
        List<?> oneByOne = unit.resultOf(entityManager -> new ArrayList<Object>(writers(entityManager).stream()
                .map(writer -> attributes.toSchema(writer, schema))
                .toList()));

        withWriters((entityManager, writers) -> {
            List<String> sent = statements.sentBy(() ->
                    assertThat(schemas(entityManager).toSchema(writers, schema)).isEqualTo(oneByOne));

            assertThat(sent).hasSize(expectedStatements);
        });
    }

    @Test
    void readsARelationOfAllEntitiesByOneStatement() {
        sameAsOneByOne(WithNovels.class, 1);
    }

    @Test
    void readsWhatNestedSchemasAskForByOneStatementToo() {
        sameAsOneByOne(WithChapters.class, 3);
    }

    @Test
    void readsEntitiesWhereColumnsAreNotEnough() {
        sameAsOneByOne(WithShouts.class, 2);
    }

    @Test
    void touchesNoRelationThatTheSchemaDoesNotName() {
        withWriters((entityManager, writers) -> {
            assertThat(statements.sentBy(() -> schemas(entityManager).toSchema(writers, Named.class)))
                    .isEmpty();
            assertThat(isLoaded(writers.get(0), "novels")).isFalse();
        });
    }

    @Test
    void leavesTheEntitiesAsTheyAre() {
        withWriters((entityManager, writers) -> {
            schemas(entityManager).toSchema(writers, WithNovels.class);

            assertThat(isLoaded(writers.get(0), "novels")).isFalse();
        });
    }

    @Test
    void takesWhatIsLoadedFromTheEntities() {
        withWriters((entityManager, writers) -> {
            writers.forEach(writer -> writer.novels.size());
            writers.get(0).novels.remove(0);

            List<String> sent =
                    statements.sentBy(() -> assertThat(schemas(entityManager).toSchema(writers, WithNovels.class))
                            .first()
                            .isEqualTo(new WithNovels(
                                    "Agatha", List.of(new TitleSchema("Destination"), new TitleSchema("Curtain")))));
            assertThat(sent).isEmpty();
        });
    }

    @Test
    void letsASingleEntityLoadItsRelationItself() {
        withWriters((entityManager, writers) -> {
            List<String> sent =
                    statements.sentBy(() -> schemas(entityManager).toSchema(writers.get(0), WithChapters.class));

            assertThat(sent).hasSize(3);
            assertThat(isLoaded(writers.get(0), "novels")).isTrue();
        });
    }

    @Test
    void seesWhatWasNotFlushedYet() {
        withWriters((entityManager, writers) -> {
            Novel novel = new Novel(99L, "Zz", new Writer("Nobody"));
            novel.writer = writers.get(1);
            entityManager.persist(novel);

            assertThat(schemas(entityManager)
                            .toSchema(writers, WithNovels.class)
                            .get(1)
                            .novels())
                    .containsExactly(new TitleSchema("Zz"), new TitleSchema("Gaudy Night"));
        });
    }

    @Test
    void leavesDetachedEntitiesAndThoseOfOthersToThemselves() {
        List<Writer> others = unit.resultOf(RelationLoaderTest::writers);
        withWriters((entityManager, writers) -> {
            entityManager.clear();

            for (List<Writer> strangers : List.of(others, writers)) {
                List<String> sent = statements.sentBy(
                        () -> assertThat(schemas(entityManager).toSchema(strangers, WithNovels.class))
                                .first()
                                .extracting(schema -> schema.novels().size())
                                .isEqualTo(3));
                assertThat(sent).filteredOn(sql -> sql.contains(" FROM NOVEL ")).hasSize(3);
            }
        });
    }

    @Test
    void readsATreeLevelByLevel() {
        unit.inTransaction(entityManager -> {
            Category root = new Category(1L, "root", null);
            entityManager.persist(root);
            for (long i = 0; i < 3; i++) {
                Category child = new Category(10 + i, "child " + i, root);
                entityManager.persist(child);
                entityManager.persist(new Category(20 + i, "leaf " + i, child));
            }
        });

        unit.inTransaction(entityManager -> {
            Category root = entityManager.find(Category.class, 1L);
            List<String> sent =
                    statements.sentBy(() -> assertThat(schemas(entityManager).toSchema(root, Tree.class))
                            .isEqualTo(new Tree("root", List.of(branch(0), branch(1), branch(2)))));

            assertThat(sent).hasSize(3);
        });
    }

    private static Tree branch(int number) {
        return new Tree("child " + number, List.of(new Tree("leaf " + number, List.of())));
    }

    @Test
    void followsAPathToWhatAnEntityComputes() {
        record Computed(
                String title,
                @FromAttribute("writer.initial") String initial) {}

        inTransaction(entityManager -> assertThat(schemas(entityManager)
                        .toSchema(
                                entityManager
                                        .createQuery("select n from Novel n order by n.id", Novel.class)
                                        .getResultList(),
                                Computed.class))
                .extracting(Computed::initial)
                .containsExactly("A", "A", "A", "D"));
    }

    private void inTransaction(Consumer<EntityManager> work) {
        unit.inTransaction(work);
    }
}
