package org.alchemycdi.internal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.alchemycdi.ImproperConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityIndexTest {

    private static final String AUTHOR = """
            package shop;
            @jakarta.persistence.Entity public class Author {
                static { if (true) throw new IllegalStateException("initialised"); }
            }
            """;
    private static final String MEMBER = """
            package club.people;
            @jakarta.persistence.Entity class Member {}
            """;

    @TempDir
    Path folder;

    private Compilation shop;
    private Compilation club;

    @BeforeEach
    void createFolders() throws IOException {
        shop = new Compilation(Files.createDirectory(folder.resolve("shop")));
        club = new Compilation(Files.createDirectory(folder.resolve("club")));
    }

    @Test
    void readsTheIndexesOfAllJars() throws IOException {
        shop.indexed(AUTHOR);
        club.indexed(MEMBER);

        try (URLClassLoader classLoader = shop.classLoader(club)) {
            assertThat(EntityIndex.load(classLoader).names(MappedKind.ENTITY))
                    .containsExactly("club.people.Member", "shop.Author");
        }
    }

    @Test
    void readsTheIndexOfAJarFile() throws IOException {
        shop.indexed(AUTHOR);
        Path jar = jar("shop.jar", shop.index());

        try (URLClassLoader classLoader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(EntityIndex.load(classLoader).names(MappedKind.ENTITY)).containsExactly("shop.Author");
        }
    }

    @Test
    void searchesTheClassPathWhereThereIsNoIndex() throws IOException {
        shop.unindexed(AUTHOR);
        club.unindexed(MEMBER);

        try (URLClassLoader classLoader = shop.classLoader(club)) {
            assertThat(EntityIndex.load(classLoader).names(MappedKind.ENTITY))
                    .containsExactly("club.people.Member", "shop.Author");
        }
    }

    @Test
    void searchesNoClassPathWhereThereIsAnIndex() throws IOException {
        shop.indexed(AUTHOR);
        club.unindexed(MEMBER);

        try (URLClassLoader classLoader = shop.classLoader(club)) {
            assertThat(EntityIndex.load(classLoader).names(MappedKind.ENTITY)).containsExactly("shop.Author");
        }
    }

    @Test
    void searchesTheClassPathBesidesTheIndexesOfArchives() throws IOException {
        shop.indexed(AUTHOR);
        Path jar = jar("shop.jar", shop.index());
        club.unindexed(MEMBER);

        URL classes = folder.resolve("club").toUri().toURL();

        try (URLClassLoader classLoader =
                new URLClassLoader(new URL[] {classes, jar.toUri().toURL()}, null)) {
            assertThat(EntityIndex.load(classLoader).names(MappedKind.ENTITY))
                    .containsExactly("club.people.Member", "shop.Author");
        }
    }

    @Test
    void doesNotSearchTheClassPathOfParents() throws IOException {
        shop.unindexed(AUTHOR);

        try (URLClassLoader parent = shop.classLoader();
                URLClassLoader child = new URLClassLoader(new URL[0], parent)) {
            assertThat(EntityIndex.load(child).names(MappedKind.ENTITY)).isEmpty();
        }
    }

    @Test
    void searchesAPackageInParentsToo() throws IOException {
        shop.unindexed(AUTHOR);
        club.unindexed(MEMBER);

        try (URLClassLoader parent = shop.classLoader(club);
                URLClassLoader child = new URLClassLoader(new URL[0], parent)) {
            assertThat(EntityIndex.scan(child, "club").names(MappedKind.ENTITY)).containsExactly("club.people.Member");
        }
    }

    private static final String SHELVES = """
            package shop;
            public class Shelves {
                @org.alchemycdi.rest.AlchemyFilters(of = String.class) void list() {}
            }
            """;

    @Test
    void readsTheIndexOfListings() throws IOException {
        shop.indexed(SHELVES);
        club.unindexed(MEMBER);

        try (URLClassLoader classLoader = shop.classLoader(club)) {
            assertThat(EntityIndex.loadListings(classLoader).listings())
                    .extracting(Class::getName)
                    .containsExactly("shop.Shelves");
            assertThat(EntityIndex.load(classLoader).names(MappedKind.ENTITY))
                    .as("entities of a module that was compiled without us")
                    .containsExactly("club.people.Member");
        }
    }

    @Test
    void searchesTheClassPathForListingsWhereThereIsNoIndexAtAll() throws IOException {
        shop.unindexed(SHELVES);

        try (URLClassLoader classLoader = shop.classLoader()) {
            assertThat(EntityIndex.loadListings(classLoader).names(MappedKind.LISTING))
                    .containsExactly("shop.Shelves");
        }
        club.indexed(MEMBER);
        try (URLClassLoader classLoader = shop.classLoader(club)) {
            assertThat(EntityIndex.loadListings(classLoader).names(MappedKind.LISTING))
                    .isEmpty();
        }
    }

    @Test
    void addsOneToAnother() throws IOException {
        shop.indexed(AUTHOR);
        club.unindexed(MEMBER);

        try (URLClassLoader classLoader = shop.classLoader(club)) {
            EntityIndex both = EntityIndex.load(classLoader).and(EntityIndex.scan(classLoader, "club"));

            assertThat(both.names(MappedKind.ENTITY)).containsExactly("club.people.Member", "shop.Author");
        }
    }

    @Test
    void loadsClassesWithoutInitialisingThem() throws Exception {
        shop.indexed(AUTHOR);

        try (URLClassLoader classLoader = shop.classLoader()) {
            List<Class<?>> entities = EntityIndex.load(classLoader).entities();

            assertThat(entities).containsExactly(Class.forName("shop.Author", false, classLoader));
        }
    }

    @Test
    void leavesOutWhatCannotBeLoaded() throws IOException {
        shop.indexed(AUTHOR);
        club.indexed(MEMBER).delete("club.people.Member");

        try (URLClassLoader classLoader = shop.classLoader(club)) {
            assertThat(EntityIndex.load(classLoader).entities())
                    .extracting(Class::getName)
                    .containsExactly("shop.Author");
        }
    }

    @Test
    void refusesAnIndexOfAnotherVersion() throws IOException {
        shop.indexed(AUTHOR);
        Files.writeString(shop.index(), "alchemy-entities 2\nentity shop.Author\n");

        try (URLClassLoader classLoader = shop.classLoader()) {
            assertThatThrownBy(() -> EntityIndex.load(classLoader))
                    .isInstanceOf(ImproperConfigurationException.class)
                    .hasMessageStartingWith("ALCH0130")
                    .hasMessageContaining("shop/META-INF/alchemy/entities");
        }
    }

    @Test
    void skipsCommentsAndEmptyLines() throws IOException {
        shop.indexed(AUTHOR);
        Files.writeString(shop.index(), "# by hand\nalchemy-entities 1\n\nentity shop.Author\n");

        try (URLClassLoader classLoader = shop.classLoader()) {
            assertThat(EntityIndex.load(classLoader).names(MappedKind.ENTITY)).containsExactly("shop.Author");
        }
    }

    @Test
    void theseTestsAreIndexedByTheBuild() {
        assertThat(EntityIndex.load(getClass().getClassLoader()).names(MappedKind.EMBEDDABLE))
                .contains(SeenByTheBuild.class.getName());
    }

    private Path jar(String name, Path index) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            entries.putNextEntry(new JarEntry(IndexFile.ENTITIES.path().replace(File.separatorChar, '/')));
            Files.copy(index, entries);
        }
        return jar;
    }
}
