package org.alchemycdi.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.LockModeType;
import jakarta.persistence.Persistence;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.filter.LimitCursor;
import org.alchemycdi.filter.LimitOffset;
import org.alchemycdi.filter.OrderBy;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.repository.DuplicateKeyException;
import org.alchemycdi.repository.IntegrityException;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.MultipleResultsFoundException;
import org.alchemycdi.repository.NotFoundException;
import org.alchemycdi.repository.QueryOptions;
import org.alchemycdi.service.OffsetPagination;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.Statements;
import org.junit.jupiter.api.Test;

class OptionsTest extends OrdersScenario {

    private static Customer withInvoices(String email) {
        return request(shop -> shop.customers.create(Map.of(
                "email",
                email,
                "name",
                "Ann",
                "invoices",
                List.of(Map.of("number", email + 1), Map.of("number", email + 2)))));
    }

    private static boolean isLoaded(Customer customer) {
        return Persistence.getPersistenceUtil().isLoaded(customer, "invoices");
    }

    @Test
    void relationsAreLoadedWhenAskedFor() {
        Customer ann = withInvoices("a");
        withInvoices("b");

        List<Customer> loaded =
                request(shop -> shop.customers.with(o -> o.load("invoices")).getMany());
        Customer alone = request(shop ->
                shop.customers.with(o -> o.load(QueryOptions.EVERYTHING)).get(ann.getId()));
        Customer lazy = request(shop -> shop.customers.get(ann.getId()));
        Customer nested = request(
                shop -> shop.customers.with(o -> o.load("invoices.customer")).get(ann.getId()));

        assertThat(loaded).hasSize(2).allMatch(OptionsTest::isLoaded);
        assertThat(loaded.get(0).getInvoices()).hasSize(2);
        assertThat(isLoaded(alone)).isTrue();
        assertThat(isLoaded(nested)).isTrue();
        assertThat(isLoaded(lazy)).isFalse();
    }

    @Test
    void pagesOfLoadedRelationsAreWhole() {
        List.of("a", "b", "c").forEach(OptionsTest::withInvoices);

        OffsetPagination<Customer> page = request(shop -> shop.customers
                .with(o -> o.load("invoices"))
                .getManyAndCount(OrderBy.asc("email"), new LimitOffset(2, 1)));

        assertThat(page.items()).extracting(Customer::getEmail).containsExactly("b", "c");
        assertThat(page.items()).allMatch(customer -> customer.getInvoices().size() == 2);
        assertThat(page.total()).isEqualTo(3);
    }

