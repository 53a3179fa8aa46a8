package org.alchemycdi.internal.autogenerate;

/**
 * A column.
 *
 * @param type as this product writes it, sizes included
 * @param defaultValue an expression of this product, empty if there is none
 * @param isIdentity whether the database gives the value
 * @param clause what else stands in the definition, empty mostly: how the value is computed, or a check of this column
 * @param text the whole definition, where the product keeps it; otherwise empty. It is not compared.
 * @param kept what else stands in the definition and no entity can say, so that it is not compared and stays: a comment for
 *     example. Only of products that change a column by saying all of it again.
 */
record Column(
        String name,
        String type,
        boolean isNullable,
        String defaultValue,
        boolean isIdentity,
        String clause,
        String text,
        String kept) {

    Column(
            String name,
            String type,
            boolean isNullable,
            String defaultValue,
            boolean isIdentity,
            String clause,
            String text) {
        this(name, type, isNullable, defaultValue, isIdentity, clause, text, "");
    }

    boolean hasDefault() {
        return !defaultValue.isEmpty();
    }

    /** Whether rows that exist need a value that nobody knows. */
    boolean needsValue() {
        return !isNullable && !hasDefault() && !isIdentity && clause.isEmpty();
    }

    boolean isComputed() {
        return clause.startsWith("GENERATED");
    }

    Column nullable() {
        return new Column(name, type, true, defaultValue, isIdentity, clause, text, kept);
    }

    Column named(String other) {
        return new Column(other, type, isNullable, defaultValue, isIdentity, clause, text, kept);
    }

    /** Whether both say the same, in whatever words. */
    boolean isLike(Column other) {
        return type.equals(other.type)
                && isNullable == other.isNullable
                && defaultValue.equals(other.defaultValue)
                && isIdentity == other.isIdentity
                && clause.equals(other.clause);
    }
}
