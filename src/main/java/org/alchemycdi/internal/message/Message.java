package org.alchemycdi.internal.message;

import java.util.function.BiFunction;

/**
 * Every text with a code, in one place. A code is never used again for something else.
 *
 * <p>Ranges: 01xx bind and definition, 02xx persistence, 03xx migration, 04xx query, 05xx schema and JSON, 06xx REST,
 * 07xx command line, 09xx a bug in Alchemy CDI. Arguments are printed with {@code %s}; never pass a password, SQL or the
 * text of a driver.
 */
public enum Message {
    UNKNOWN_BIND("0101", "no bind named \"%s\" (asked for at %s). Known binds: %s.%s"),
    RAW_SERVICE("0102", "%s at %s does not say of which entity. Write its type argument, for example %s<Author>."),
    NOT_AN_ENTITY("0103", "%s (asked for at %s) is not an entity. Annotate it with @Entity, or ask for one that is."),
    CONTRADICTING_BIND(
            "0104",
            "%s is bound to \"%s\" by @AlchemyBind on the entity, but \"%s\" is asked for at %s. Leave the qualifier"
                    + " out, or use the bind of the entity."),
    UNKNOWN_KEY("0105", "unknown configuration key \"%s\" (%s).%s"),
    UNKNOWN_VALUE("0106", "the value \"%s\" of %s (%s) is not allowed. Allowed: %s."),
    NO_CONNECTION(
            "0107",
            "the bind \"%s\" says not how to connect. Give one of alchemy.%s.url, alchemy.%s.datasource and"
                    + " alchemy.%s.persistence-unit."),
    SEVERAL_CONNECTIONS("0108", "the bind \"%s\" has several ways to connect: %s. Keep one."),
    KEY_NOT_APPLICABLE("0109", "%s (%s) means nothing %s. Remove it."),
    NO_BINDS(
            "0110",
            "no bind is configured, but one is asked for at %s. Add alchemy.default.url to"
                    + " META-INF/microprofile-config.properties."),
    UNCLAIMED_ENTITY(
            "0111",
            "no bind claims the entity %s. With several binds and no default one, annotate it with @AlchemyBind or"
                    + " name it in alchemy.<bind>.entities."),
    NO_DEFAULT_BIND(
            "0112",
            "%s does not say which bind, and there are several (%s) and none is called default. Add @AlchemyBind(\"%s\")"
                    + " there, or name one of them default."),
    ENTITY_NOT_FOUND("0113", "%s names \"%s\", but there is no such entity in the application (%s).%s"),
    ENTITY_OF_OTHER_BIND(
            "0114",
            "the entity %s belongs to the bind%s %s, but a repository or service of it is asked for on \"%s\" at %s. Name it"
                    + " in alchemy.%s.entities too, or ask for the other bind."),
    ASYNC_NOT_AVAILABLE("0115", "the bind \"%s\" has mode=async (%s), which this version does not offer yet."),
    DUPLICATE_BIND(
            "0116", "the bind \"%s\" is configured twice, as %s. Names of binds differ by more than their case."),

    UNREADABLE_INDEX(
            "0130",
            "the index of mapped classes %s cannot be read. Compile its module anew, with this version of Alchemy CDI."),

    NO_MIGRATIONS(
            "0301",
            "no migration of the bind \"%s\" was found in %s. Put a script such as V1__tables.sql there, or do not migrate"
                    + " this bind (alchemy.%s.migrate-at-start)."),
    MIGRATION_FAILED(
            "0302", "the migration %s of the bind \"%s\" failed%s; the cause says why. Correct it, and start again."),
    MIGRATION_HALF_DONE(
            "0303",
            "the migration %s of the bind \"%s\" failed%s, and this database takes nothing back; the cause says why. Take"
                    + " back by hand what it did, delete its row in the table %s, correct it, and start again."),
    MIGRATION_LEFT_FAILED(
            "0304",
            "the migration %s of the bind \"%s\" failed earlier, and this database took nothing back. Take back by hand"
                    + " what it did, delete its row in the table %s, and start again."),
    MIGRATION_CHANGED(
            "0305",
            "the migration %s of the bind \"%s\" was changed after it had been applied. Restore it, and put the change"
                    + " into a new one."),
    MIGRATION_GONE(
            "0306",
            "the migration %s was applied to the database of the bind \"%s\", but is not in %s any more. Restore it."),
    MIGRATION_TOO_LATE(
            "0307",
            "the migration %s of the bind \"%s\" has a lower version than the database has reached. Give it a higher one,"
                    + " or allow it by alchemy.%s.flyway.outOfOrder=true."),
    DUPLICATE_MIGRATION(
            "0308",
            "two migrations of the bind \"%s\" in %s have the same version or name; the cause names them. Rename one."),
    DATABASE_NOT_EMPTY(
            "0309",
            "the database of the bind \"%s\" is not empty, but was never migrated. To take it over as it is, set"
                    + " alchemy.%s.flyway.baselineOnMigrate=true and, if it is not version 1, .baselineVersion."),
    NO_DATABASE_TO_MIGRATE(
            "0310",
            "the database of the bind \"%s\" cannot be reached for its migrations. Check that it runs, and the"
                    + " connection settings alchemy.%s.… ."),
    NO_FLYWAY_SUPPORT(
            "0311",
            "the application has no Flyway module for the database of the bind \"%s\". Add it beside flyway-core and in"
                    + " its version, for example org.flywaydb:flyway-mysql for MariaDB."),
    UNKNOWN_FLYWAY_KEY("0312", "unknown configuration key \"alchemy.%s.%s\".%s"),
    WRONG_FLYWAY_VALUE("0313", "Flyway does not accept the value of alchemy.%s.%s; the cause says why."),
    USELESS_FLYWAY_KEY("0314", "alchemy.%s.%s means nothing here: Flyway uses the connections of the bind. Remove it."),
    NO_MIGRATION_LOCK(
            "0315",
            "the file %s, which keeps others from migrating the bind \"%s\" at the same time, cannot be written. Let the"
                    + " application write to its folder."),
    FLYWAY_FAILED("0316", "Flyway could not migrate or examine the database of the bind \"%s\"; the cause says why."),
    ;

    private final String number;
    private final String template;

    Message(String number, String template) {
        this.number = number;
        this.template = template;
    }

    /** The code, for example {@code ALCH0101}. */
    public String code() {
        return "ALCH" + number;
    }

    /** The text as it stands here, with {@code %s} where an argument goes. */
    public String template() {
        return template;
    }

    /** The text without the code. */
    public String reason(Object... arguments) {
        return template.formatted(arguments);
    }

    /** An exception with this code and text: {@code Message.NO_ROW.as(NotFoundException::new, "Author", id)}. */
    public <X extends RuntimeException> X as(BiFunction<String, String, X> constructor, Object... arguments) {
        return constructor.apply(code(), reason(arguments));
    }

    /** The same, with a cause. */
    public <X extends RuntimeException> X causedBy(
            Throwable cause, BiFunction<String, String, X> constructor, Object... arguments) {
        X exception = as(constructor, arguments);
        exception.initCause(cause);
        return exception;
    }
}
