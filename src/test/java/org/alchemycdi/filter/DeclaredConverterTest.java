package org.alchemycdi.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.model.UuidBase;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.type.EncryptedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Converters that stand at the class, or at an embedded attribute, instead of the attribute that they are for. */
@OnEveryDatabase
class DeclaredConverterTest {

    @Singleton
    public static class Cards {

        @Inject
        RepositoryService<Card> cards;
    }

    @MappedSuperclass
    public abstract static class Numbered extends UuidBase {
        String number;
        String label;
    }

    @Entity(name = "ConvertedCard")
    @Convert(attributeName = "number", converter = EncryptedString.class)
    @Convert(attributeName = "back.stripe.code", converter = EncryptedString.class)
    public static class Card extends Numbered {

        @Embedded
        @Convert(attributeName = "text", converter = EncryptedString.class)
        Side front;

        @Embedded
        @AttributeOverride(name = "text", column = @Column(name = "back_text"))
        @AttributeOverride(name = "stripe.code", column = @Column(name = "back_code"))
        Side back;

        @Embedded
        @Convert(attributeName = "plain", disableConversion = true)
        Opened opened;

        @ElementCollection
        @Convert(attributeName = "text", converter = EncryptedString.class)
        Set<Note> notes = new HashSet<>();

        @ManyToOne
        Card replaced;
    }

    @Embeddable
    public static class Side {
        String text;

        @Embedded
        Stripe stripe;
    }

    @Embeddable
    public static class Stripe {
        String code;
    }

    @Embeddable
    public static class Opened {
        @Convert(converter = EncryptedString.class)
        String plain;
    }

    @Embeddable
    public static class Note {
        String text;
    }

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static Scenario.Running app;

    @Parameter
    DatabaseProduct product;

    @BeforeParameterizedClassInvocation
    static void start(DatabaseProduct product) {
        database = TestDatabase.create(product, folder);
        app = Scenario.of(Cards.class)
                .entities(Card.class)
                .on("default", database)
                .config("alchemy.encryption.key", "k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        app.close();
        database.close();
    }

    private static <R> R request(Function<RepositoryService<Card>, R> work) {
        return app.committing(running -> work.apply(running.get(Cards.class).cards));
    }

    private static long count(Filter filter) {
        return request(cards -> cards.count(filter));
    }

    private static void assertRefused(String attribute, Function<RepositoryService<Card>, ?> work) {
        assertThatThrownBy(() -> request(work))
                .as(attribute)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("ALCH0433: the attribute \"" + attribute + "\" cannot be compared by ");
    }

    @Test
    void makeAttributesThatAreNotCompared() {
        for (String attribute :
                List.of("number", "front.text", "back.stripe.code", "replaced.number", "replaced.front.text")) {
            assertRefused(attribute, cards -> cards.getMany(ComparisonFilter.eq(attribute, "abc")));
            assertRefused(attribute, cards -> cards.getMany(new SearchFilter(attribute, "a", true)));
            assertRefused(attribute, cards -> cards.getMany(new CollectionFilter(attribute, List.of("abc"))));
            assertRefused(attribute, cards -> cards.getMany(OrderBy.asc(attribute)));
            assertRefused(attribute, cards -> cards.getCursorPage(OrderBy.asc(attribute), new LimitCursor(2, null)));
        }
        assertRefused("notes.text", cards -> cards.getMany(new ExistsFilter(ComparisonFilter.eq("notes.text", "x"))));
        assertRefused(
                "number", cards -> cards.with(o -> o.matchFields("number")).upsert(Map.of("number", "1")));
    }

    @Test
    void areNotThoseOfOtherAttributes() {
        Card card = request(cards -> cards.create(Map.of(
                "number",
                "1",
                "label",
                "one",
                "front",
                Map.of("text", "face", "stripe", Map.of("code", "f")),
                "back",
                Map.of("text", "tail", "stripe", Map.of("code", "b")))));

        for (Map.Entry<String, String> plain : Map.of("label", "one", "front.stripe.code", "f", "back.text", "tail")
                .entrySet()) {
            List<Card> found = request(cards ->
                    cards.getMany(ComparisonFilter.eq(plain.getKey(), plain.getValue()), OrderBy.asc(plain.getKey())));
            assertThat(found).as(plain.getKey()).hasSize(1);
        }
        assertThat(count(ComparisonFilter.eq("opened.plain", "x"))).isZero();
        assertThat(card.number).isEqualTo("1");
        request(cards -> cards.delete(card.getId()));
    }

    @Test
    void identifyNoRowByAllValues() {
        Map<String, String> values = Map.of("number", "7", "label", "seven");
        request(cards -> cards.upsert(values));

        Card second = request(cards -> cards.upsert(Map.of("number", "8", "label", "seven")));

        assertThat(count(ComparisonFilter.eq("label", "seven"))).isOne();
        request(cards -> cards.delete(second.getId()));
    }
}
