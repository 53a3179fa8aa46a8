package org.alchemycdi.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.service.RepositoryService;

/** Writes into each name which hook has seen it, and keeps one customer. */
@ApplicationScoped
@Typed(HookedService.class)
public class HookedService extends RepositoryService<Customer> {

    private static Object marked(Object data, String mark) {
        Map<String, Object> marked = new LinkedHashMap<>();
        ((Map<?, ?>) data).forEach((name, value) -> marked.put(String.valueOf(name), value));
        marked.computeIfPresent("name", (name, value) -> value + mark);
        return marked;
    }

    @Override
    protected Object toModelOnCreate(Object data) {
        return marked(data, " created");
    }

    @Override
    protected Object toModelOnUpdate(Object data) {
        return marked(data, " updated");
    }

    @Override
    protected Object toModelOnUpsert(Object data) {
        return marked(data, " upserted");
    }

    @Override
    protected Object toModelOnDelete(Object data) {
        if (((Customer) data).getName().startsWith("keep")) {
            throw new InvalidRequestException("", "this one is kept");
        }
        return data;
    }
}
