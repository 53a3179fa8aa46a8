package org.alchemycdi.persistence.reserved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.Scenario;
import org.alchemycdi.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

public class ReservedNamesTest {

    @Singleton
    public static class Shop {

        @Inject
        RepositoryService<Order> orders;

        @Inject
        EntityManager entityManager;
    }

    @TempDir
    Path folder;

    @OnEveryDatabase
    void areQuotedInTablesAndStatements(DatabaseProduct product) {
        run(product, Map.of());
    }

    @OnEveryDatabase
    void areQuotedWhereTheNamesAreThoseOfJakartaPersistence(DatabaseProduct product) {
        run(product, Map.of("alchemy.default.naming", "jpa"));
    }

    private void run(DatabaseProduct product, Map<String, String> config) {
        try (TestDatabase database = TestDatabase.create(product, folder)) {
            savesAndReads(application(database, config));
            // The tables are there already.
            savesAndReads(application(database, config));
        }
    }

    /** In tables that somebody else has made. */
    public static void savesAndReads(TestDatabase database) {
        savesAndReads(application(database, Map.of("alchemy.default.create-all", "false")));
    }

    private static Scenario application(TestDatabase database, Map<String, String> config) {
        Scenario scenario = Scenario.of(Shop.class)
                .entities(Order.class, User.class, Mixed.class)
                .on("default", database)
                .config("alchemy.default.commit-mode", "autocommit");
        config.forEach(scenario::config);
        return scenario;
    }

    /** By the library's own statements and by those of EclipseLink. */
    private static void savesAndReads(Scenario scenario) {
        try (Scenario.Running app = scenario.start()) {
            app.<Object>committing(running -> save(running.get(Shop.class)));
            app.<Object>committing(running -> change(running.get(Shop.class)));
            app.<Object>committing(running -> read(running.get(Shop.class)));
        }
    }

    private static Object save(Shop shop) {
        User user = new User("a user");
        shop.entityManager.persist(user);
        shop.entityManager.persist(new Mixed("plain", "quoted"));
        shop.entityManager.flush();
        return shop.orders.create(new Order("new", user));
    }

    private static Object change(Shop shop) {
        Order order = shop.orders.getOne(ComparisonFilter.eq("value", "new"));
        order.setValue("changed");
        return shop.orders.update(order);
    }

    private static Object read(Shop shop) {
        Order order = shop.entityManager
                .createQuery(
                        "select o from Order o where o.value = 'changed' and o.group is not null"
                                + " order by o.user.name, o.key",
                        Order.class)
                .getSingleResult();
        assertThat(order.getUser().getName()).isEqualTo("a user");
        assertThat(order.getValues()).containsExactly("one");
        assertThat(order.getReferences()).containsExactly(order.getUser());
        assertThat(shop.entityManager
                        .createQuery("select m from Mixed m where m.plain = 'plain'", Mixed.class)
                        .getResultList())
                .extracting(Mixed::getPlain, Mixed::getQuoted)
                .contains(tuple("plain", "quoted"));
        shop.orders.deleteMany(List.of(order.getId()));
        return order;
    }
}
