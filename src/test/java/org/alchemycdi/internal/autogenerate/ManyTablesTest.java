package org.alchemycdi.internal.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Finds ten changes among many tables of PostgreSQL, and says how long it took, of how much processor time here and
 * in the database, and how much memory there was at most. How many tables is said by the system property
 * {@code autogenerate.tables}.
 */
@Tag("servers")
class ManyTablesTest {

    private static final int TABLES = Integer.getInteger("autogenerate.tables", 20);
    private static final int CHANGED = 10;

    @TempDir
    Path folder;

    @Test
    void findsTheTenThatChanged() throws IOException, SQLException {
        List<Class<?>> before = new ManyEntities(TABLES, 0).compiledIn(folder.resolve("before"));
        List<Class<?>> after = new ManyEntities(TABLES, CHANGED).compiledIn(folder.resolve("after"));
        Path scripts = Files.createDirectory(folder.resolve("scripts"));
        try (TestDatabase database = TestDatabase.create(DatabaseProduct.POSTGRESQL, folder);
                LiveDatabase live = new LiveDatabase(database, scripts)) {
            live.run(live.draft(new Entities(database.url(), before)).upScript());
            System.gc();
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            Duration here = processorTime(ProcessHandle.current().pid());
            Duration there = databaseTime(live);
            long start = System.nanoTime();

            Draft draft = live.draft(new Entities(database.url(), after));

            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf(
                    "%d tables, %d changed: %d ms, %d ms of a processor here and %d in the database,"
                            + " %d MiB of heap at most%n",
                    TABLES,
                    CHANGED,
                    took.toMillis(),
                    processorTime(ProcessHandle.current().pid()).minus(here).toMillis(),
                    databaseTime(live).minus(there).toMillis(),
                    peak() >> 20);
            assertThat(draft.up()).hasSize(CHANGED).allMatch(sql -> sql.contains(" ADD COLUMN added"));
        }
    }

    private static Duration processorTime(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** That of the processes that serve the pool, which keeps its connections. */
    private static Duration databaseTime(LiveDatabase live) throws SQLException {
        Duration time = Duration.ZERO;
        try (Connection connection = live.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select pid from pg_stat_activity where datname = current_database()")) {
            while (rows.next()) {
                time = time.plus(processorTime(rows.getLong(1)));
            }
        }
        return time;
    }

    private static List<MemoryPoolMXBean> heap() {
        return new ArrayList<>(ManagementFactory.getMemoryPoolMXBeans())
                .stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    /** What the parts of the heap held at most, each at a time of its own: rather too much than too little. */
    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
