package org.alchemycdi.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.alchemycdi.filter.CollectionFilter;
import org.alchemycdi.repository.InvalidRequestException;
import org.junit.jupiter.api.Test;

class HooksTest extends OrdersScenario {

    @Test
    void everyWayToCreateCallsItsHook() {
        request(shop -> shop.hooked.create(customer("1@x", "1")));
        request(shop -> shop.hooked.createMany(List.of(customer("2@x", "2"))));
        request(shop -> shop.hooked.with(o -> o.matchFields("email")).getOrUpsert(customer("3@x", "3")));
        request(shop -> shop.hooked.with(o -> o.matchFields("email")).getOrCreate(customer("4@x", "4")));

        assertThat(names()).containsExactly("1 created", "2 created", "3 created", "4 created");
    }

    @Test
    void everyWayToUpdateCallsItsHook() {
        Customer ann = create("ann@x", "Ann");

        request(shop -> shop.hooked.update(Map.of("name", "1"), ann.getId()));
        assertThat(names()).containsExactly("1 updated");
        request(shop -> shop.hooked.updateMany(List.of(Map.of("id", ann.getId(), "name", "2"))));
        assertThat(names()).containsExactly("2 updated");
        request(shop -> shop.hooked.with(o -> o.matchFields("email")).getAndUpdate(customer("ann@x", "3")));
        assertThat(names()).containsExactly("3 updated");
    }

    @Test
    void everyWayToUpsertCallsItsHook() {
        request(shop -> shop.hooked.with(o -> o.matchFields("email")).upsert(customer("1@x", "1")));
        request(shop -> shop.hooked.with(o -> o.matchFields("email")).upsertMany(List.of(customer("2@x", "2"))));

        assertThat(names()).containsExactly("1 upserted", "2 upserted");
    }

    @Test
    void everyWayToDeleteCallsItsHookWhichMayKeepTheRow() {
        Customer kept = create("k@x", "keep me");
        create("ann@x", "Ann");

        assertThatThrownBy(() -> request(shop -> shop.hooked.delete(kept.getId())))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> request(shop -> shop.hooked.deleteMany(List.of(kept.getId()))))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> request(
                        shop -> shop.hooked.deleteWhere(new CollectionFilter("name", List.of("Ann", "keep me")))))
                .isInstanceOf(InvalidRequestException.class);
        assertThat(names()).containsExactly("Ann", "keep me");
    }
}
