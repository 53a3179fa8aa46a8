package org.alchemycdi.filter;

import static org.alchemycdi.filter.Writers.ANN;
import static org.alchemycdi.filter.Writers.SMALL_ANN;
import static org.alchemycdi.internal.persistence.platform.DatabaseProduct.H2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetamodelFilterTest extends FilterScenario {

    private static ManagedType<?> type(Class<?> type) {
        return request(H2, library -> library.entityManager.getMetamodel().managedType(type));
    }

    private static Attribute<?, ?> attribute(Class<?> type, String name) {
        return type(type).getAttribute(name);
    }

    @Test
    void everyFieldMayBeAnAttribute() {
        Attribute<?, ?> name = attribute(Writer.class, "name");
        Attribute<?, ?> awards = attribute(Writer.class, "awards");

        List<Filter> filters = List.of(
                new BeforeAfter(awards, 4, 2),
                new OnBeforeAfter(awards, 3, 3),
                new CollectionFilter(awards, List.of(3)),
                new NotInCollectionFilter(awards, List.of(7)),
                new ChoicesFilter(awards, List.of(3)),
                new BooleanFilter(attribute(Writer.class, "active"), true),
                new NullFilter(attribute(Writer.class, "mentor")),
                new NotNullFilter(name),
                new OrderBy(name, "desc"),
                OrderBy.asc(name),
                OrderBy.desc(awards),
                new SearchFilter(name, "nn", false),
                new NotInSearchFilter(name, "x", false),
                new ComparisonFilter(awards, "eq", 3));
        assertThat(found(H2, filters.toArray(Filter[]::new))).containsExactly(ANN);
    }

    @Test
    void theShortFormsTakeValuesOfTheTypeOfTheAttribute() {
        SingularAttribute<?, Integer> awards = type(Writer.class).getSingularAttributes().stream()
                .filter(attribute -> attribute.getName().equals("awards"))
                .map(MetamodelFilterTest::ofInteger)
                .findFirst()
                .orElseThrow();

        assertThat(found(
                        H2,
                        ComparisonFilter.eq(awards, 3),
                        ComparisonFilter.ne(awards, 4),
                        ComparisonFilter.gt(awards, 2),
                        ComparisonFilter.ge(awards, 3),
                        ComparisonFilter.lt(awards, 4),
                        ComparisonFilter.le(awards, 3),
                        ComparisonFilter.between(awards, 3, 4)))
                .containsExactly(ANN);
    }

    @SuppressWarnings("unchecked") // what the caller has looked for
    private static SingularAttribute<?, Integer> ofInteger(SingularAttribute<?, ?> attribute) {
        return (SingularAttribute<?, Integer>) attribute;
    }

    @Test
    void aPathIsMadeOfAttributes() {
        String mentorsCountry = FieldPath.of(
                attribute(Writer.class, "mentor"),
                attribute(Writer.class, "address"),
                attribute(Address.class, "country"),
                attribute(Country.class, "name"));
        String titles = FieldPath.of(attribute(Writer.class, "stories"), attribute(Story.class, "title"));

        assertThat(mentorsCountry).isEqualTo("mentor.address.country.name");
        assertThat(found(H2, ComparisonFilter.eq(mentorsCountry, "Italy"))).containsExactly(SMALL_ANN);
        assertThat(titles).isEqualTo("stories.title");
    }

    @Test
    void aPathThatLeadsNowhereIsNone() {
        Attribute<?, ?> mentor = attribute(Writer.class, "mentor");
        Attribute<?, ?> title = attribute(Story.class, "title");

        assertThatThrownBy(() -> FieldPath.of(mentor, title))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the attribute \"title\" of Story does not belong to Writer");
        assertThatThrownBy(() -> FieldPath.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("static metamodel");
    }
}
