package org.alchemycdi.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.alchemycdi.Alchemy;
import org.alchemycdi.filter.LimitCursor;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.repository.ForeignKeyException;
import org.alchemycdi.repository.Upserted;
import org.alchemycdi.service.CursorPagination;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A key of a related entity and a number, and collections of what has such a key. */
@OnEveryDatabase
class DerivedKeyTest {

    @Entity
    public static class Basket {
        @Id
        Long id;

        String owner;
    }

    @Entity
    @IdClass(ItemId.class)
    public static class Item {
        @Id
        @ManyToOne
        Basket basket;

        @Id
        int place;

        String article;

        @ElementCollection
        @OrderColumn
        List<String> labels = new ArrayList<>();
    }

    public static class ItemId implements Serializable {
        private static final long serialVersionUID = 1L;

        Long basket;
        int place;

        @Override
        public boolean equals(Object other) {
            return other instanceof ItemId id && id.basket.equals(basket) && id.place == place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(basket, place);
        }
    }

    @TempDir
    Path folder;

    @Parameter
    DatabaseProduct product;

    private TestDatabase database;
    private Scenario.Running app;

    @BeforeEach
    void start() {
        database = TestDatabase.create(product, folder);
        app = Scenario.of()
                .entities(Basket.class, Item.class)
                .on("default", database)
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
        app.committing(
                running -> running.get(Alchemy.class).service(Basket.class).create(Map.of("id", 5, "owner", "Ann")));
        items(items -> items.upsertMany(List.of(item(1, "pen"), item(2, "ink"), item(3, "nib"))));
    }

    @AfterEach
    void stop() {
        app.close();
        database.close();
    }

    private <R> R items(Function<RepositoryService<Item>, R> work) {
        return app.committing(running -> work.apply(running.get(Alchemy.class).service(Item.class)));
    }

    private static Map<String, Object> item(int place, String article) {
        return Map.of("basket", 5, "place", place, "article", article, "labels", List.of("new", article));
    }

    private List<String> articles() {
        return items(items -> items.getMany(OrderBy.asc("place"))).stream()
                .map(item -> item.article)
                .toList();
    }

    @Test
    void rowsAreUpsertedByTheIdOfTheRelatedEntity() {
        Upserted<Item> found = items(items -> items.getOrUpsert(Map.of("basket", 5, "place", 1, "article", "PEN")));
        Upserted<Item> made = items(items -> items.getOrUpsert(Map.of("basket", 5, "place", 4, "article", "cap")));
        items(items -> items.upsert(Map.of("article", "INK"), List.of(5, 2)));
        items(items -> items.upsertMany(List.of(item(3, "NIB"), item(6, "box"))));
        items(items -> items.upsert(Map.of("basket", items.get(List.of(5, 1)).basket, "place", 6, "article", "BOX")));

        assertThat(List.of(found.created(), made.created())).containsExactly(false, true);
        assertThat(articles()).containsExactly("PEN", "INK", "NIB", "cap", "BOX");
        assertThatThrownBy(() -> items(items -> items.upsert(Map.of("basket", 9, "place", 1))))
                .isInstanceOf(ForeignKeyException.class);
    }

    @Test
    void rowsAreFoundAndDeletedByTheirKeys() {
        List<Item> deleted = items(items -> items.deleteMany(List.of(List.of(5, 3), List.of(5, 1), List.of(5, 9))));

        assertThat(deleted).extracting(item -> item.article).containsExactly("nib", "pen");
        assertThat(articles()).containsExactly("ink");
    }

    @Test
    void pagesBeginAtCursors() {
        CursorPagination<Item> first = items(items -> items.getCursorPage(new LimitCursor(2)));
        CursorPagination<Item> second =
                items(items -> items.with(o -> o.load("labels")).getCursorPage(new LimitCursor(2, first.next())));

        assertThat(first.items()).extracting(item -> item.article).containsExactly("pen", "ink");
        assertThat(second.items()).extracting(item -> item.article).containsExactly("nib");
    }

    @Test
    void collectionsAreLoaded() {
        List<Item> loaded = items(items -> items.with(o -> o.load("labels")).getMany(OrderBy.asc("place")));
        List<Item> locked = items(
                items -> items.with(o -> o.lock(LockModeType.PESSIMISTIC_WRITE).load("basket"))
                        .getMany());

        assertThat(loaded.get(1).labels).containsExactly("new", "ink");
        assertThat(locked).hasSize(3).allMatch(item -> item.basket.owner.equals("Ann"));
    }
}
