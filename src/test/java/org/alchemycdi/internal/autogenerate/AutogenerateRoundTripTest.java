package org.alchemycdi.internal.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of random pairs of models: what is drafted makes the one of the other, and undone it leaves what was. How many is said by the
 * system property {@code autogenerate.pairs}, and {@code autogenerate.seed} repeats a run.
 */
class AutogenerateRoundTripTest {

    private static final int PAIRS = Integer.getInteger("autogenerate.pairs", 15);
    private static final long SEED = Long.getLong("autogenerate.seed", 20_260_101L);

    @TempDir
    Path folder;

    @OnEveryDatabase
    void leadsToTheModelAndBack(DatabaseProduct product) throws IOException {
        Path scripts = Files.createDirectory(folder.resolve("scripts"));
        try (TestDatabase database = TestDatabase.create(product, folder);
                LiveDatabase live = new LiveDatabase(database, scripts)) {
            for (int pair = 0; pair < PAIRS; pair++) {
                run(live, product, SEED + pair);
            }
        }
    }

    /** Each pair leaves the database empty, for the next. */
    private static void run(LiveDatabase live, DatabaseProduct product, long seed) {
        try {
            new Pair(live, product, seed).run();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "on %s with -Dautogenerate.pairs=1 -Dautogenerate.seed=%s: %s"
                            .formatted(product, seed, e.getMessage()),
                    e);
        }
    }

    /** From nothing to one model, to another, and back to nothing. */
    private static final class Pair {

        private final LiveDatabase live;
        private final boolean allowDrop;
        private final Catalog first;
        private final Catalog second;

        Pair(LiveDatabase live, DatabaseProduct product, long seed) {
            Random random = new Random(seed);
            RandomModels models = new RandomModels(random, product);
            this.live = live;
            allowDrop = random.nextInt(3) > 0;
            first = models.model();
            second = models.changed(first);
        }

        void run() {
            Catalog empty = live.catalog("audit");
            Draft one = draft(first);
            live.run(one.upScript());
            assertThat(draft(first).up()).as("after the first").isEmpty();
            Catalog before = live.catalog("audit");

            Draft two = draft(second);
            if (!two.isEmpty()) {
                live.run(two.upScript());
            }
            assertThat(draft(second).up()).as("after the second").isEmpty();

            if (!two.isEmpty()) {
                live.run(two.downScript());
            }
            assertThat(live.catalog("audit")).as("after undoing the second").isEqualTo(before);
            live.run(one.downScript());
            assertThat(live.catalog("audit")).as("after undoing the first").isEqualTo(empty);
            live.forgetHistory();
        }

        private Draft draft(Catalog model) {
            return live.draft(new ModelTables(model, live.writer()), allowDrop, former());
        }

        private Set<String> former() {
            Set<String> former = new HashSet<>();
            first.tables().keySet().forEach(name -> former.add(name.toString()));
            first.sequences().keySet().forEach(name -> former.add(name.toString()));
            return former;
        }
    }
}
