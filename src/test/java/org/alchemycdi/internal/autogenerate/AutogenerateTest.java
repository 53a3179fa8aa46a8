package org.alchemycdi.internal.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.migration.MigrationException;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class AutogenerateTest {

    private static final Set<String> FORMER = Set.of("old_thing", "member", "tag");

    @TempDir
    Path folder;

    TestDatabase database;
    LiveDatabase live;

    @AfterEach
    void close() {
        live.close();
        database.close();
    }

    @OnEveryDatabase
    void makesWhatTheEntitiesNeedOutOfNothing(DatabaseProduct product) {
        open(product);

        live.run(draft(First.ENTITIES).upScript());

        assertThat(draft(First.ENTITIES)).isEqualTo(new Draft(List.of(), List.of(), List.of(), List.of()));
    }

    @OnEveryDatabase
    void leadsFromTheseEntitiesToThoseAndBackWithRows(DatabaseProduct product) {
        open(product);
        live.run(draft(First.ENTITIES).upScript());
        insertMembers();
        Catalog before = live.catalog();

        Draft draft = live.draft(entities(Second.ENTITIES), true, FORMER);
        live.run(filled(draft.upScript()));

        assertThat(live.draft(entities(Second.ENTITIES), true, FORMER).isEmpty()).isTrue();
        assertThat(database.query("select name from member order by id")).containsExactly("Ann", "Bob");
        assertThat(database.query("select score from member order by id")).containsExactly("7", "7");

        live.run(draft.downScript());
        assertThat(live.catalog()).isEqualTo(before);
        assertThat(database.query("select name from member order by id")).containsExactly("Ann", "Bob");
        assertThat(database.query("select age from member order by id")).containsExactly("31", "32");
    }

    @OnEveryDatabase
    void holdsBackWhatWouldDropSomething(DatabaseProduct product) {
        open(product);
        live.run(draft(First.ENTITIES).upScript());
        Catalog before = live.catalog();

        Draft draft = live.draft(entities(Second.ENTITIES), false, FORMER);
        live.run(draft.upScript());

        assertThat(draft.heldBack()).anyMatch(sql -> sql.contains("old_thing") || sql.contains("OLD_THING"));
        assertThat(draft.upScript()).contains("-- held back, --allow-drop would: ");
        assertThat(draft.notes()).anyMatch(note -> note.matches("(?i)member.full_?name: nobody maps it.*"));
        assertThat(database.query("select full_name from member")).isEmpty();
        assertThat(database.query("select id from old_thing")).isEmpty();
        assertThat(live.draft(entities(Second.ENTITIES), false, FORMER).isEmpty()).isTrue();

        live.run(draft.downScript());
        assertThat(live.catalog()).isEqualTo(before);
    }

    @OnEveryDatabase
    void leavesAloneWhatNobodyMaps(DatabaseProduct product) {
        open(product);
        database.execute("create table of_others (id integer primary key, name varchar(10))");
        database.execute("create view seen as select name from of_others");

        Draft draft = live.draft(entities(First.ENTITIES), true, FORMER);
        live.run(draft.upScript());
        live.run(draft.downScript());

        assertThat(draft.upScript() + draft.downScript()).doesNotContainIgnoringCase("of_others");
        assertThat(database.query("select name from seen")).isEmpty();
    }

    @OnEveryDatabase
    void leavesNothingBehindAfterAFailure(DatabaseProduct product) {
        open(product);
        MappedTables failing = new MappedTables() {
            @Override
            public void createIn(Scratch scratch) throws SQLException {
                entities(First.ENTITIES).createIn(scratch);
                throw new IllegalStateException("wrong");
            }

            @Override
            public Connection connect(String url) throws SQLException {
                return entities(First.ENTITIES).connect(url);
            }
        };

        assertThatThrownBy(() -> live.draft(failing))
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("ALCH0332");

        assertThat(live.catalog()).isEqualTo(Catalog.EMPTY);
        assertThat(scratches()).isEmpty();
    }

    @OnEveryDatabase
    void leavesNothingBehind(DatabaseProduct product) {
        open(product);

        draft(First.ENTITIES);

        assertThat(live.catalog()).isEqualTo(Catalog.EMPTY);
        assertThat(scratches()).isEmpty();
    }

    private void open(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        try {
            live = new LiveDatabase(database, Files.createDirectory(folder.resolve("scripts")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Draft draft(List<Class<?>> entities) {
        return live.draft(entities(entities));
    }

    private MappedTables entities(List<Class<?>> classes) {
        return new Entities(database.url(), classes);
    }

    private void insertMembers() {
        database.execute("insert into member (id, name, age, note, full_name) values (1, 'Ann', 31, 'n', 'Ann A.')");
        database.execute("insert into member (id, name, age, note, full_name) values (2, 'Bob', 32, 'n', 'Bob B.')");
    }

    /** As whoever reviews the script does it. */
    private static String filled(String script) {
        return script.replaceAll("(?i)-- TODO (UPDATE member SET score = )\\?", "$1 7")
                .replaceAll("(SELECT [^;]*)NULL([^;]* FROM alchemy_aside_MEMBER)", "$1 7 $2")
                .replaceAll("(SELECT [^;]*)NULL([^;]* FROM alchemy_aside_member)", "$1 7 $2");
    }

    private List<String> scratches() {
        return switch (database.product()) {
            case POSTGRESQL -> database.query("select nspname from pg_namespace where nspname like 'alchemy%'");
            case MARIADB ->
                database.query("select schema_name from information_schema.schemata where schema_name like 'alchemy%'");
            default -> List.of();
        };
    }
}