    @Test
    void whatCannotBeLoadedIsRefused() {
        assertThatThrownBy(() -> request(
                        shop -> shop.customers.with(o -> o.load("invoces")).getMany()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0404: Customer has no attribute \"invoces\". Did you mean \"invoices\"?");
        assertThatThrownBy(() ->
                        request(shop -> shop.customers.with(o -> o.load("name")).getMany()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0442: name cannot be loaded: it is no relation and no collection.");
    }

    @Test
    void anOrderOfTheOptionsComesBeforeThatOfTheFilters() {
        create("a@x", "B");
        create("b@x", "B");
        create("c@x", "A");

        List<String> emails = request(
                shop -> shop.customers.with(o -> o.orderBy(OrderBy.asc("name"))).getMany(OrderBy.desc("email")).stream()
                        .map(Customer::getEmail)
                        .toList());

        assertThat(emails).containsExactly("c@x", "b@x", "a@x");
    }

    @Test
    void anotherAttributeStandsForTheId() {
        Customer ann = create("ann@x", "Ann");
        create("bob@x", "Same");
        create("eve@x", "Same");

        Customer found =
                request(shop -> shop.customers.with(o -> o.idAttribute("email")).get("ann@x"));
        request(shop -> shop.customers.with(o -> o.idAttribute("email")).update(Map.of("name", "Anna"), "ann@x"));
        request(shop -> shop.customers.with(o -> o.idAttribute("email")).delete("bob@x"));

        assertThat(found.getId()).isEqualTo(ann.getId());
        assertThat(names()).containsExactly("Anna", "Same");
        assertThatThrownBy(() -> request(
                        shop -> shop.customers.with(o -> o.idAttribute("email")).get("nobody")))
                .isInstanceOf(NotFoundException.class);
        create("joe@x", "Same");
        assertThatThrownBy(() -> request(
                        shop -> shop.customers.with(o -> o.idAttribute("name")).get("Same")))
                .isInstanceOf(MultipleResultsFoundException.class);
    }

    @Test
    void listsOfIdsAreOfTheOtherAttributeToo() {
        Invoice first = request(shop -> shop.invoices.create(Map.of("number", "first")));
        request(shop -> shop.invoices.create(Map.of("number", String.valueOf(first.getId()))));
        request(shop -> shop.invoices.create(Map.of("number", "x")));

        List<Invoice> deleted = request(shop -> byNumber(shop).deleteMany(List.of(first.getId(), "x", "unknown")));
        List<Invoice> found =
                request(shop -> byNumber(shop).repository().getManyById(List.of("unknown", first, "first")));

        assertThat(deleted).extracting(Invoice::getNumber).containsExactly(String.valueOf(first.getId()), "x");
        assertThat(found).extracting(Invoice::getId).containsExactly(first.getId());
    }

    @Test
    void dataCarriesTheOtherAttributeAsItsId() {
        Invoice first = request(shop -> shop.invoices.create(Map.of("number", "x")));

        request(shop -> byNumber(shop).update(Map.of("number", "x", "amount", 1)));
        request(shop -> byNumber(shop).upsert(Map.of("amount", 2), "y"));
        request(shop -> byNumber(shop).upsert(Map.of("amount", 3), "x"));
        request(shop -> byNumber(shop)
                .upsertMany(List.of(
                        Map.of("number", "y", "amount", 4),
                        Map.of("id", first.getId(), "amount", 5),
                        Map.of("number", "z"))));
        request(shop -> byNumber(shop).updateMany(List.of(Map.of("number", "z", "amount", 6))));

        Map<String, Integer> amounts = new TreeMap<>();
        request(shop -> shop.invoices.getMany())
                .forEach(invoice ->
                        amounts.put(invoice.getNumber(), invoice.getAmount().intValue()));
        assertThat(amounts).isEqualTo(Map.of("x", 5, "y", 4, "z", 6));
        assertThatThrownBy(() -> request(shop -> byNumber(shop).updateMany(List.of(Map.of("id", first.getId())))))
                .hasMessage("ALCH0408: Invoice cannot be found without its number.");
    }

    private static RepositoryService<Invoice> byNumber(Shop shop) {
        return shop.invoices.with(o -> o.idAttribute("number"));
    }

    @Test
    void severalRowsOfOneOtherIdAreRefused() {
        create("bob@x", "Same");
        create("eve@x", "Same");

        assertThatThrownBy(() -> request(
                        shop -> shop.customers.with(o -> o.idAttribute("name")).deleteMany(List.of("Same"))))
                .isInstanceOf(MultipleResultsFoundException.class);
        assertThat(names()).hasSize(2);
    }

    @Test
    void noneOfAnotherAttributeIsRefusedAsNoIdIs() {
        assertThatThrownBy(() -> request(
                        shop -> shop.customers.with(o -> o.idAttribute("email")).get(null)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0408: Customer cannot be found without its email.");
        assertThatThrownBy(() -> request(shop -> shop.customers.get(null)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0408: Customer cannot be found without its id.");
    }

    @Test
    void errorsSpeakTheWordsOfTheApplication() {
        create("ann@x", "Ann");
        var german = new Object() {
            QueryOptions in(QueryOptions options) {
                return options.errorMessage(NotFoundException.class, "Kunde nicht gefunden")
                        .errorMessage(
                                IntegrityException.class,
                                error -> "geht nicht: " + error.code().orElse(""));
            }
        };

        assertThatThrownBy(() -> request(
                        shop -> shop.customers.with(german::in).getOne(new CollectionFilter("name", List.of("x")))))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("ALCH0402: Kunde nicht gefunden");
        assertThatThrownBy(() -> request(shop -> shop.customers.with(german::in).create(customer("ann@x", "Bob"))))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessage("ALCH0409: geht nicht: ALCH0409");
        assertThatThrownBy(() -> request(shop -> shop.customers.getOne(new CollectionFilter("name", List.of("x")))))
                .hasMessage("ALCH0402: no Customer matches.");
    }

    @Test
    void everyMethodGivesDetachedEntities() {
        Customer ann = create("ann@x", "Ann");

        List<Customer> given = request(shop -> {
            RepositoryService<Customer> detached =
                    shop.customers.with(o -> o.detach().matchFields("email"));
            List<Customer> each = List.of(
                    detached.get(ann.getId()),
                    detached.getOne(),
                    detached.getOneOrNone().orElseThrow(),
                    detached.getMany().get(0),
                    detached.getManyAndCount().items().get(0),
                    detached.getCursorPage(new LimitCursor(3)).items().get(0),
                    detached.create(customer("bob@x", "Bob")),
                    detached.createMany(List.of(customer("cat@x", "Cat"))).get(0),
                    detached.update(Map.of("name", "Anna"), ann.getId()),
                    detached.updateMany(List.of(Map.of("id", ann.getId(), "name", "Annie")))
                            .get(0),
                    detached.upsert(customer("ann@x", "Anne")),
                    detached.upsert(customer("dan@x", "Dan")),
                    detached.upsertMany(List.of(customer("ann@x", "Anke"))).get(0),
                    detached.getOrUpsert(customer("ann@x", "Anja")).entity(),
                    detached.getOrCreate(customer("ann@x", "nobody")).entity(),
                    detached.getAndUpdate(customer("ann@x", "Antje")).entity());
            assertThat(each).noneMatch(shop.entityManager::contains);
            each.forEach(customer -> customer.setName("not written"));
            return each;
        });

        assertThat(given).hasSize(16);
        assertThat(names()).containsExactly("Antje", "Bob", "Cat", "Dan");
    }

    @Test
    void detachedEntitiesAreNotWritten() {
        Customer ann = create("ann@x", "Ann");

        request(shop -> {
            Customer detached = shop.customers.with(QueryOptions::detach).get(ann.getId());
            detached.setName("changed");
            return detached;
        });

        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void whatWasReadBeforeTheRowWasChangedIsNotWritten() {
        Customer old = create("ann@x", "Ann");
        request(shop -> shop.customers.update(Map.of("name", "Anna"), old.getId()));
        old.setName("Annie");
        Map<String, Object> stale = Map.of("id", old.getId(), "version", old.getVersion(), "name", "Annie");

        assertChangedMeanwhile(shop -> shop.customers.update(old));
        assertChangedMeanwhile(shop -> shop.customers.update(stale, old.getId()));
        assertChangedMeanwhile(shop -> shop.customers.updateMany(List.of(stale)));
        assertChangedMeanwhile(shop -> shop.customers.upsert(stale));
        assertChangedMeanwhile(shop -> shop.customers.upsertMany(List.of(stale)));
        assertChangedMeanwhile(shop -> shop.customers.getAndUpdate(stale));
        assertChangedMeanwhile(shop -> shop.customers.repository().update(old));

        assertThat(names()).containsExactly("Anna");
    }

    private static void assertChangedMeanwhile(Function<Shop, ?> work) {
        assertThatThrownBy(() -> request(work))
                .isInstanceOf(IntegrityException.class)
                .hasMessageStartingWith("ALCH0413");
    }

    @Test
    void whatIsStillAsItWasReadIsWrittenAndCounted() {
        Customer ann = create("ann@x", "Ann");

        Customer changed = request(shop -> shop.customers.update(
                Map.of("version", String.valueOf(ann.getVersion()), "name", "Anna"), ann.getId()));

        assertThat(changed.getVersion()).isEqualTo(ann.getVersion() + 1);
        assertThat(names()).containsExactly("Anna");
    }

    @Test
    void anEntityMadeByHandSaysNothingOfTheVersion() {
        Customer ann = create("ann@x", "Ann");
        request(shop -> shop.customers.update(Map.of("name", "Anna"), ann.getId()));
        Customer byHand = new Customer();
        byHand.setId(ann.getId());
        byHand.setName("Annie");
        Map<String, Object> unknown = new HashMap<>();
        unknown.put("version", null);

        request(shop -> shop.customers.update(byHand));
        request(shop -> shop.customers.update(unknown, ann.getId()));

        assertThat(names()).containsExactly("Annie");
    }

    @Test
    void whatAServiceItselfRefusesSpeaksTheWordsOfTheApplicationToo() {
        Customer ann = create("ann@x", "Ann");
        UnaryOperator<QueryOptions> own = o -> o.errorMessage(
                InvalidRequestException.class, error -> "own " + error.code().orElse(""));
        Map<String, Object> incomplete = Map.of("email", "bob@x");
        Map<String, Object> wrong = Map.of("name", "Bob", "points", "many");

        assertOwn("ALCH0507", shop -> shop.customers.with(own).create(incomplete));
        assertOwn("ALCH0507", shop -> shop.customers.with(own).createMany(List.of(incomplete)));
        assertOwn("ALCH0507", shop -> shop.customers.with(own).upsert(incomplete));
        assertOwn("ALCH0507", shop -> shop.customers.with(own).upsertMany(List.of(incomplete)));
        assertOwn("ALCH0501", shop -> shop.customers.with(own).update(wrong, ann.getId()));
        assertOwn("ALCH0408", shop -> shop.customers.with(own).updateMany(List.of(wrong)));
    }

    private static void assertOwn(String code, Function<Shop, ?> work) {
        assertThatThrownBy(() -> request(work))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage(code + ": own " + code);
    }

    @Test
    void whatIsNotRefreshedIsWrittenAllTheSameAndNotReadAgain() {
        Statements statements = request(shop -> Statements.of(shop.entityManager));

        request(shop -> shop.customers.with(o -> o.refresh(false)).create(customer("ann@x", "Ann")));
        List<String> sent = statements.sent();
        request(shop -> shop.customers.create(customer("bob@x", "Bob")));
        List<String> refreshed = statements.sent();

        assertThat(sent).anyMatch(sql -> sql.startsWith("INSERT"));
        assertThat(sent).noneMatch(sql -> sql.startsWith("SELECT"));
        assertThat(refreshed).anyMatch(sql -> sql.startsWith("SELECT"));
        assertThat(names()).containsExactly("Ann", "Bob");
    }

    @Test
    void hintsReachEveryQuery() {
        create("ann@x", "Ann");
        UnaryOperator<QueryOptions> hint = o -> o.hint("eclipselink.sql.hint", "/* hinted */");

        request(shop -> {
            Statements statements = Statements.of(shop.entityManager);
            RepositoryService<Customer> hinted = shop.customers.with(hint);

            assertThat(statements.sentBy(hinted::getMany)).allMatch(sql -> sql.contains("/* hinted */"));
            assertThat(statements.sentBy(hinted::getOne)).allMatch(sql -> sql.contains("/* hinted */"));
            assertThat(statements.sentBy(() -> hinted.getManyAndCount(new LimitOffset(1, 0))))
                    .hasSize(2)
                    .allMatch(sql -> sql.contains("/* hinted */"));
            assertThat(statements.sentBy(shop.customers::getMany)).noneMatch(sql -> sql.contains("/* hinted */"));
            return null;
        });
    }

    @Test
    void aWindowCountsThePageInOneStatement() {
        List.of("a", "b", "c").forEach(name -> create(name + "@x", name));

        OffsetPagination<Customer> page = window(new LimitOffset(2, 1));
        OffsetPagination<Customer> past = window(new LimitOffset(2, 8));
        OffsetPagination<Customer> none = window(new LimitOffset(0, 0));

        List<String> sent = request(shop -> Statements.of(shop.entityManager).sentBy(() -> shop.customers
                .with(QueryOptions::windowCount)
                .getManyAndCount(OrderBy.asc("name"), new LimitOffset(2, 1))));

        assertThat(sent).hasSize(1);
        assertThat(page.items()).extracting(Customer::getName).containsExactly("b", "c");
        assertThat(List.of(page.total(), past.total(), none.total())).containsExactly(3L, 3L, 3L);
        assertThat(past.items()).isEmpty();
    }

    private static OffsetPagination<Customer> window(LimitOffset limitOffset) {
        return request(shop ->
                shop.customers.with(QueryOptions::windowCount).getManyAndCount(OrderBy.asc("name"), limitOffset));
    }

    @Test
    void rowsAreLockedForTheRequest() {
        Customer ann = create("ann@x", "Ann");
        create("bob@x", "Bob");
        // SQLite has locks of the whole database only.
        boolean locksRows = product != DatabaseProduct.SQLITE;
        UnaryOperator<QueryOptions> lock = o -> o.lock(LockModeType.PESSIMISTIC_WRITE, Duration.ZERO);

        Throwable refused = request(shop -> {
            shop.customers.with(lock).get(ann.getId());
            return elsewhere(() -> catchThrowable(
                    () -> request(other -> other.customers.with(lock).get(ann.getId()))));
        });
        List<String> free = request(shop -> {
            shop.customers.with(lock).get(ann.getId());
            return elsewhere(() -> request(other -> other.customers.with(QueryOptions::skipLocked).getMany().stream()
                    .map(Customer::getName)
                    .sorted()
                    .toList()));
        });
        Customer afterwards = request(shop -> shop.customers.with(lock).get(ann.getId()));

        if (locksRows) {
            assertThat(refused).hasMessageStartingWith("ALCH0417");
        }
        assertThat(free).isEqualTo(locksRows ? List.of("Bob") : List.of("Ann", "Bob"));
        assertThat(afterwards.getName()).isEqualTo("Ann");
    }

    /** In a thread, and so in a transaction, of its own. */
    private static <R> R elsewhere(Supplier<R> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    @Test
    void rowsAreLockedWhateverIsJoined() {
        withInvoices("a");
        UnaryOperator<QueryOptions> lock = o -> o.lock(LockModeType.PESSIMISTIC_WRITE, Duration.ZERO);

        List<Integer> found = request(shop -> List.of(
                shop.invoices
                        .with(lock)
                        .getMany(ComparisonFilter.eq("customer.name", "Ann"))
                        .size(),
                shop.invoices.with(lock).getMany(OrderBy.asc("customer.name")).size(),
                shop.invoices
                        .with(QueryOptions::skipLocked)
                        .getMany(ComparisonFilter.eq("customer.name", "Ann"))
                        .size(),
                shop.invoices
                        .with(o -> lock.apply(o.load("customer")))
                        .getMany()
                        .size(),
                shop.invoices
                        .with(lock)
                        .getCursorPage(OrderBy.asc("customer.name"), new LimitCursor(5))
                        .items()
                        .size(),
                shop.customers
                        .with(o -> lock.apply(o.load("invoices")))
                        .getMany()
                        .size()));
        OffsetPagination<Customer> counted = request(
                shop -> shop.customers.with(o -> lock.apply(o.windowCount())).getManyAndCount(new LimitOffset(1, 0)));

        assertThat(found).containsExactly(2, 2, 2, 2, 2, 1);
        assertThat(counted.total()).isEqualTo(1);
    }

    @Test
    void upsertsWaitForRowsAsLongAsTheOptionsSay() {
        create("ann@x", "Ann");
        UnaryOperator<QueryOptions> impatient =
                o -> o.matchFields("email").lock(LockModeType.PESSIMISTIC_WRITE, Duration.ZERO);

        Statements statements = request(shop -> Statements.of(shop.entityManager));

        request(shop -> shop.customers.with(impatient).getAndUpdate(customer("ann@x", "Anna")));

        boolean waitsForNobody = statements.sent().stream().anyMatch(sql -> sql.contains("NOWAIT"));
        // SQLite has locks of the whole database only.
        assertThat(waitsForNobody).isEqualTo(product != DatabaseProduct.SQLITE);
        assertThat(names()).containsExactly("Anna");
    }
}
