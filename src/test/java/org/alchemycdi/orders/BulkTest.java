package org.alchemycdi.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.filter.ExistsFilter;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.filter.FilterGroup;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.LogicalOperator;
import org.alchemycdi.filter.MultiFilter;
import org.alchemycdi.filter.NotExistsFilter;
import org.alchemycdi.filter.NotInSearchFilter;
import org.alchemycdi.filter.NotNullFilter;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.filter.SearchFilter;
import org.alchemycdi.repository.DuplicateKeyException;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.NotFoundException;
import org.junit.jupiter.api.Test;

class BulkTest extends OrdersScenario {

    private static List<Map<String, Object>> customers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> customer("c" + i + "@x", "C" + i))
                .toList();
    }

    @Test
    void manyAreCreatedInOrder() {
        List<Customer> created = request(shop -> shop.customers.createMany(customers(1100)));

        assertThat(created).hasSize(1100).allMatch(customer -> customer.getId() != null);
        assertThat(created.get(1099).getName()).isEqualTo("C1099");
        assertThat(count(shop -> shop.customers)).isEqualTo(1100);
    }

    @Test
    void nothingIsLeftOfACreateManyThatFails() {
        List<Map<String, Object>> withoutName = new ArrayList<>(customers(3));
        withoutName.add(Map.of("email", "z@x"));
        List<Map<String, Object>> twice = new ArrayList<>(customers(3));
        twice.add(customer("c0@x", "again"));

        assertThatThrownBy(() -> request(shop -> shop.customers.createMany(withoutName)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> request(shop -> shop.customers.createMany(twice)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void manyAreUpdatedInTheOrderOfTheDataAndStampedOnlyIfChanged() {
        Customer ann = create("ann@x", "Ann");
        Customer bob = create("bob@x", "Bob");

        List<Customer> updated = request(shop -> shop.customers.updateMany(List.of(
                Map.of("id", bob.getId(), "name", "Bobby"),
                Map.of("id", ann.getId().toString(), "name", "Ann"))));

        assertThat(updated).extracting(Customer::getName).containsExactly("Bobby", "Ann");
        assertThat(updated).extracting(Customer::getEmail).containsExactly("bob@x", "ann@x");
        Instant annChanged = request(shop -> shop.customers.get(ann.getId()).getUpdatedAt());
        Instant bobChanged = request(shop -> shop.customers.get(bob.getId()).getUpdatedAt());
        assertThat(annChanged).isEqualTo(ann.getUpdatedAt());
        assertThat(bobChanged).isAfter(bob.getUpdatedAt());
    }

    @Test
    void nothingIsUpdatedIfOneRowIsMissing() {
        Customer ann = create("ann@x", "Ann");
        UUID unknown = UUID.randomUUID();

        assertThatThrownBy(() -> request(shop -> shop.customers.updateMany(
                        List.of(Map.of("id", ann.getId(), "name", "Anna"), Map.of("id", unknown, "name", "Nobody")))))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("ALCH0401: no Customer has the id " + unknown + ".");
        assertThatThrownBy(() -> request(shop -> shop.customers.updateMany(List.of(Map.of("name", "Nobody")))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("ALCH0408");
        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void manyAreUpsertedByMatchFieldsInTheOrderOfTheData() {
        create("c1@x", "Old");

        List<Customer> written =
                request(shop -> shop.customers.with(o -> o.matchFields("email")).upsertMany(customers(3)));

        assertThat(written).extracting(Customer::getName).containsExactly("C0", "C1", "C2");
        assertThat(names()).containsExactly("C0", "C1", "C2");
    }

    @Test
    void ofTwoTheSameTheLaterOneCounts() {
        request(shop -> shop.customers
                .with(o -> o.matchFields("email"))
                .upsertMany(List.of(customer("ann@x", "Ann"), customer("ann@x", "Anna"))));

        assertThat(names()).containsExactly("Anna");
    }

    @Test
    void manyAreUpsertedByIdAndWithoutOneInserted() {
        Customer ann = create("ann@x", "Ann");

        request(shop -> shop.customers.upsertMany(
                List.of(Map.of("id", ann.getId(), "name", "Anna"), customer("bob@x", "Bob"))));

        assertThat(names()).containsExactly("Anna", "Bob");
    }

    @Test
    void aRowWithoutAnyMatchFieldStopsAll() {
        assertThatThrownBy(() -> request(shop -> shop.customers
                        .with(o -> o.matchFields("email"))
                        .upsertMany(List.of(customer("ann@x", "Ann"), Map.of("name", "Nobody")))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("ALCH0441");
        assertThat(names()).isEmpty();
    }

    @Test
    void idsAndEntitiesAreDeletedTogetherAndUnknownOnesSkipped() {
        Customer ann = create("ann@x", "Ann");
        Customer bob = create("bob@x", "Bob");
        create("eve@x", "Eve");

        List<Customer> deleted = request(shop -> shop.customers.deleteMany(
                Arrays.asList(ann, UUID.randomUUID(), bob.getId().toString(), ann.getId())));

        List<Customer> none = request(shop -> shop.customers.deleteMany(List.of()));

        assertThat(deleted).extracting(Customer::getName).containsExactly("Ann", "Bob");
        assertThat(names()).containsExactly("Eve");
        assertThat(none).isEmpty();
    }

    @Test
    void manyAreDeletedWithTheirParts() {
        List<Customer> created = request(shop -> shop.customers.createMany(customers(600)));
        request(shop -> shop.customers.update(
                Map.of("invoices", List.of(Map.of("number", "1"))),
                created.get(0).getId()));

        List<Customer> deleted = request(shop ->
                shop.customers.deleteMany(created.stream().map(Customer::getId).toList()));

        assertThat(deleted).hasSize(600);
        assertThat(count(shop -> shop.invoices)).isZero();
    }

    @Test
    void whatMatchesIsDeletedWithinTheLimit() {
        request(shop -> shop.customers.createMany(customers(5)));

        request(shop -> shop.customers.deleteWhere(
                new CollectionFilter("name", List.of("C0", "C1", "C2")), OrderBy.asc("name"), new LimitOffset(2, 0)));

        assertThat(names()).containsExactly("C2", "C3", "C4");
    }

    @Test
    void withoutAConditionNothingIsDeleted() {
        create("ann@x", "Ann");

        assertThatThrownBy(() -> request(shop -> shop.customers.deleteWhere()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0443: every Customer would be deleted, since no filter has a condition. Give one.");
        assertThatThrownBy(() -> request(
                        shop -> shop.customers.deleteWhere(new CollectionFilter("name", null), new LimitOffset(1, 0))))
                .hasMessageStartingWith("ALCH0443");
        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void aConditionThatEveryRowMeetsIsNone() {
        create("ann@x", "Ann");
        Filter everything = new ComparisonFilter("name", "notin", List.of());
        Filter bob = ComparisonFilter.eq("name", "Bob");

        for (Filter filter : List.of(
                everything,
                new NotExistsFilter(),
                new ExistsFilter(everything),
                new FilterGroup(LogicalOperator.AND, List.of(everything, new NotExistsFilter())),
                new FilterGroup(LogicalOperator.OR, List.of(bob, everything)),
                new MultiFilter(
                        Map.of("and_", List.of(Map.of("type", "not_exists", "values", List.of()))), Set.of("name")))) {
            assertThatThrownBy(() -> request(shop -> shop.customers.deleteWhere(filter)))
                    .as(filter.toString())
                    .hasMessageStartingWith("ALCH0443");
        }
        request(shop -> shop.customers.deleteWhere(everything, bob));
        request(shop -> shop.customers.deleteWhere(new FilterGroup(LogicalOperator.AND, List.of(everything, bob))));
        request(shop -> shop.customers.deleteWhere(new NotExistsFilter(everything)));
        assertThat(names()).containsExactly("Ann");
        List<Customer> all = request(shop -> shop.customers.getMany(
                new FilterGroup(LogicalOperator.OR, List.of(bob, everything)), new ExistsFilter(everything)));
        assertThat(all).hasSize(1);
    }

    private static long matching(Filter filter) {
        return request(shop -> shop.customers.count(filter));
    }

    @Test
    void aTextThatEveryRowHasInItIsNoCondition() {
        create("ann@x", "Ann");

        for (Filter filter : List.of(
                new SearchFilter("name", ""),
                new SearchFilter("name", "", true),
                new SearchFilter(Set.of("name", "email"), "", false),
                new SearchFilter(Set.of("name"), "%", false, false),
                new ComparisonFilter("name", "startswith", ""),
                new ComparisonFilter("name", "ilike", "%%"),
                new NotNullFilter("name"),
                ComparisonFilter.ne("id", null))) {
            assertThatThrownBy(() -> request(shop -> shop.customers.deleteWhere(filter)))
                    .as(filter.toString())
                    .hasMessageStartingWith("ALCH0443");
            assertThat(matching(filter)).isOne();
        }
        assertThat(matching(new NotInSearchFilter("name", ""))).isZero();
    }

    @Test
    void thatAValueIsThereIsAConditionWhereItMayBeMissing() {
        Customer ann = create("ann@x", "Ann");
        request(shop -> shop.invoices.create(Map.of("number", "1", "amount", 1)));
        request(shop -> shop.invoices.create(Map.of("number", "2", "customer", shop.customers.get(ann.getId()))));

        request(shop -> shop.invoices.deleteWhere(new SearchFilter("customer.name", "")));
        request(shop -> shop.customers.deleteWhere(new NotNullFilter("points")));
        assertThat(count(shop -> shop.invoices)).isOne();
        request(shop -> shop.invoices.deleteWhere(new NotNullFilter("amount")));

        assertThat(count(shop -> shop.invoices)).isZero();
        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void timesAreMatchedAsTheDatabaseKeepsThem() {
        List<Map<String, Object>> rows = IntStream.range(0, 3)
                .<Map<String, Object>>mapToObj(
                        i -> Map.of("number", "N" + i, "dueAt", Instant.parse("2026-05-01T10:00:00.123456789Z")))
                .toList();

        for (int run = 0; run < 2; run++) {
            request(shop ->
                    shop.invoices.with(o -> o.matchFields("number", "dueAt")).upsertMany(rows));
        }

        assertThat(count(shop -> shop.invoices)).isEqualTo(3);
    }
}
