package org.alchemycdi.orders;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** An application with customers, invoices, tickets and two composite keys, on each database in turn. */
@OnEveryDatabase
abstract class OrdersScenario {

    @Singleton
    public static class Shop {

        @Inject
        RepositoryService<Customer> customers;

        @Inject
        RepositoryService<Invoice> invoices;

        @Inject
        RepositoryService<Ticket> tickets;

        @Inject
        RepositoryService<Line> lines;

        @Inject
        RepositoryService<Seat> seats;

        @Inject
        HookedService hooked;

        @Inject
        EntityManager entityManager;
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
        app = Scenario.of(Shop.class, HookedService.class)
                .entities(Customer.class, Invoice.class, Ticket.class, Line.class, Seat.class)
                .on("default", database)
                // Sixteen threads at once wait longer for each other than a single test should.
                .config("alchemy.default.url", database.url().replace("=300", "=20000"))
                .config("alchemy.default.commit-mode", "autocommit")
                .config("alchemy.default.pool.max-size", "20")
                .start();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        app.close();
        database.close();
    }

    @BeforeEach
    void empty() {
        request(shop -> {
            List.of("Invoice", "Ticket", "Customer", "Line", "Seat").forEach(entity -> shop.entityManager
                    .createQuery("delete from " + entity)
                    .executeUpdate());
            return null;
        });
    }

    static <R> R request(Function<Shop, R> work) {
        return app.committing(running -> work.apply(running.get(Shop.class)));
    }

    static long count(Function<Shop, RepositoryService<?>> service) {
        return request(shop -> service.apply(shop).count());
    }

    static Map<String, Object> customer(String email, String name) {
        return Map.of("email", email, "name", name);
    }

    static Customer create(String email, String name) {
        return request(shop -> shop.customers.create(customer(email, name)));
    }

    static List<String> names() {
        return request(shop -> shop.customers.getMany().stream()
                .map(Customer::getName)
                .sorted()
                .toList());
    }
}
