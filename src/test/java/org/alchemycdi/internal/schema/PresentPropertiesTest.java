package org.alchemycdi.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alchemycdi.internal.schema.Library.Author;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.schema.Patch;
import org.alchemycdi.schema.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PresentPropertiesTest {

    private final Schemas schemas = new AttributeSchemas();

    record AddressSchema(String city, String street) {}

    record AuthorSchema(String name, LocalDate dob, AddressSchema address, Optional<String> nick) {}

    @Test
    void keepsTheOrderAndTheNullsOfJson() {
        JsonObject data = Json.createObjectBuilder()
                .add("name", "Agatha")
                .addNull("dob")
                .add("age", new BigDecimal("85"))
                .add("active", true)
                .add("address", Json.createObjectBuilder().add("city", "Torquay"))
                .build();

        assertThat(schemas.present(data))
                .containsExactly(
                        entry("name", "Agatha"),
                        entry("dob", null),
                        entry("age", new BigDecimal("85")),
                        entry("active", true),
                        entry("address", data.getJsonObject("address")));
    }

    @Test
    void keepsTheOrderAndTheNullsOfAMap() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("b", JsonValue.NULL);
        data.put("a", Optional.of(1));
        data.put("c", null);

        assertThat(schemas.present(data)).containsExactly(entry("b", null), entry("a", 1), entry("c", null));
    }

    @Test
    void leavesOutTheNullsOfARecordButNotEmptyOptionals() {
        assertThat(schemas.present(new AuthorSchema("Agatha", null, null, null)))
                .containsExactly(entry("name", "Agatha"));
        assertThat(schemas.present(new AuthorSchema("Agatha", null, null, Optional.empty())))
                .containsExactly(entry("name", "Agatha"), entry("nick", null));
    }

    public static class Bean {
        public String getName() {
            return "Agatha";
        }

        public String getDob() {
            return null;
        }
    }

    @Test
    void leavesOutTheNullsOfABean() {
        assertThat(schemas.present(new Bean())).containsExactly(entry("name", "Agatha"));
    }

    @Test
    void leavesOutTheNullsAndEmptyCollectionsOfAnEntity() {
        assertThat(schemas.present(new Author("Agatha", null)))
                .containsExactly(entry("name", "Agatha"), entry("active", true));
        assertThat(schemas.present(Library.agatha())).containsKeys("id", "books", "tags", "ratings", "address");
    }

    @Test
    void keepsWhatAPatchSaysNullsIncluded() {
        AuthorSchema value = new AuthorSchema("Agatha", null, null, null);

        assertThat(schemas.present(new Patch<>(value, Set.of("dob")))).containsExactly(entry("dob", null));
        assertThat(schemas.present(new Patch<>(value, Set.of()))).isEmpty();
        assertThat(schemas.present(new Patch<>(value, Set.of("colour")))).isEmpty();
    }

    @Test
    void keepsWhatAPatchSaysOfANestedSchema() {
        AuthorSchema value = new AuthorSchema(null, null, new AddressSchema(null, "Barton Road"), null);
        Set<String> present = new LinkedHashSet<>(List.of("address", "address.city"));
        Map<String, Object> city = new LinkedHashMap<>();
        city.put("city", null);

        assertThat(schemas.present(new Patch<>(value, present))).containsExactly(entry("address", city));
        assertThat(schemas.present(new Patch<>(value, Set.of("address"))))
                .containsExactly(entry("address", value.address()));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWhatIsNoObject(Object data, String shown) {
        InvalidRequestException refusal =
                catchThrowableOfType(InvalidRequestException.class, () -> schemas.present(data));

        assertThat(refusal.code()).contains("ALCH0504");
        assertThat(refusal.attribute()).isEmpty();
        assertThat(refusal.reason()).isEqualTo("the data must be an object with named values, not " + shown + ".");
    }

    static Stream<Arguments> refusesWhatIsNoObject() {
        return Stream.of(
                arguments(null, "null"),
                arguments("text", "\"text\""),
                arguments(5, "\"5\""),
                arguments(JsonValue.NULL, "\"null\""),
                arguments(Json.createArrayBuilder().add(1).add(2).build(), "\"[1,2]\""),
                arguments(new ArrayList<>(List.of(1)), "\"[1]\""),
                arguments(new int[1], "\"int[]\""));
    }
}
