package org.alchemycdi.filter;

import static org.alchemycdi.filter.Writers.ANN;
import static org.alchemycdi.filter.Writers.SMALL_ANN;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.H2;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.alchemycdi.service.RepositoryService;
import org.junit.jupiter.api.Test;

/** Runs the code that docs/reference/filters.md shows. */
class ShownFiltersTest extends FilterScenario {

    private static List<Long> ids(List<Writer> writers) {
        return writers.stream().map(writer -> writer.id).sorted().toList();
    }

    private static List<Writer> several(RepositoryService<Writer> writers) {
        // tag::several[]
        return writers.getMany(
                new SearchFilter("name", "ann", true),
                new OnBeforeAfter("born", null, "1980-01-01"),
                FilterGroup.or(ComparisonFilter.eq("mood", "GLAD"), new NullFilter("address.city")),
                OrderBy.desc("born"),
                new LimitOffset(20, 0));
        // end::several[]
    }

    private static List<Writer> related(RepositoryService<Writer> writers) {
        // tag::exists[]
        return writers.getMany(new ExistsFilter(
                ComparisonFilter.eq("stories.title", "First"), ComparisonFilter.gt("stories.pages", 150)));
        // end::exists[]
    }

    private static List<Writer> asked(RepositoryService<Writer> writers, JsonObject body) {
        // tag::multi[]
        Set<String> open = Set.of("name", "born", "mood", "mentor.name");
        return writers.getMany(new MultiFilter(body, open), new LimitOffset(20, 0));
        // end::multi[]
    }

    @Test
    void severalFilters() {
        assertThat(ids(request(H2, library -> several(library.writers)))).containsExactly(ANN, SMALL_ANN);
    }

    @Test
    void relatedRows() {
        assertThat(ids(request(H2, library -> related(library.writers)))).containsExactly(SMALL_ANN);
    }

    @Test
    void aTree() {
        JsonObject body;
        try (JsonReader reader = Json.createReader(new StringReader("""
                {"and_": [
                  {"type": "search", "field_name": "name", "value": "ann", "ignore_case": true},
                  {"or_": [
                    {"type": "null", "field_name": "mood"},
                    {"type": "comparison", "field_name": "born", "operator": "lt", "value": "1985-01-01"}]}]}
                """))) {
            body = reader.readObject();
        }

        assertThat(ids(request(H2, library -> asked(library.writers, body)))).containsExactly(SMALL_ANN);
    }
}
