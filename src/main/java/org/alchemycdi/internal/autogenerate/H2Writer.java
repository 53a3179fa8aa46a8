package org.alchemycdi.internal.autogenerate;

import java.util.List;

/** SQL of H2. */
final class H2Writer extends StandardWriter {

    /** @param plain what is stored as it is written, which depends on the settings of the database */
    H2Writer(String plain, String currentSchema) {
        super(new Identifiers(plain, ReservedWords.H2, "\""), currentSchema);
    }

    @Override
    String retyped(Change.AlterColumn change) {
        return "SET DATA TYPE " + change.to().type();
    }

    @Override
    public List<String> addUniqueKey(ObjectName table, UniqueKey key) {
        return super.addUniqueKey(table, new UniqueKey(named("uq", table, key), key.columns(), key.isIndex()));
    }

    @Override
    public List<String> addCheck(ObjectName table, Check check) {
        return check.name().startsWith("CONSTRAINT_")
                ? List.of(alter(table, "ADD CHECK " + check.condition()))
                : super.addCheck(table, check);
    }

    /** H2's own names may be taken in another database. */
    private static String named(String kind, ObjectName table, UniqueKey key) {
        return key.name().startsWith("CONSTRAINT_")
                ? kind + "_" + table.name() + "_" + String.join("_", key.columns())
                : key.name();
    }
}
