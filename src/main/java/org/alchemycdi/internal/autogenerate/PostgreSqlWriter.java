package org.alchemycdi.internal.autogenerate;

/** SQL of PostgreSQL. */
final class PostgreSqlWriter extends StandardWriter {

    PostgreSqlWriter() {
        super(new Identifiers("[a-z_][a-z0-9_]*", ReservedWords.POSTGRESQL, "\""), "");
    }

    /**
     * A conversion that PostgreSQL makes by itself refuses what does not fit; one that is written would cut it off. Any other
     * type is reached by way of text.
     */
    @Override
    String retyped(Change.AlterColumn change) {
        String type = change.to().type();
        return "TYPE " + type
                + (ColumnType.of(change.from()).isConvertedByItself(ColumnType.of(change.to()))
                        ? ""
                        : " USING " + names.write(change.to().name()) + "::text::" + type);
    }
}
