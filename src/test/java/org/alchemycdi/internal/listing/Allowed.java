package org.alchemycdi.internal.listing;

import java.util.List;
import java.util.Set;
import org.alchemycdi.internal.listing.AllowList.OrderRule;
import org.alchemycdi.internal.listing.AllowList.PageRule;

/** Writes allow-lists as the annotation does: what is not said is not allowed. */
final class Allowed {

    private final Class<?> entity;
    private PageRule page = new PageRule(false, 10, 0);
    private List<String> orderBy = List.of();
    private List<String> defaultOrder = List.of();
    private List<String> search = List.of();
    private boolean hasIds;
    private String created = "";
    private String updated = "";
    private List<String> fields = List.of();
    private List<String> in = List.of();
    private List<String> notIn = List.of();
    private Set<String> others = Set.of();

    private Allowed(Class<?> entity) {
        this.entity = entity;
    }

    static Allowed of(Class<?> entity) {
        return new Allowed(entity);
    }

    Allowed page(int size, int most) {
        page = new PageRule(false, size, most);
        return this;
    }

    Allowed cursor() {
        page = new PageRule(true, 10, 0);
        return this;
    }

    Allowed orderBy(String... names) {
        orderBy = List.of(names);
        return this;
    }

    Allowed defaultOrder(String... orders) {
        defaultOrder = List.of(orders);
        return this;
    }

    Allowed search(String... names) {
        search = List.of(names);
        return this;
    }

    Allowed ids() {
        hasIds = true;
        return this;
    }

    Allowed created(String name) {
        created = name;
        return this;
    }

    Allowed updated(String name) {
        updated = name;
        return this;
    }

    Allowed fields(String... names) {
        fields = List.of(names);
        return this;
    }

    Allowed in(String... names) {
        in = List.of(names);
        return this;
    }

    Allowed notIn(String... names) {
        notIn = List.of(names);
        return this;
    }

    Allowed others(String... names) {
        others = Set.of(names);
        return this;
    }

    AllowList list() {
        return new AllowList(
                entity,
                "Plays.list",
                page,
                new OrderRule(orderBy, defaultOrder),
                search,
                false,
                hasIds,
                created,
                updated,
                fields,
                in,
                notIn,
                others);
    }
}
