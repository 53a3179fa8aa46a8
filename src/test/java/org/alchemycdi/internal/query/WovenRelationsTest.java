package org.alchemycdi.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.internal.config.Limits;
import org.alchemycdi.internal.schema.AttributeSchemas;
import org.alchemycdi.internal.schema.WovenUnit;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.schema.FromAttribute;
import org.alchemycdi.schema.Schemas;
import org.alchemycdi.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Woven entities, of which a relation to one and a text may be missing as well. */
class WovenRelationsTest {

    private final AttributeSchemas attributes = new AttributeSchemas();

    @TempDir
    Path folder;

    private WovenUnit unit;
    private EntityManager entityManager;
    private Schemas schemas;
    private Statements statements;

    record Title(String title) {}

    record Named(String name) {}

    record NovelWithWriter(String title, Named writer) {}

    record NovelWithText(
            String title,
            String text,
            @FromAttribute("writer.name") String writer) {}

    record WriterWithNovels(String name, List<Title> novels) {}

    record WriterOfWriters(String name, List<NovelWithWriter> novels) {}

    @BeforeEach
    void store() throws Exception {
        unit = WovenUnit.in(folder);
        statements = unit.statements();
        entityManager = unit.begin();
        schemas = new LoadingSchemas(attributes, entityManager);
        for (long i = 1; i <= 3; i++) {
            long writer = i;
            List<Map<String, Object>> novels = LongStream.rangeClosed(1, 2)
                    .mapToObj(n -> Map.<String, Object>of(
                            "id", writer * 10 + n, "title", "Novel " + writer + n, "text", "Text " + writer + n))
                    .toList();
            entityManager.persist(attributes.toModel(
                    Map.of("id", writer, "name", "Writer " + writer, "novels", novels), unit.writer()));
        }
        entityManager.flush();
        entityManager.clear();
    }

    @AfterEach
    void close() throws IOException {
        unit.close();
    }

    private List<?> all(Class<?> type) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Object> query = builder.createQuery();
        Root<?> root = query.from(type);
        return entityManager
                .createQuery(query.select(root).orderBy(builder.asc(root.get("id"))))
                .getResultList();
    }

    @Test
    void readARelationToOneByOneStatement() throws ClassNotFoundException {
        List<?> novels = all(unit.novel());

        List<String> sent = statements.sentBy(() -> assertThat(schemas.toSchema(novels, NovelWithWriter.class))
                .first()
                .isEqualTo(new NovelWithWriter("Novel 11", new Named("Writer 1"))));

        assertThat(sent).hasSize(1);
        assertThat(sent.get(0)).contains("WRITER").doesNotContain("TEXT");
        assertThat(unit.isLoaded(novels.get(0), "writer")).isFalse();
    }

    @Test
    void readALazyTextTogetherWithAPath() throws ClassNotFoundException {
        List<?> novels = all(unit.novel());

        List<String> sent = statements.sentBy(() -> assertThat(schemas.toSchema(novels, NovelWithText.class))
                .last()
                .isEqualTo(new NovelWithText("Novel 32", "Text 32", "Writer 3")));

        assertThat(sent).hasSize(1);
    }

    @Test
    void readARelationToManyByOneStatement() throws ClassNotFoundException {
        List<?> writers = all(unit.writer());

        List<String> sent = statements.sentBy(() -> assertThat(schemas.toSchema(writers, WriterWithNovels.class))
                .hasSize(3)
                .allSatisfy(writer -> assertThat(writer.novels()).hasSize(2)));

        assertThat(sent).hasSize(1);
    }

    @Test
    void readNestedRelationsWithoutAStatementForEachRow() throws ClassNotFoundException {
        List<?> writers = all(unit.writer());

        List<String> sent = statements.sentBy(() -> assertThat(schemas.toSchema(writers, WriterOfWriters.class))
                .first()
                .isEqualTo(new WriterOfWriters(
                        "Writer 1",
                        List.of(
                                new NovelWithWriter("Novel 11", new Named("Writer 1")),
                                new NovelWithWriter("Novel 12", new Named("Writer 1"))))));

        assertThat(sent).hasSize(1);
    }

    @Test
    void areNotTouchedByASchemaThatDoesNotAsk() throws ClassNotFoundException {
        List<?> novels = all(unit.novel());

        assertThat(statements.sentBy(() -> schemas.toSchema(novels, Title.class)))
                .isEmpty();
        assertThat(unit.isLoaded(novels.get(0), "writer")).isFalse();
        assertThat(unit.isLoaded(novels.get(0), "text")).isFalse();
    }

    @Test
    void areNotReadToSeeThatTheyAreThere() throws ClassNotFoundException {
        List<?> novels = all(unit.novel());

        assertThat(statements.sentBy(() -> {
                    novels.forEach(novel -> attributes.apply(Map.of("title", "x"), novel));
                    novels.forEach(attributes::requireComplete);
                    return null;
                }))
                .isEmpty();
    }

    @Test
    void areMissedInANewEntity() throws ClassNotFoundException {
        Object novel = attributes.toModel(Map.of("id", 99, "title", "x"), unit.novel());

        assertThatThrownBy(() -> attributes.requireComplete(novel))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0507: required, but missing or null: text, writer.");
    }

    @Test
    void areNotReadAtAllByAProjection() throws ClassNotFoundException {
        CriteriaRepository<?> repository = new CriteriaRepository<>(
                unit.novel(), entityManager, attributes, Limits.DEFAULT, ProjectionTest.CURSORS);

        List<String> sent =
                statements.sentBy(() -> assertThat(repository.getMany(NovelWithWriter.class, OrderBy.asc("id")))
                        .first()
                        .isEqualTo(new NovelWithWriter("Novel 11", new Named("Writer 1"))));

        assertThat(sent).singleElement().asString().startsWith("SELECT t0.TITLE, t1.NAME, t1.ID FROM");
    }
}
