package org.alchemycdi.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alchemycdi.repository.IntegrityException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An entity that was read by an earlier request, with related ones that were loaded then. */
class DetachedUpdateTest extends OrdersScenario {

    private UUID ann;

    @BeforeEach
    void createAnn() {
        ann = request(shop -> shop.customers.create(Map.of(
                        "email",
                        "ann@x",
                        "name",
                        "Ann",
                        "invoices",
                        List.of(Map.of("number", "1", "amount", 1), Map.of("number", "2", "amount", 2)))))
                .getId();
    }

    private Customer loaded() {
        return request(shop -> shop.customers.with(o -> o.load("invoices")).get(ann));
    }

    private static List<String> invoices() {
        return request(shop -> shop.invoices.getMany().stream()
                .map(invoice -> invoice.getNumber() + " "
                        + invoice.getAmount().stripTrailingZeros().toPlainString() + " "
                        + invoice.getCustomer().getName())
                .sorted()
                .toList());
    }

    @Test
    void keepsItsRelatedRows() {
        Customer customer = loaded();
        List<Long> ids = customer.getInvoices().stream().map(Invoice::getId).toList();
        customer.setName("Anna");

        Customer updated = request(shop -> shop.customers.update(customer));

        assertThat(updated.getInvoices()).extracting(Invoice::getId).isEqualTo(ids);
        assertThat(invoices()).containsExactly("1 1 Anna", "2 2 Anna");
    }

    @Test
    void isWrittenByEveryMethodThatChangesRows() {
        Customer customer = loaded();

        customer.setName("A");
        request(shop -> shop.customers.update(customer, ann));
        assertThat(names()).containsExactly("A");
        Customer again = loaded();
        again.setName("B");
        request(shop -> shop.customers.updateMany(List.of(again)));
        assertThat(names()).containsExactly("B");
        Customer third = loaded();
        third.setName("C");
        request(shop -> shop.customers.upsert(third));
        assertThat(names()).containsExactly("C");
        Customer fourth = loaded();
        fourth.setName("D");
        request(shop -> shop.customers.upsertMany(List.of(fourth)));
        assertThat(names()).containsExactly("D");
        Customer fifth = loaded();
        fifth.setName("E");
        request(shop -> shop.customers.repository().update(fifth));
        assertThat(names()).containsExactly("E");
        assertThat(invoices()).containsExactly("1 1 E", "2 2 E");
    }

    @Test
    void changesRelatedRowsWhereTheRelationSaysSo() {
        Customer customer = loaded();
        customer.getInvoices().get(0).setAmount(new BigDecimal("7"));
        Invoice added = new Invoice();
        added.setNumber("3");
        added.setAmount(new BigDecimal("3"));
        customer.getInvoices().add(added);
        customer.getInvoices().remove(1);

        request(shop -> shop.customers.update(customer));

        assertThat(invoices()).containsExactly("1 7 Ann", "3 3 Ann");
    }

    @Test
    void isARelatedRowItself() {
        Invoice invoice = request(
                shop -> shop.invoices.with(o -> o.load("customer")).getMany().get(0));
        invoice.getCustomer().setName("not written");
        invoice.setAmount(new BigDecimal("9"));

        request(shop -> shop.invoices.update(invoice));

        assertThat(invoices()).contains(invoice.getNumber() + " 9 Ann");
        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void writesNothingOfWhatIsOlderThanARelatedRow() {
        Invoice invoice = request(
                shop -> shop.invoices.with(o -> o.load("customer")).getMany().get(0));
        Customer old = loaded();
        request(shop -> shop.customers.update(Map.of("points", 1), ann));
        old.setName("Old");

        assertThatThrownBy(() -> request(shop -> shop.customers.update(old))).isInstanceOf(IntegrityException.class);

        request(shop -> shop.invoices.update(invoice));
        assertThat(names()).containsExactly("Ann");
    }
}
