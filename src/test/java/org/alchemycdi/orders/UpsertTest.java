package org.alchemycdi.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alchemycdi.repository.DuplicateKeyException;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.MultipleResultsFoundException;
import org.alchemycdi.repository.NotFoundException;
import org.alchemycdi.repository.Updated;
import org.alchemycdi.repository.Upserted;
import org.alchemycdi.service.RepositoryService;
import org.junit.jupiter.api.Test;

class UpsertTest extends OrdersScenario {

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return changed;
    }

    private static Upserted<Customer> byEmail(Map<String, Object> values) {
        return request(shop -> shop.customers.with(o -> o.matchFields("email")).getOrUpsert(values));
    }

    @Test
    void anIdWithoutARowIsInsertedAsGiven() {
        UUID id = UUID.randomUUID();

        Customer created = request(shop -> shop.customers.upsert(customer("ann@x", "Ann"), id));

        assertThat(created.getId()).isEqualTo(id);
        assertThat(created.getCreatedAt()).isNotNull();
        assertThat(created.getVersion()).isEqualTo(1);
        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void theRowOfTheIdIsChangedAndWhatIsAbsentStays() {
        Customer ann = create("ann@x", "Ann");
        request(shop -> shop.customers.update(Map.of("points", 7), ann.getId()));

        Customer changed =
                request(shop -> shop.customers.upsert(Map.of("id", ann.getId().toString(), "name", "Anna")));

        assertThat(changed.getId()).isEqualTo(ann.getId());
        assertThat(changed.getName()).isEqualTo("Anna");
        assertThat(changed.getPoints()).isEqualTo(7);
        assertThat(changed.getEmail()).isEqualTo("ann@x");
    }

    @Test
    void theIdThatIsGivenApartCounts() {
        Customer ann = create("ann@x", "Ann");

        request(shop -> shop.customers.upsert(with(customer("ann@x", "Anna"), "id", UUID.randomUUID()), ann.getId()));

        assertThat(names()).containsExactly("Anna");
    }

    @Test
    void matchFieldsFindTheRowWhateverItsId() {
        Upserted<Customer> first = byEmail(customer("ann@x", "Ann"));
        Upserted<Customer> second = byEmail(customer("ann@x", "Anna"));

        assertThat(first.created()).isTrue();
        assertThat(second.created()).isFalse();
        assertThat(second.entity().getId()).isEqualTo(first.entity().getId());
        assertThat(names()).containsExactly("Anna");
    }

    @Test
    void anExplicitNullIsWrittenIntoARowThatIsThere() {
        byEmail(with(customer("ann@x", "Ann"), "points", 7));
        byEmail(with(customer("ann@x", "Ann"), "points", null));

        Customer ann = request(shop -> shop.customers.getMany().get(0));
        assertThat(ann.getPoints()).isNull();
    }

    @Test
    void matchFieldsThatAreAllNullAreRefused() {
        create("ann@x", "Ann");

        assertThatThrownBy(() -> byEmail(Map.of("name", "Nobody")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0441: a row cannot be found by email, since all of the values are null. Give at least"
                        + " one of them.");
        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void anUnknownMatchFieldIsRefused() {
        assertThatThrownBy(() -> request(shop ->
                        shop.customers.with(o -> o.matchFields("mail")).upsert(Map.of("mail", "x", "name", "y"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("ALCH0404: Customer has no attribute \"mail\".");
    }

    @Test
    void matchFieldsOfSeveralRowsAreRefused() {
        create("ann@x", "Ann");
        create("ann@y", "Ann");

        assertThatThrownBy(() -> request(shop ->
                        shop.customers.with(o -> o.matchFields("name")).upsert(Map.of("name", "Ann", "points", 1))))
                .isInstanceOf(MultipleResultsFoundException.class);
    }

    @Test
    void withoutIdAndMatchFieldsAllValuesFindTheRow() {
        Upserted<Customer> first = request(shop -> shop.customers.getOrUpsert(customer("ann@x", "Ann")));
        Upserted<Customer> second = request(shop -> shop.customers.getOrUpsert(customer("ann@x", "Ann")));

        assertThat(List.of(first.created(), second.created())).containsExactly(true, false);
    }

    @Test
    void aNewRowNeedsWhatIsRequired() {
        assertThatThrownBy(() -> byEmail(Map.of("email", "ann@x")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0507: required, but missing or null: name.");
        assertThat(names()).isEmpty();
    }

    @Test
    void anotherUniqueValueInTheWayIsADuplicate() {
        create("ann@x", "Ann");

        assertThatThrownBy(() -> request(shop -> shop.customers.upsert(customer("ann@x", "Bob"), UUID.randomUUID())))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void relationsAreWrittenToo() {
        Customer ann = create("ann@x", "Ann");

        request(shop -> {
            Customer managed = shop.customers.get(ann.getId());
            return shop.invoices
                    .with(o -> o.matchFields("number"))
                    .upsert(Map.of("number", "1", "amount", "12.50", "customer", managed));
        });

        Invoice invoice = request(shop -> shop.invoices.getMany().get(0));
        assertThat(invoice.getCustomer().getId()).isEqualTo(ann.getId());
        assertThat(invoice.getAmount()).isEqualByComparingTo(new BigDecimal("12.50"));
    }

    @Test
    void theEntityLearnsOfItsInsert() {
        Invoice inserted =
                request(shop -> shop.invoices.with(o -> o.matchFields("number")).upsert(Map.of("number", "1")));
        Invoice found = request(
                shop -> shop.invoices.with(o -> o.matchFields("number")).upsert(Map.of("number", "1", "amount", 2)));

        assertThat(inserted.idWhenInserted()).isNotNull().isEqualTo(inserted.getId());
        assertThat(found.idWhenInserted()).isNull();
    }

    @Test
    void nestedDataBecomesRelatedEntities() {
        byEmail(with(customer("ann@x", "Ann"), "invoices", List.of(Map.of("number", "1"), Map.of("number", "2"))));

        List<String> numbers = request(shop -> shop.customers.getMany().get(0).getInvoices().stream()
                .map(Invoice::getNumber)
                .toList());
        assertThat(numbers).containsExactly("1", "2");
    }

    @Test
    void getOrCreateLeavesARowAsItIs() {
        Upserted<Customer> first =
                request(shop -> shop.customers.with(o -> o.matchFields("email")).getOrCreate(customer("ann@x", "Ann")));
        Upserted<Customer> second = request(
                shop -> shop.customers.with(o -> o.matchFields("email")).getOrCreate(customer("ann@x", "Other")));

        assertThat(List.of(first.created(), second.created())).containsExactly(true, false);
        assertThat(second.entity().getName()).isEqualTo("Ann");
    }

    @Test
    void getAndUpdateSaysWhetherAnythingDiffered() {
        create("ann@x", "Ann");

        Updated<Customer> same = update(customer("ann@x", "Ann"));
        Updated<Customer> other = update(customer("ann@x", "Anna"));

        assertThat(List.of(same.updated(), other.updated())).containsExactly(false, true);
        assertThat(names()).containsExactly("Anna");
    }

    @Test
    void getAndUpdateNeedsARow() {
        assertThatThrownBy(() -> update(customer("ann@x", "Ann"))).isInstanceOf(NotFoundException.class);
        assertThat(names()).isEmpty();
    }

    private static Updated<Customer> update(Map<String, Object> values) {
        return request(shop -> shop.customers.with(o -> o.matchFields("email")).getAndUpdate(values));
    }

    @Test
    void ofMatchFieldsThatArePartlyNullTheOthersCount() {
        Customer ann = create("ann@x", "Ann");
        request(shop -> shop.customers.update(Map.of("points", 7), ann.getId()));

        request(shop -> byEmailAndPoints(shop).upsert(withoutPoints("Anna")));
        Integer afterOne = request(shop -> shop.customers.get(ann.getId())).getPoints();
        request(shop -> shop.customers.update(Map.of("points", 7), ann.getId()));
        request(shop -> byEmailAndPoints(shop).upsertMany(List.of(withoutPoints("Annie"))));

        assertThat(afterOne).isNull();
        assertThat(names()).containsExactly("Annie");
    }

    private static RepositoryService<Customer> byEmailAndPoints(Shop shop) {
        return shop.customers.with(o -> o.matchFields("email", "points"));
    }

    private static Map<String, Object> withoutPoints(String name) {
        Map<String, Object> values = new HashMap<>(customer("ann@x", name));
        values.put("points", null);
        return values;
    }

    @Test
    void whatChangesNothingDoesNotMoveTheTimeOfTheLastChange() {
        Customer ann = create("ann@x", "Ann");
        Map<String, Object> same = customer("ann@x", "Ann");

        request(shop -> byEmail(shop).upsert(same));
        request(shop -> byEmail(shop).upsertMany(List.of(same)));
        request(shop -> byEmail(shop).getOrUpsert(same));
        request(shop -> byEmail(shop).getOrCreate(customer("ann@x", "nobody")));
        request(shop -> byEmail(shop).getAndUpdate(same));

        assertThat(updatedAt(ann)).isEqualTo(ann.getUpdatedAt());
        request(shop -> byEmail(shop).upsert(customer("ann@x", "Anna")));
        Instant first = updatedAt(ann);
        request(shop -> byEmail(shop).upsertMany(List.of(customer("ann@x", "Annie"))));
        assertThat(first).isAfter(ann.getUpdatedAt());
        assertThat(updatedAt(ann)).isAfter(first);
    }

    private static RepositoryService<Customer> byEmail(Shop shop) {
        return shop.customers.with(o -> o.matchFields("email"));
    }

    private static Instant updatedAt(Customer customer) {
        return request(shop -> shop.customers.get(customer.getId())).getUpdatedAt();
    }
}
