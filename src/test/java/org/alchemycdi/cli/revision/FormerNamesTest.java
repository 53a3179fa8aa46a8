package org.alchemycdi.cli.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormerNamesTest {

    @Test
    void areThoseThatScriptsCreate() {
        assertThat(
                        FormerNames.in(
                                Stream.of(
                                        "CREATE TABLE author (id bigint);\ncreate sequence author_seq;",
                                        "create table if not exists \"Order\" (id int); CREATE TABLE sales.`line item` (id int)",
                                        "alter table other add column x int; drop table gone;",
                                        "-- create table commented (id int)\n/* create table\n too (id int) */ create index i on author (id)")))
                .containsExactly("author", "author_seq", "order", "sales.line item");
    }
}
