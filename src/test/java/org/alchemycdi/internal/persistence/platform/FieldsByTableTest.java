package org.alchemycdi.internal.persistence.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.persistence.internal.helper.DatabaseField;
import org.junit.jupiter.api.Test;

class FieldsByTableTest {

    private final FieldsByTable<String> fields = new FieldsByTable<>();

    @Test
    void tellsTheSameNameInTwoTablesApart() {
        fields.put(new DatabaseField("id", "book"), "of book");
        fields.put(new DatabaseField("id", "author"), "of author");

        assertThat(fields.get(new DatabaseField("id", "author"))).isEqualTo("of author");
        assertThat(fields.get(new DatabaseField("id", "shelf"))).isNull();
        assertThat(fields).hasSize(2);
    }

    @Test
    void takesAFieldWithoutATableForOneOfAnyTable() {
        fields.put(new DatabaseField("id", "book"), "of book");
        fields.put(new DatabaseField("title"), "of any");

        assertThat(fields.get(new DatabaseField("id"))).isEqualTo("of book");
        assertThat(fields.get(new DatabaseField("title", "book"))).isEqualTo("of any");
        assertThat(fields.put(new DatabaseField("id", "book"), "again")).isEqualTo("of book");
    }
}
