package org.alchemycdi.internal.migration;

import jakarta.annotation.Nullable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.MigrationException;

/**
 * Lets one migrate a database at a time, where Flyway's own lock does not reach. PostgreSQL and MariaDB have one that holds
 * between processes. On H2 it locks the rows of the history, of which there are none at first, and is lost with the first
 * CREATE TABLE; on SQLite there is none at all.
 *
 * <p>So the threads of one process wait for a monitor, on every database. Processes wait for each other on SQLite, and on H2
 * where the database is a file of this machine, by the lock of an empty file {@code <database>-alchemy-lock} beside it. The
 * operating system frees that lock when a process dies; the file stays, because two processes could hold locks of two files
 * of the same name if it were deleted. Several processes that migrate an H2 server on another machine at once are not kept
 * apart.
 *
 * @param database the JDBC URL
 * @param file the file of a SQLite or H2 database that has one
 */
record MigrationLock(String bind, String database, @Nullable Path file) {

    static MigrationLock of(String bind, Connection connection) throws SQLException {
        Path file =
                switch (connection.getMetaData().getDatabaseProductName()) {
                    case "SQLite" -> path(connection, "select file from pragma_database_list where name = 'main'");
                    case "H2" -> fileOfH2(connection);
                    default -> null;
                };
        return new MigrationLock(bind, connection.getMetaData().getURL(), file);
    }

    private static @Nullable Path path(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            String file = rows.next() ? rows.getString(1) : "";
            // In memory there is none.
            return file == null || file.isEmpty() ? null : Path.of(file);
        }
    }

    /** A server may run elsewhere, or as somebody else. */
    private static @Nullable Path fileOfH2(Connection connection) throws SQLException {
        Path file = path(connection, "select database_path()");
        boolean isHere = file != null
                && Files.exists(file.resolveSibling(file.getFileName() + ".mv.db"))
                && Files.isWritable(file.toAbsolutePath().getParent());
        return isHere ? file : null;
    }

    <R> R whileHeld(Supplier<R> work) {
        // Of an interned text there is one in the whole process, whatever class loader or application asks.
        synchronized (("alchemy-cdi migrates " + (file == null ? database : file)).intern()) {
            return file == null ? work.get() : whileFileLocked(work);
        }
    }

    private <R> R whileFileLocked(Supplier<R> work) {
        Path lock = file.resolveSibling(file.getFileName() + "-alchemy-lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Freed when the channel is closed.
            channel.lock();
            return work.get();
        } catch (IOException e) {
            throw Message.NO_MIGRATION_LOCK.causedBy(e, MigrationException::new, lock, bind);
        }
    }

    /** Without the URL, which may carry a password. */
    @Override
    public String toString() {
        return "lock of the bind " + bind;
    }
}
