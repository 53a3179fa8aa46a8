package org.alchemycdi.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.filter.ComparisonFilter;
import org.alchemycdi.filter.Filter;
import org.alchemycdi.repository.InvalidRequestException;
import org.junit.jupiter.api.Test;

/** What nothing can be made of is refused with a reason, on every database alike. */
class RefusedDataTest extends OrdersScenario {

    @Test
    void aNumberThatIsTooLargeForItsColumn() {
        assertThatThrownBy(() -> request(shop -> shop.invoices.create(Map.of("number", "1", "amount", "1e400"))))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> request(shop -> shop.invoices.create(Map.of("number", "1", "amount", "-1e400"))))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(count(shop -> shop.invoices)).isZero();
    }

    @Test
    void anEntityOfAnotherClass() {
        assertThatThrownBy(() -> request(shop -> shop.customers.create(new Invoice())))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ALCH0508: the data is an entity Invoice, of which no Customer is made."
                        + " Give its values, or an entity of the right class.");
        assertThatThrownBy(() -> request(shop -> shop.customers.createMany(List.of(new Invoice()))))
                .hasMessageStartingWith("ALCH0508");
    }

    @Test
    void noFilterAtAll() {
        Filter none = null;

        assertRefused(shop -> shop.customers.getMany(none));
        assertRefused(shop -> shop.customers.getMany(ComparisonFilter.eq("name", "Ann"), none));
        assertRefused(shop -> shop.customers.getManyAndCount(none));
        assertRefused(shop -> shop.customers.getOne(none));
        assertRefused(shop -> shop.customers.count(none));
        assertRefused(shop -> shop.customers.exists(none));
        assertRefused(shop -> shop.customers.deleteWhere(none));
        assertRefused(shop -> shop.customers.getMany((Filter[]) null));
    }

    private static void assertRefused(Function<Shop, ?> work) {
        assertThatThrownBy(() -> request(work))
                .isInstanceOf(AlchemyException.class)
                .hasMessage("ALCH0444: a filter must not be null. Leave it out where there is no condition.");
    }
}
