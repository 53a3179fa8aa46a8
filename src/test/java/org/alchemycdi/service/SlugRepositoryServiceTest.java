package org.alchemycdi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.model.SlugKey;
import org.alchemycdi.model.UuidV7Base;
import org.alchemycdi.repository.DuplicateKeyException;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.Statements;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SlugRepositoryServiceTest {

    @Entity
    public static class Post extends UuidV7Base implements SlugKey {

        private String title;

        @Column(length = SlugKey.LENGTH, nullable = false, unique = true)
        private String slug;

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        @Override
        public String getSlug() {
            return slug;
        }

        @Override
        public void setSlug(String slug) {
            this.slug = slug;
        }

        @Override
        public String slugSource() {
            return title;
        }
    }

    @ApplicationScoped
    public static class Posts extends SlugRepositoryService<Post> {}

    @TempDir
    Path folder;

    TestDatabase database;
    Scenario.Running app;

    @AfterEach
    void close() {
        app.close();
        database.close();
    }

    @OnEveryDatabase
    void findsTheEntityWithASlug(DatabaseProduct product) {
        start(product);
        Post post = committing(posts -> posts.create(Map.of("title", "One", "slug", "eins")));

        Optional<Post> one = committing(posts -> posts.getBySlug("eins"));
        Optional<Post> other = committing(posts -> posts.getBySlug("zwei"));

        assertThat(one).hasValueSatisfying(found -> assertThat(found.getId()).isEqualTo(post.getId()));
        assertThat(other).isEmpty();
    }

    @OnEveryDatabase
    void findsAFreeSlug(DatabaseProduct product) {
        start(product);

        String first = committing(posts -> posts.getAvailableSlug("Hello, World!"));
        committing(posts -> posts.create(Map.of("title", "Hello", "slug", first)));
        String second = committing(posts -> posts.getAvailableSlug("Hello, World!"));

        assertThat(first).isEqualTo("hello-world");
        assertThat(second).matches("hello-world-[a-z0-9]{4}");
    }

    @OnEveryDatabase
    void seesSlugsOfItsOwnUnitOfWork(DatabaseProduct product) {
        start(product);

        String second = committing(posts -> {
            posts.create(Map.of("title", "Same"));
            return posts.create(Map.of("title", "Same")).getSlug();
        });

        assertThat(second).matches("same-[a-z0-9]{4}");
    }

    @OnEveryDatabase
    void givesWhatIsCreatedASlug(DatabaseProduct product) {
        start(product);

        Post post = committing(posts -> posts.create(Map.of("title", "Große Straße")));

        assertThat(post.getSlug()).isEqualTo("grosse-strasse");
    }

    @OnEveryDatabase
    void givesManyThatAreCreatedASlugEach(DatabaseProduct product) {
        start(product);

        List<Post> created = committing(posts -> posts.createMany(
                List.of(Map.of("title", "Same"), Map.of("title", "Same"), Map.of("title", "2", "slug", "same"))));

        assertThat(created).extracting(Post::getSlug).doesNotHaveDuplicates().allMatch(slug -> slug.startsWith("same"));
    }

    @OnEveryDatabase
    void findsTheSlugsOfManyByFewStatements(DatabaseProduct product) {
        start(product);
        committing(posts -> posts.create(Map.of("title", "Post 7")));
        Statements statements = app.inTransaction(Statements::of);
        List<Map<String, String>> data = IntStream.range(0, 1200)
                .mapToObj(i -> Map.of("title", "Post " + i % 1100))
                .toList();

        List<Post> created = new ArrayList<>();
        List<String> sent = statements.sentBy(() -> created.addAll(committing(posts -> posts.createMany(data))));

        assertThat(created).extracting(Post::getSlug).doesNotHaveDuplicates().contains("post-0", "post-1099");
        assertThat(created.get(7).getSlug()).matches("post-7-[a-z0-9]{4}");
        assertThat(created.get(1107).getSlug()).matches("post-7-[a-z0-9]{4}");
        assertThat(sent).filteredOn(sql -> sql.startsWith("SELECT")).hasSize(4);
    }

    @OnEveryDatabase
    void findsTheSlugsOfMoreThanAFilterMayHave(DatabaseProduct product) {
        start(product, "10");

        List<Post> created = committing(posts -> posts.createMany(IntStream.range(0, 20)
                .mapToObj(i -> Map.of("title", "Post " + i))
                .toList()));

        assertThat(created).extracting(Post::getSlug).contains("post-0", "post-19");
    }

    @OnEveryDatabase
    void takesASlugForTakenAsTheDatabaseDoes(DatabaseProduct product) {
        start(product);
        boolean isAnyCase = product == DatabaseProduct.MARIADB;
        if (isAnyCase) {
            database.execute("alter table post modify slug varchar(100) collate utf8mb4_uca1400_ai_ci not null");
        }
        committing(posts -> posts.create(Map.of("title", "1", "slug", "Same")));

        List<Post> created =
                committing(posts -> posts.createMany(List.of(Map.of("title", "same"), Map.of("title", "other"))));

        assertThat(created.get(0).getSlug()).matches(isAnyCase ? "same-[a-z0-9]{4}" : "same");
        assertThat(created.get(1).getSlug()).isEqualTo("other");
    }

    @OnEveryDatabase
    void givesASlugWithOtherOptionsToo(DatabaseProduct product) {
        start(product);

        Post post = committing(
                posts -> posts.with(options -> options.refresh(false)).create(Map.of("title", "One")));

        assertThat(post.getSlug()).isEqualTo("one");
    }

    @OnEveryDatabase
    void renamesNoRowThatIsThere(DatabaseProduct product) {
        start(product);
        Post post = committing(posts -> posts.create(Map.of("title", "One")));

        Post found = committing(posts -> posts.upsert(Map.of("id", post.getId(), "title", "Two")));

        assertThat(found.getTitle()).isEqualTo("Two");
        assertThat(found.getSlug()).isEqualTo("one");
    }

    @OnEveryDatabase
    void keepsASlugThatIsGiven(DatabaseProduct product) {
        start(product);

        Post post = committing(posts -> posts.create(Map.of("title", "One", "slug", "eins")));

        assertThat(post.getSlug()).isEqualTo("eins");
    }

    @OnEveryDatabase
    void refusesAnEntityWithoutASlugAndASourceOfOne(DatabaseProduct product) {
        start(product);

        assertThatThrownBy(() -> committing(posts -> posts.create(Map.of())))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("slug");
    }

    @OnEveryDatabase
    void leavesTheDatabaseToDecideBetweenTwo(DatabaseProduct product) {
        start(product);
        committing(posts -> posts.create(Map.of("title", "One", "slug", "same")));

        assertThatThrownBy(() -> committing(posts -> posts.create(Map.of("title", "Two", "slug", "same"))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    private void start(DatabaseProduct product) {
        start(product, "10000");
    }

    private void start(DatabaseProduct product, String mostValues) {
        database = TestDatabase.create(product, folder);
        app = Scenario.of(Posts.class)
                .entities(Post.class)
                .config("alchemy.default.url", database.url())
                .config("alchemy.default.create-all", "true")
                .config("alchemy.default.limits.values", mostValues)
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
    }

    private <R> R committing(Function<Posts, R> work) {
        return app.committing(running -> work.apply(running.get(Posts.class)));
    }
}
