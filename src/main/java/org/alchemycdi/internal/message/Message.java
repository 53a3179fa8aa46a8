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
    ENTITY_NOT_FOUND("0113", "%s names \"%s\", but the application has no such entity.%s"),
    DUPLICATE_BIND(
            "0116", "the bind \"%s\" is configured twice, as %s. Names of binds differ by more than their case."),
    NOT_MAPPED("0117", "the entity %s is not mapped by the bind \"%s\". Name it in alchemy.<bind>.entities."),
    SEVERAL_MISTAKES("0118", "%s mistakes:%s"),
    SHARED_ENTITY_MANAGER(
            "0119",
            "the application's own EntityManager of the bind \"%s\", from %s, is @%s, so that all requests would share one."
                    + " Give it a normal scope such as @RequestScoped."),
    BIND_IS_ASYNC("0120", "%s at %s is of the bind \"%s\", which is async. Ask for %s, or set alchemy.%s.mode=sync."),
    BIND_IS_SYNC(
            "0121", "%s at %s is of the bind \"%s\", which is not async. Ask for %s, or set alchemy.%s.mode=async."),
    ASYNC_IN_SERVER_TRANSACTIONS(
            "0122",
            "the bind \"%s\" has mode=async (%s), but transactions of the server, which belong to the thread of a request. Set"
                    + " alchemy.%s.transaction-type=resource-local, or mode=sync."),
    UNREADABLE_INDEX(
            "0130",
            "the index of mapped classes %s cannot be read. Compile its module anew, with this version of Alchemy CDI."),

    DATABASE_UNREACHABLE(
            "0201",
            "the database of the bind \"%s\" cannot be reached. Check that it runs, and the connection settings"
                    + " alchemy.%s.… ."),
    NO_SUCH_DATA_SOURCE(
            "0202", "no data source \"%s\" exists in JNDI (alchemy.%s.datasource). Create it on the server."),
    NOT_A_DATA_SOURCE("0203", "\"%s\" in JNDI (alchemy.%s.datasource) is no data source."),
    NO_DRIVER(
            "0204",
            "no JDBC driver of the bind \"%s\" accepts a URL of %s. Put the driver into the application, or name it in"
                    + " alchemy.%s.driver."),
    DRIVER_NOT_FOUND("0205", "the JDBC driver of the bind \"%s\", %s, cannot be loaded. Put it into the application."),
    NO_JTA(
            "0206",
            "the bind \"%s\" wants transactions of the server (transaction-type jta), but there are none here. Run it on"
                    + " a server, or set transaction-type=resource-local."),
    BIND_NOT_MAPPED("0207", "the entities of the bind \"%s\" cannot be mapped: %s"),
    NO_TEMPORARY_DIRECTORY("0208", "no temporary directory can be made. Check java.io.tmpdir."),
    UNREADABLE_PERSISTENCE_XML(
            "0209", "META-INF/persistence.xml, asked for the unit \"%s\" by the bind \"%s\", cannot be read."),
    NO_SUCH_UNIT(
            "0210", "no unit \"%s\" is in META-INF/persistence.xml (alchemy.%s.persistence-unit). Units there: %s."),
    UNIT_WITHOUT_DATABASE(
            "0211",
            "the persistence unit of the bind \"%s\" names no database. Add a data source or jakarta.persistence.jdbc.url"
                    + " to it."),
    UNIT_OVER(
            "0212",
            "the unit of work of the bind \"%s\" is over: the response has been decided. Work before it, or use"
                    + " Alchemy.inTransaction."),
    BIND_CLOSED("0213", "the bind \"%s\" is closed, because the application is shutting down."),
    SEVERAL_CLOCKS(
            "0214",
            "several beans of type java.time.Clock could tell the times of audited entities (defined by %s). Give all but"
                    + " one a qualifier."),
    OUTSIDE_TRANSACTION(
            "0215",
            "the bind \"%s\" has no transaction to write in here: the method that runs shall have none, or that of the"
                    + " request is none of a bind in manual mode. Write in one of your own, for example"
                    + " @Transactional(REQUIRES_NEW)."),
    COMMIT_MODES_DISAGREE(
            "0216",
            "the binds %s share one transaction of the server, and their commit modes do not agree on the status %s. Nothing is"
                    + " committed. Give them the same commit mode."),

    COMMIT_UNKNOWN(
            "0217",
            "the connection to the database was lost while it committed, so nobody knows whether it did. Look before you do it"
                    + " again."),

    OPERATION_TOO_LONG(
            "0240",
            "an operation on the bind \"%s\" did not end within %s and was given up; what its unit of work had not committed is"
                    + " rolled back. Raise alchemy.%s.async.timeout, or give the call a limit of its own by within()."),
    UNIT_ABANDONED(
            "0241",
            "the unit of work of the bind \"%s\" takes nothing more and cannot be committed: an operation of it was cancelled, took too"
                    + " long, or could not begin. The cause says which."),
    NO_PLACE(
            "0242",
            "the bind \"%s\" had no connection to give within %s: %s units of work are at it. Try again later."),
    QUEUE_FULL(
            "0243",
            "%s units of work wait for the bind \"%s\" already, as many as alchemy.%s.async.queue-size lets. Try again later."),
    NO_THREAD("0244", "no thread is free for an operation on the bind \"%s\". Try again later."),
    NO_REQUEST(
            "0245",
            "the bind \"%s\" was asked for an operation on a thread that belongs to no request. Go on with the stage that the"
                    + " operation before gave, or use Alchemy.inTransaction."),
    OUTSIDE_OPERATION(
            "0246",
            "the EntityManager of the bind \"%s\" was used outside of the operation that got it. Do all with it in the"
                    + " operation, and let that give what is needed."),
    PORTAL_WITHIN_OPERATION(
            "0247",
            "an operation of the bind \"%s\" called itself through the portal, and would wait for itself. Use the EntityManager"
                    + " that it was given."),
    PORTAL_INTERRUPTED("0248", "the thread was interrupted while it waited at the portal."),
    NO_EXECUTOR("0249", "there is no executor \"%s\" in JNDI (alchemy.%s.async.executor). Create it on the server."),

    NO_ENCRYPTION_KEY(
            "0220",
            "an attribute is encrypted, but there is no key. Set %s=<id>:<key>, with a key made by: openssl rand -base64 32"),
    MALFORMED_ENCRYPTION_KEY(
            "0221",
            "%s is not of the form <id>:<key>: an id of 1 to 32 letters, digits, - and _, and a key of 32 bytes in base64,"
                    + " not a passphrase. Make one by: openssl rand -base64 32"),
    DUPLICATE_ENCRYPTION_KEY(
            "0222",
            "the id \"%s\" stands for two keys of alchemy.encryption.key and alchemy.encryption.old-keys. Give each key an"
                    + " id of its own."),
    UNKNOWN_ENCRYPTION_KEY(
            "0223",
            "a value was encrypted under the key \"%s\", which is not configured. Add that key to"
                    + " alchemy.encryption.old-keys."),
    ALTERED_VALUE(
            "0224",
            "an encrypted value cannot be read: it was altered, or encrypted under another key with the id \"%s\"."),
    NOT_ENCRYPTED("0225", "the column of an encrypted attribute holds a value that was not encrypted."),
    RESERVED_NAME(
            "0226",
            "no bind can be called \"%s\" (%s, %s): alchemy.%s.… configures something else. Choose another name."),
    UNREADABLE_JSON("0227", "the JSON in a column cannot be read as %s; the cause says why."),
    NOT_SAYABLE("0228", "%s is no number that JSON has."),
    NO_BOUNCY_CASTLE(
            "0229",
            "passwords are hashed by Bouncy Castle, which the application does not have. Add"
                    + " org.bouncycastle:bcprov-jdk18on to it."),
    PASSWORD_EXPECTED("0230", "%s takes a password, as a text that is not empty."),
    NO_SUCH_STORE(
            "0231",
            "no store of files is called \"%s\". Configured: %s. Set alchemy.files.<store>.directory, or add a bean of the type"
                    + " FileStore with @Named.%s"),
    UNUSABLE_DIRECTORY(
            "0232",
            "the directory of the store \"%s\" (alchemy.files.%s.directory) cannot be made, or not be written."),
    FILE_TOO_LARGE("0233", "the file is larger than %s bytes."),
    FILE_NOT_SAVED("0234", "a file could not be saved in the store \"%s\"."),
    FILE_NOT_READ("0235", "the file \"%s\" cannot be read from the store \"%s\"."),
    FILE_GONE("0236", "the content of the file \"%s\" is not there any more."),
    FILE_WAS_DISCARDED(
            "0237",
            "the content of the file \"%s\" is not there: it was deleted when the unit of work that saved it did not"
                    + " commit. Save it again."),
    FILES_IN_COLLECTION(
            "0238",
            "%s.%s is a collection of stored files, whose changes nobody sees. Give each file an entity of its own."),

    NO_MIGRATIONS(
            "0301",
            "no migration of the bind \"%s\" was found in %s. Put a script such as V1__tables.sql there, or do not migrate"
                    + " this bind (alchemy.%s.migrate-at-start)."),
    MIGRATION_FAILED(
            "0302", "the migration %s of the bind \"%s\" failed%s; the cause says why. Correct it, and start again."),
    MIGRATION_HALF_DONE(
            "0303",
            "the migration %s of the bind \"%s\" failed%s, and this database takes nothing back; the cause says why. Take"
                    + " back by hand what it did, let repair remove its row in the table %s, correct it, and start again."),
    MIGRATION_LEFT_FAILED(
            "0304",
            "the migration %s of the bind \"%s\" failed or was interrupted earlier, and this database took nothing back. Take"
                    + " back by hand what it did, let repair remove its row in the table %s, and start again."),
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
    UNKNOWN_TARGET("0317", "\"%s\" is no target of %s for the bind \"%s\". Give %s."),
    UNKNOWN_VERSION("0318", "no migration of the bind \"%s\" has the version %s. Known: %s.%s"),
    TOO_FEW_REVISIONS("0319", "%s of the bind \"%s\" cannot be done: there are only %s revisions."),
    VERSION_NOT_APPLIED(
            "0320",
            "the database of the bind \"%s\" cannot go back to version %s, which it does not have. It has: %s."),
    NO_UNDO_SCRIPT(
            "0321",
            "the bind \"%s\" has no undo script for %s, so nothing was undone. Put %s into %s, or let a migration in Java"
                    + " implement Reversible."),
    UNDO_FAILED(
            "0322",
            "the undo of version %s of the bind \"%s\" by %s failed%s and was rolled back; the cause says why. Correct it, and"
                    + " go back again."),
    UNDO_HALF_DONE(
            "0323",
            "the undo of version %s of the bind \"%s\" by %s failed%s, and this database takes nothing back; the cause says why."
                    + " Finish by hand what it was to do, then repair. Or restore what it undid, then stamp version %s."),
    UNDO_INTERRUPTED(
            "0324",
            "the undo of version %s of the bind \"%s\" was begun, but did not end. Finish by hand what its undo script was to do,"
                    + " then repair. Or restore what it undid, then stamp version %s."),
    HISTORY_CHANGED(
            "0325",
            "somebody else changed the history of the bind \"%s\" meanwhile. Done until then: %s. Look at the history, and begin"
                    + " again."),
    FLYWAY_NOT_SUPPORTED(
            "0326",
            "Flyway %s lacks %s, which downgrade, stamp and repair of the bind \"%s\" use. Use the Flyway of this version of"
                    + " Alchemy CDI."),
    HISTORY_NOT_MADE(
            "0327",
            "the table %s, the history of the bind \"%s\", cannot be made; the cause says why. The user of the bind must be allowed"
                    + " to make and to change tables."),
    MIGRATION_PENDING("0340", "the migration %s of the bind \"%s\" is not applied yet. Upgrade the database."),
    NO_UNDO(
            "0341",
            "the migration %s of the bind \"%s\" cannot be undone. To be able to go back, add the undo script %s."),

    NO_AUTOGENERATE(
            "0330",
            "the database of the bind \"%s\" is none of H2, PostgreSQL, MariaDB and SQLite, with which alone entities can be"
                    + " compared. Write the migration by hand."),
    NO_SCRATCH(
            "0331",
            "the tables of the entities of the bind \"%s\" have no place where they can be made to be compared; the cause says"
                    + " why. %s"),
    MAPPED_TABLES_NOT_MADE(
            "0332",
            "the tables of the entities of the bind \"%s\" cannot be made, so they cannot be compared; the cause says why."),
    CATALOG_UNREADABLE("0333", "the catalog of the database of the bind \"%s\" cannot be read; the cause says why."),

    NO_ROW_OF_ID("0401", "no %s has the id %s."),
    NO_ROW_MATCHES("0402", "no %s matches."),
    SEVERAL_ROWS("0403", "several rows of %s match where one was asked for."),
    UNKNOWN_FIELD("0404", "%s has no attribute \"%s\".%s"),
    NOT_A_TEXT_FIELD("0405", "the attribute \"%s\" is no text and cannot be searched."),
    UNKNOWN_SORT_ORDER("0406", "the sort order \"%s\" is neither asc nor desc."),
    NEGATIVE_WINDOW("0407", "the %s of a page must not be negative."),
    ID_REQUIRED("0408", "%s cannot be found without its %s."),
    DUPLICATE_KEY("0409", "a row with this key, or with a value that must be unique, exists already."),
    FOREIGN_KEY("0410", "a row that is referred to does not exist, or the row is still referred to by others."),
    CHECK_CONSTRAINT("0411", "a value violates a check of the database."),
    NOT_NULL("0412", "a value that the database requires is missing."),
    CHANGED_MEANWHILE("0413", "the row was changed or deleted by somebody else in the meantime."),
    TOO_LONG("0414", "a value is too long or too large for its column."),
    BAD_DATA("0415", "a value does not fit the type of its column."),
    TRANSACTION_CONFLICT("0416", "the database ended the transaction because of a conflict with another. Try again."),
    LOCK_TIMEOUT("0417", "the database waited too long for a lock. Try again."),
    QUERY_TIMEOUT("0418", "the database took too long."),
    CONNECTION_LOST("0419", "the connection to the database was lost, or none was to be had."),
    DATABASE_FAILED("0420", "the database could not do this."),
    ROW_GONE("0421", "the row does not exist any more."),
    VIOLATIONS("0422", "%s"),
    KEY_REFUSED("0440", "%s cannot be the key of %s, which is %s."),
    NOTHING_TO_MATCH(
            "0441", "a row cannot be found by %s, since all of the values are null. Give at least one of them."),
    NOT_A_RELATION("0442", "%s cannot be loaded: it is no relation and no collection."),
    NULL_FILTER("0444", "a filter must not be null. Leave it out where there is no condition."),
    EVERY_ROW("0443", "every %s would be deleted, since no filter has a condition. Give one."),
    CURSOR_REFUSED(
            "0450",
            "the cursor is none of this listing, or was made for another order, or before the application was started anew."
                    + " Begin with the first page."),
    CURSOR_PAGE_EXPECTED("0451", "a LimitCursor is for getCursorPage, which takes exactly one, and no LimitOffset."),
    CURSOR_LIMIT("0452", "the limit of a cursor page must be 1 or more."),
    CURSOR_KEY_TOO_SHORT("0453", "alchemy.cursor.key (%s) is shorter than 32 characters. Take a long random text."),
    SEVERAL_TABLES(
            "0454",
            "the rows of %s are in a table for each class, over which there are no orders, limits, pages and ExistsFilters."
                    + " Ask for all of them, or for one of: %s."),
    FIELD_NOT_ALLOWED("0430", "%s names \"%s\", which is not open to filters."),
    TO_MANY_FIELD(
            "0431", "\"%s\" leads over \"%s\" to several rows. A condition on these belongs into an ExistsFilter."),
    UNKNOWN_OPERATOR("0432", "the operator \"%s\" is not known. Known: %s.%s"),
    NOT_COMPARABLE("0433", "the attribute \"%s\" cannot be compared by %s."),
    FILTERS_NOT_UNDERSTOOD("0434", "the filters are not understood at %s: %s"),
    WRONG_OPERAND("0435", "the operator %s of \"%s\" takes %s."),
    PAGE_TOO_LARGE("0436", "the limit of a page must not be above %s."),
    TOO_MANY_VALUES("0437", "there are more than %s values for \"%s\"."),
    TOO_MANY_FILTERS("0438", "there are more than %s conditions and orders."),
    FILTERS_TOO_DEEP("0439", "filters are nested, or a field leads over relations, more than %s deep."),
    RELATED_NOT_STORED(
            "0460",
            "%s takes an entity that is there, and no new one: what it leads to is not stored together with it."),
    MEMBER_NOT_LEAVABLE(
            "0461",
            "%s cannot lose the %s that it leaves out, since %s.%s is required. Delete it, or give it to another first."),

    VALUE_REFUSED("0501", "the value %s of %s is not %s."),
    NULL_REFUSED("0502", "%s must not be null: it takes %s."),
    VALUE_NOT_READABLE("0503", "the value %s cannot be given for %s, which takes neither text nor number."),
    OBJECT_EXPECTED("0504", "the data must be an object with named values, not %s."),
    VALUE_NOT_ACCEPTED("0505", "the value given for %s is not accepted."),
    OBJECT_NOT_ACCEPTED("0506", "the data is not accepted, since a value is missing or wrong: one of %s."),
    ATTRIBUTES_MISSING("0507", "required, but missing or null: %s."),
    UNKNOWN_COMPONENT(
            "0510",
            "the schema %s has the component \"%s\", but %s has no attribute of this name. Known attributes: %s.%s"),
    NOT_A_SCHEMA(
            "0511",
            "%s cannot be a schema, since it %s. Use a record, or a class with a public constructor without arguments and"
                    + " setters."),
    COMPONENT_OF_OTHER_TYPE(
            "0512", "the component %s.%s is %s, but the attribute of %s is %s, from which it cannot be made."),
    NULL_FOR_COMPONENT(
            "0513", "the component %s.%s is of the primitive type %s, but its value is null. Use the wrapper type."),
    VALUE_OF_OTHER_TYPE("0514", "the component %s.%s is %s, but its value %s cannot be one."),
    ENDLESS_SCHEMA(
            "0515",
            "the schema %s of %s goes round in a circle: an object leads back to itself. Leave out one side of the"
                    + " relation."),
    CANNOT_CREATE(
            "0516",
            "a new %s cannot be made: it is abstract, or has no constructor without arguments. Add one, or give the"
                    + " object itself."),
    INACCESSIBLE_MEMBER(
            "0517", "%s of %s cannot be reached. If the application is a named module, open the package %s in it."),
    OTHER_ENTITY(
            "0508",
            "the data is an entity %s, of which no %s is made. Give its values, or an entity of the right class."),
    DATA_NOT_VALID("0518", "the data is not valid: %s."),
    UNKNOWN_PATH(
            "0519",
            "the component %s.%s takes the attribute \"%s\", but %s has no attribute \"%s\". Known attributes: %s.%s"),
    MALFORMED_JSON("0520", "the data is not valid JSON%s."),
    EMPTY_DATA("0521", "there is no data, but a JSON %s is due."),
    JSON_OBJECT_EXPECTED("0522", "the data must be a JSON object, not %s."),
    WRONG_CHARSET("0523", "the data is not text in %s."),
    NOT_WRITABLE("0530", "%s cannot be written as JSON. Turn it into a schema first."),
    NO_JSONB(
            "0531",
            "%s is a bean, and these are written by JSON-B, but no JSON-B provider is there. Add one, such as Yasson."),
    ADAPTER_NOT_USABLE("0532", "the JSON-B adapter %s of %s cannot be used: %s."),
    PATH_OVER_SEVERAL(
            "0533",
            "the component %s.%s takes the attribute \"%s\", but %s.%s is neither an entity nor an embeddable, so that"
                    + " nothing can be taken from it."),
    FIXTURE_NOT_READ("0550", "the fixture %s cannot be read; the cause says why."),
    FIXTURE_REFUSED("0551", "%s: %s"),
    JSON_ARRAY_EXPECTED("0552", "the data must be a JSON array of objects, not %s."),
    SEQUENCE_STAYS(
            "0553",
            "ids up to %s were given to rows of %s, of which its sequence does not know, and on this database it cannot be told."
                    + " Restart it beyond them."),
    UNKNOWN_PROPERTY("0554", "%s has no attribute \"%s\" that a fixture can give.%s"),
    NO_SUCH_ROW(
            "0555", "%s refers to the %s %s, which is not there. Give it in an earlier row or in a file of its own."),
    EACH_NEEDS_ANOTHER(
            "0556",
            "none of the fixtures of %s can be loaded first, since the rows of each require one of another. Let one of the"
                    + " relations be optional."),
    FIXTURE_OF_NOTHING("0557", "%s is no fixture of an entity of the bind \"%s\". It has: %s.%s"),
    NOT_FOR_FIXTURES("0558", "%s.%s can be in no fixture, since no JSON can be read as %s."),
    FIXTURE_NOT_WRITTEN("0559", "the fixture %s cannot be written; the cause says why."),

    UNREADABLE_BODY("0601", "the body cannot be read as the JSON that is expected here."),
    UNKNOWN_PARAMETER("0610", "the query parameter \"%s\" is not known here. Known: %s.%s"),
    REPEATED_PARAMETER("0611", "the query parameter %s takes one value, but is given %s times."),
    PAGE_TOO_FAR("0612", "the %s %s is too high: with a pageSize of %s the page would begin behind row %s."),
    PARAMETER_ALONE("0613", "the query parameter %s means nothing without %s."),
    UNKNOWN_LISTED_ATTRIBUTE("0620", "%s allows \"%s\" in %s, but %s has no attribute \"%s\".%s"),
    UNUSABLE_LISTED_ATTRIBUTE("0621", "%s allows \"%s\" in %s, which takes %s."),
    PARAMETER_TWICE(
            "0622", "%s gives the query parameter \"%s\" two meanings. Leave one of them out of @AlchemyFilters."),
    NO_SINGLE_KEY(
            "0623",
            "%s allows ids, but the key of %s is not a single attribute. Leave ids out; its parts may stand in fields and in."),
    WRONG_PAGE_SIZE(
            "0624",
            "%s has the pageSize %s and the maxPageSize %s. Let pageSize be 1 or more and not above maxPageSize, unless that is 0."),
    WRONG_DEFAULT_ORDER(
            "0625",
            "%s has the defaultOrder \"%s\", which is not the name of an attribute, alone or with asc or desc."),
    NO_ALLOW_LIST(
            "0626",
            "%s takes ListParameters, but neither it nor its class has @AlchemyFilters. Say there what clients may ask for."),
    LISTINGS_NOT_REGISTERED(
            "0627",
            "ListParameters does not work without the provider org.alchemycdi.rest.ListingsResolver. Add it to the classes that"
                    + " your subclass of jakarta.ws.rs.core.Application lists."),
    LISTING_OVER_TABLES(
            "0628",
            "%s lists %s, whose rows are in a table for each class, over which there are no orders and pages. List one of: %s."),

    NO_APPLICATION(
            "0701",
            "there is no application: %s has no war. Build it, or name it by --app (a war, a folder of classes or a jar)."),
    SEVERAL_APPLICATIONS("0702", "%s has several wars: %s. Name one of them by --app."),
    NO_APPLICATION_FILE("0703", "there is no application at %s. Name a war, a folder of classes or a jar by --app."),
    UNREADABLE_APPLICATION("0704", "%s cannot be read as an application; the cause says why."),
    NO_BIND_NAMED("0705", "the application has several binds and none called default. Name one of them by --bind: %s."),
    NOT_CONFIRMED(
            "0706",
            "nobody can be asked here whether it is right %s. Say --no-prompt if it is to be done without being asked."),
    NO_SERVER_HERE(
            "0707",
            "the bind \"%s\" takes its connections from a server, which is not here. Say --url, and --user and the environment"
                    + " variable ALCHEMY_%s_PASSWORD where they are needed."),
    NO_SUCH_REVISION("0708", "the bind \"%s\" has no revision \"%s\". The command history shows those that it has."),
    NOTHING_TO_MERGE(
            "0709",
            "there is nothing to merge: the history is a line in the order of the versions. Where two branches of the sources"
                    + " have brought the same version, rename one of its scripts to a higher one."),
    ALREADY_APPLIED(
            "0710",
            "revision %s was applied, and its script may not change any more. Write a new revision; --force opens it all the"
                    + " same."),
    NO_SCRIPT_SOURCE("0711", "there is no script %s in %s. Name the folder of the resources by --resources."),
    NO_EDITOR("0712", "the editor \"%s\" cannot be run. Name another one by the environment variable EDITOR."),
    UNREADABLE_SCRIPT("0713", "the script %s cannot be read; the cause says why."),
    SCRIPT_NOT_WRITTEN("0714", "%s cannot be written; the cause says why. Nothing was changed."),
    CLASS_MISSING(
            "0715",
            "the class %s is in neither the application nor the command line. If a server has it, give the application its jar"
                    + " for this."),
    SCRIPT_EXISTS("0716", "%s is there already and was not written over. Nothing was changed."),
    NO_VERSION("0717", "\"%s\" is no version. Give numbers with points between them, such as 7 or 2026.11.24."),
    REVISIONS_PENDING(
            "0718",
            "the database of the bind \"%s\" lacks revisions that are written already: %s. Upgrade it before the next one"
                    + " is generated, so that this does not repeat them."),
    NO_MESSAGE("0719", "a revision needs a message that says what it does: -m \"add users table\"."),
    VERSION_TAKEN(
            "0720",
            "there is a revision %s already, and %s is not newer. Leave --rev-id out, or give a higher version."),
    TABLES_NOT_DROPPED(
            "0721",
            "the tables of the bind \"%s\" could not be dropped; the cause says why. PostgreSQL and SQLite have taken back what was"
                    + " dropped before, others have not: look at the tables, and drop them again."),
    FIXTURE_EXISTS(
            "0725",
            "%s is there already and was not written over. Nothing was changed. Say --overwrite if it is to be replaced, or"
                    + " another folder by --dir."),
    SCRIPT_NOT_FOUND_LATER(
            "0726",
            "a script %s would not be found: the bind \"%s\" has other names for its scripts. Leave"
                    + " alchemy.%s.flyway.sqlMigrationPrefix, sqlMigrationSeparator and sqlMigrationSuffixes as they are, or"
                    + " write it by hand."),
    OTHER_SCHEMA(
            "0727",
            "the scripts of the bind \"%s\" run in the schema %s, but its connections are in %s, and with that its entities are"
                    + " compared. Let the URL name the schema, instead of alchemy.%s.flyway.schemas or defaultSchema."),
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
