package org.alchemycdi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.model.UuidBase;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** What data says of a relation that the other entity owns is written there: also what is not among it any more. */
@OnEveryDatabase
class OtherSideTest {

    @Singleton
    public static class Scene {

        @Inject
        RepositoryService<Band> bands;

        @Inject
        RepositoryService<Song> songs;

        @Inject
        RepositoryService<Concert> concerts;

        @Inject
        RepositoryService<Fan> fans;

        @Inject
        RepositoryService<Manager> managers;
    }

    @Entity
    public static class Band extends UuidBase {
        String name;

        @OneToMany(mappedBy = "band", cascade = CascadeType.PERSIST)
        List<Song> songs = new ArrayList<>();

        @OneToMany(mappedBy = "band", cascade = CascadeType.PERSIST)
        List<Concert> concerts = new ArrayList<>();

        @OneToMany(mappedBy = "band", cascade = CascadeType.ALL, orphanRemoval = true)
        List<Poster> posters = new ArrayList<>();

        @ManyToMany(mappedBy = "bands")
        Set<Fan> fans = new HashSet<>();

        @OneToOne(mappedBy = "band")
        Manager manager;
    }

    @Entity
    public static class Song extends UuidBase {
        String title;

        @ManyToOne
        Band band;
    }

    @Entity
    public static class Concert extends UuidBase {
        String place;

        @ManyToOne(optional = false)
        Band band;
    }

    @Entity
    public static class Poster extends UuidBase {
        String text;

        @ManyToOne(optional = false)
        Band band;
    }

    @Entity
    public static class Fan extends UuidBase {
        String name;

        @ManyToMany
        Set<Band> bands = new HashSet<>();
    }

    @Entity
    public static class Manager extends UuidBase {
        String name;

        @OneToOne
        Band band;
    }

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static Scenario.Running app;

    @Parameter
    DatabaseProduct product;

    @BeforeParameterizedClassInvocation
    static void start(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        app = Scenario.of(Scene.class)
                .entities(Band.class, Song.class, Concert.class, Poster.class, Fan.class, Manager.class)
                .on("default", database)
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        app.close();
        database.close();
    }

    private static <R> R request(Function<Scene, R> work) {
        return app.committing(running -> work.apply(running.get(Scene.class)));
    }

    private static UUID band(String name, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("name", name);
        return request(scene -> scene.bands.create(values).getId());
    }

    private static List<String> songsOf(UUID band) {
        return request(scene -> scene.songs.getMany(ComparisonFilter.eq("band.id", band), OrderBy.asc("title")).stream()
                .map(song -> song.title)
                .toList());
    }

    private static Map<String, Object> title(String title) {
        return Map.of("title", title);
    }

    @Test
    void whatIsTakenOutOfACollectionIsLetGo() {
        UUID band = band("Can", Map.of("songs", List.of(title("A"), title("B"))));

        Band emptied = request(scene -> scene.bands.update(Map.of("songs", List.of()), band));

        assertThat(emptied.songs).isEmpty();
        assertThat(songsOf(band)).isEmpty();
        assertThatObject(request(scene -> scene.songs.exists(ComparisonFilter.eq("band", null))))
                .isEqualTo(true);
    }

    @Test
    void whatStaysInACollectionAndWhatIsNewAreThere() {
        UUID band = band("Faust", Map.of("songs", List.of(title("A"), title("B"))));

        request(scene -> {
            Song kept = scene.songs.getOne(ComparisonFilter.eq("band.id", band), ComparisonFilter.eq("title", "B"));
            return scene.bands.update(Map.of("songs", List.of(kept, title("C"))), band);
        });

        assertThat(songsOf(band)).containsExactly("B", "C");
    }

    @Test
    void aMemberThatBelongsToAnotherAlreadyIsLeftThere() {
        UUID from = band("Neu", Map.of("songs", List.of(title("A"))));
        UUID to = band("Harmonia", Map.of());

        request(scene -> {
            Song song = scene.songs.getOne(ComparisonFilter.eq("band.id", from));
            scene.songs.update(Map.of("band", scene.bands.get(to)), song.getId());
            return scene.bands.update(Map.of("songs", List.of()), from);
        });

        assertThat(songsOf(to)).containsExactly("A");
    }

    @Test
    void orphansAreDeleted() {
        UUID band = band("Ash", Map.of("posters", List.of(Map.of("text", "A"), Map.of("text", "B"))));

        request(scene -> scene.bands.update(Map.of("posters", List.of(Map.of("text", "C"))), band));

        assertThatObject(request(scene -> scene.bands.get(band).posters.stream()
                        .map(poster -> poster.text)
                        .toList()))
                .isEqualTo(List.of("C"));
    }

    @Test
    void whatCannotBeWithoutIsNotLetGo() {
        UUID band = band("Yes", Map.of("concerts", List.of(Map.of("place", "Rome"))));

        request(scene -> {
            assertThatThrownBy(() -> scene.bands.update(Map.of("name", "No", "concerts", List.of()), band))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageStartingWith("ALCH0461: concerts cannot lose")
                    .satisfies(refused -> assertThat(((InvalidRequestException) refused).attribute())
                            .contains("concerts"));
            return null;
        });

        Band kept = request(scene -> scene.bands.get(band));
        assertThat(kept.name).isEqualTo("Yes");
        assertThatObject(request(scene -> scene.concerts.count(ComparisonFilter.eq("band.id", band))))
                .isEqualTo(1L);
    }

    @Test
    void bothSidesOfAManyToManyAreTakenBack() {
        UUID band = band("Low", Map.of());
        UUID fan = request(scene -> scene.fans
                .create(Map.of("name", "Ann", "bands", List.of(scene.bands.get(band))))
                .getId());

        request(scene -> scene.bands.update(Map.of("fans", List.of()), band));

        assertThatObject(request(scene -> scene.fans.get(fan).bands.size())).isEqualTo(0);
    }

    @Test
    void theOtherEndOfAOneToOneIsTakenBack() {
        UUID band = band("Air", Map.of());
        UUID manager = request(scene -> scene.managers
                .create(Map.of("name", "Ann", "band", scene.bands.get(band)))
                .getId());
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("manager", null);

        request(scene -> scene.bands.update(nobody, band));

        assertThatObject(request(scene -> scene.managers.get(manager).band == null))
                .isEqualTo(true);
    }

    @Test
    void copiesOfRowsStandForThem() {
        UUID can = band("Can", Map.of("songs", List.of(title("A"), title("B"))));
        UUID neu = band("Neu", Map.of("songs", List.of(title("C"))));
        Band copy = request(scene -> scene.bands.with(o -> o.load("songs")).get(can));
        Song moved = request(
                scene -> scene.bands.with(o -> o.load("songs")).get(neu).songs.get(0));
        copy.name = "CAN";
        copy.songs.removeIf(song -> song.title.equals("A"));
        copy.songs.forEach(song -> song.title = "not merged");
        copy.songs.add(moved);

        Band updated = request(scene -> scene.bands.update(copy));

        assertThat(updated.name).isEqualTo("CAN");
        assertThat(songsOf(can)).containsExactly("B", "C");
        assertThat(songsOf(neu)).isEmpty();
        assertThatObject(request(scene -> scene.songs.getOne(ComparisonFilter.eq("title", "A"))).band)
                .isNull();
    }
}
