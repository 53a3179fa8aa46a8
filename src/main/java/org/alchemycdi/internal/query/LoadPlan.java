package org.alchemycdi.internal.query;

import jakarta.annotation.Nullable;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.repository.QueryOptions;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.eclipse.persistence.config.QueryHints;
import org.eclipse.persistence.queries.LoadGroup;

/**
 * Relations that a query loads besides: those to one row by a join, collections by one statement each for all rows that were
 * found.
 */
final class LoadPlan {

    private static final String ALIAS = "e.";

    private final Metamodel metamodel;
    private final Set<String> paths = new LinkedHashSet<>();
    private final Map<String, Boolean> joined = new LinkedHashMap<>();

    private LoadPlan(Metamodel metamodel) {
        this.metamodel = metamodel;
    }

    static LoadPlan of(Metamodel metamodel, Class<?> modelType, Collection<String> load) {
        LoadPlan plan = new LoadPlan(metamodel);
        ManagedType<?> type = metamodel.managedType(modelType);
        load.forEach(path -> plan.add(type, path));
        return plan;
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    private void add(ManagedType<?> type, String path) {
        if (path.equals(QueryOptions.EVERYTHING)) {
            type.getAttributes().stream()
                    .filter(LoadPlan::isLoadable)
                    .forEach(attribute -> add(type, attribute.getName()));
            return;
        }
        ManagedType<?> current = type;
        boolean isJoined = true;
        String walked = "";
        for (String name : path.split("\\.", -1)) {
            Attribute<?, ?> attribute = attribute(current, name, path);
            isJoined = isJoined && !attribute.isCollection();
            walked = walked.isEmpty() ? name : walked + "." + name;
            if (isLoadable(attribute)) {
                joined.put(walked, isJoined);
            }
            current = target(attribute);
        }
        paths.add(path);
    }

    private static boolean isLoadable(Attribute<?, ?> attribute) {
        return attribute.isAssociation() || attribute.isCollection();
    }

    private Attribute<?, ?> attribute(@Nullable ManagedType<?> type, String name, String path) {
        if (type == null) {
            throw Message.NOT_A_RELATION.as((code, reason) -> new InvalidRequestException(code, reason, path), path);
        }
        Attribute<?, ?> attribute = type.getAttributes().stream()
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(type, name, path));
        if (target(attribute) == null && !attribute.isCollection()) {
            throw Message.NOT_A_RELATION.as((code, reason) -> new InvalidRequestException(code, reason, path), path);
        }
        return attribute;
    }

    private static InvalidRequestException unknown(ManagedType<?> type, String name, String path) {
        List<String> known =
                type.getAttributes().stream().map(Attribute::getName).sorted().toList();
        return Message.UNKNOWN_FIELD.as(
                (code, reason) -> new InvalidRequestException(code, reason, path),
                type.getJavaType().getSimpleName(),
                Fields.shown(name),
                Nearest.question(name, known));
    }

    private @Nullable ManagedType<?> target(Attribute<?, ?> attribute) {
        Class<?> type = attribute instanceof PluralAttribute<?, ?, ?> plural
                ? plural.getElementType().getJavaType()
                : ((SingularAttribute<?, ?>) attribute).getType().getJavaType();
        return metamodel.getManagedTypes().stream()
                .filter(managed -> managed.getJavaType() == type)
                .findFirst()
                .orElse(null);
    }

    /** Tells a query what to load. */
    void hint(BiConsumer<String, Object> query) {
        if (isEmpty()) {
            return;
        }
        LoadGroup group = new LoadGroup();
        paths.forEach(group::addAttribute);
        query.accept(QueryHints.LOAD_GROUP, group);
        query.accept(QueryHints.BATCH_TYPE, BatchFetchType.IN);
        joined.forEach(
                (path, isJoined) -> query.accept(isJoined ? QueryHints.LEFT_FETCH : QueryHints.BATCH, ALIAS + path));
    }

    /** The same for an entity that is found by its id: nothing is saved by joining. */
    Map<String, Object> hints() {
        if (isEmpty()) {
            return Map.of();
        }
        LoadGroup group = new LoadGroup();
        paths.forEach(group::addAttribute);
        return Map.of(QueryHints.LOAD_GROUP, group);
    }
}
