package org.alchemycdi.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.alchemycdi.repository.DuplicateKeyException;
import org.junit.jupiter.api.Test;

/** Ids that are given, although the database would generate them: from a sequence, and by an identity column. */
class GivenIdTest extends OrdersScenario {

    private static Map<String, Object> invoice(long id) {
        return Map.of("id", id, "number", "n" + id);
    }

    private static Map<String, Object> ticket(long id) {
        return Map.of("id", id, "title", "t" + id);
    }

    /** An id that no test before this one has used: the generated ones go on across tests. */
    private static long unused() {
        long invoice =
                request(shop -> shop.invoices.create(Map.of("number", "last")).getId());
        long ticket =
                request(shop -> shop.tickets.create(Map.of("title", "last")).getId());
        return Math.max(invoice, ticket) + 1000;
    }

    @Test
    void isInsertedAsGivenByEveryMethodThatCreates() {
        long id = unused();

        assertKept(
                id,
                (shop, given) -> shop.invoices.create(invoice(given)),
                (shop, given) -> shop.tickets.create(ticket(given)));
        assertKept(
                id + 1,
                (shop, given) ->
                        shop.invoices.createMany(List.of(invoice(given))).get(0),
                (shop, given) -> shop.tickets.createMany(List.of(ticket(given))).get(0));
        assertKept(
                id + 2,
                (shop, given) -> shop.invoices.upsert(invoice(given)),
                (shop, given) -> shop.tickets.upsert(ticket(given)));
        assertKept(
                id + 3,
                (shop, given) -> shop.invoices.upsert(Map.of("number", "n" + given), given),
                (shop, given) -> shop.tickets.upsert(Map.of("title", "t" + given), given));
        assertKept(
                id + 4,
                (shop, given) ->
                        shop.invoices.upsertMany(List.of(invoice(given))).get(0),
                (shop, given) -> shop.tickets.upsertMany(List.of(ticket(given))).get(0));
    }

    private static void assertKept(
            long id, BiFunction<Shop, Long, Invoice> invoice, BiFunction<Shop, Long, Ticket> ticket) {
        assertThat(request(shop -> invoice.apply(shop, id)).getId()).isEqualTo(id);
        assertThat(request(shop -> ticket.apply(shop, id)).getId()).isEqualTo(id);
        assertThat(request(shop -> shop.invoices.get(id)).getNumber()).isEqualTo("n" + id);
        assertThat(request(shop -> shop.tickets.get(id)).getTitle()).isEqualTo("t" + id);
    }

    @Test
    void ofARowThatIsThereIsAConflict() {
        long id = unused();
        request(shop -> shop.invoices.create(invoice(id)));
        request(shop -> shop.tickets.create(ticket(id)));

        assertThatThrownBy(() -> request(shop -> shop.invoices.create(Map.of("id", id, "number", "other"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> request(shop -> shop.tickets.create(Map.of("id", id, "title", "other"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> request(
                        shop -> shop.tickets.createMany(List.of(ticket(id + 1), Map.of("id", id + 1, "title", "x")))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(count(shop -> shop.tickets)).isEqualTo(2);
    }

    @Test
    void isFoundAgainByAnUpsert() {
        long id = unused();

        request(shop -> shop.tickets.upsertMany(List.of(ticket(id))));
        request(shop -> shop.tickets.upsertMany(List.of(Map.of("id", id, "title", "changed"))));
        request(shop -> shop.tickets.upsert(Map.of("id", id, "title", "again")));

        List<Ticket> tickets = request(shop -> shop.tickets.getMany());
        assertThat(tickets).extracting(Ticket::getTitle).containsExactlyInAnyOrder("last", "again");
    }

    @Test
    void ofASequenceIsNotHandedOutAgain() {
        unused();

        assertNotAgain((shop, given) -> shop.invoices.create(invoice(given)), GivenIdTest::nextInvoice);
        assertNotAgain((shop, given) -> shop.invoices.createMany(List.of(invoice(given))), GivenIdTest::nextInvoice);
        assertNotAgain((shop, given) -> shop.invoices.upsert(invoice(given)), GivenIdTest::nextInvoice);
        assertNotAgain((shop, given) -> shop.invoices.upsertMany(List.of(invoice(given))), GivenIdTest::nextInvoice);
    }

    @Test
    void ofAnIdentityColumnIsNotHandedOutAgain() {
        unused();

        assertNotAgain((shop, given) -> shop.tickets.create(ticket(given)), GivenIdTest::nextTicket);
        assertNotAgain((shop, given) -> shop.tickets.createMany(List.of(ticket(given))), GivenIdTest::nextTicket);
        assertNotAgain((shop, given) -> shop.tickets.upsert(ticket(given)), GivenIdTest::nextTicket);
        assertNotAgain((shop, given) -> shop.tickets.upsertMany(List.of(ticket(given))), GivenIdTest::nextTicket);
    }

    private static long nextInvoice() {
        return request(shop ->
                        shop.invoices.create(Map.of("number", UUID.randomUUID().toString())))
                .getId();
    }

    private static long nextTicket() {
        return request(shop ->
                        shop.tickets.create(Map.of("title", UUID.randomUUID().toString())))
                .getId();
    }

    private static void assertNotAgain(BiFunction<Shop, Long, ?> creation, LongSupplier generated) {
        long given = generated.getAsLong() + 1;

        request(shop -> creation.apply(shop, given));

        assertThat(generated.getAsLong()).isGreaterThan(given);
    }

    @Test
    void isGoneWithItsTransaction() {
        long id = unused();

        assertThatThrownBy(() -> request(shop -> {
                    shop.invoices.create(invoice(id));
                    shop.tickets.create(ticket(id));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");

        assertThat(List.of(count(shop -> shop.invoices), count(shop -> shop.tickets)))
                .containsExactly(1L, 1L);
    }

    @Test
    void atTheEndOfTheNumbersLeavesTheGeneratedOnesAlone() {
        request(shop -> shop.invoices.create(invoice(Long.MAX_VALUE)));

        assertThat(nextInvoice()).isLessThan(Long.MAX_VALUE);
    }
}
