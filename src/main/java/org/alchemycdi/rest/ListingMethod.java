package org.alchemycdi.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alchemycdi.internal.listing.AllowList;
import org.alchemycdi.internal.listing.AllowList.OrderRule;
import org.alchemycdi.internal.listing.AllowList.PageRule;

/**
 * A resource method that answers a listing.
 *
 * @param declared the method as it is declared in the class, its superclasses and interfaces, as Jakarta REST inherits
 *     annotations
 */
record ListingMethod(Class<?> resource, List<Method> declared, AlchemyFilters filters) {

    /** With what its annotation allows, or that of its class. */
    static Optional<ListingMethod> find(Class<?> resource, Method method) {
        List<Method> declared = types(resource)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))
                .toList();
        return Stream.<AnnotatedElement>concat(declared.stream(), types(resource))
                .map(element -> element.getAnnotation(AlchemyFilters.class))
                .filter(annotation -> annotation != null)
                .findFirst()
                .map(annotation -> new ListingMethod(resource, declared, annotation));
    }

    /** All of a class. The annotation of a class means those that take {@code ListParameters}. */
    static Stream<ListingMethod> in(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(method -> !method.isBridge())
                .map(method -> find(resource, method))
                .flatMap(Optional::stream)
                .filter(ListingMethod::isMeant);
    }

    private boolean isMeant() {
        return declared.stream()
                .anyMatch(method -> method.isAnnotationPresent(AlchemyFilters.class)
                        || List.of(method.getParameterTypes()).contains(ListParameters.class));
    }

    /** The class, and what it inherits from; the nearest first. */
    static Stream<Class<?>> types(Class<?> type) {
        if (type == null || type == Object.class) {
            return Stream.empty();
        }
        return Stream.concat(
                        Stream.of(type),
                        Stream.concat(
                                types(type.getSuperclass()),
                                Arrays.stream(type.getInterfaces()).flatMap(ListingMethod::types)))
                .distinct();
    }

    /** The annotation of this type on the method, wherever that is declared. */
    <A extends Annotation> Optional<A> annotation(Class<A> type) {
        return declared.stream()
                .map(method -> method.getAnnotation(type))
                .filter(annotation -> annotation != null)
                .findFirst();
    }

    static String place(Class<?> resource, Method method) {
        return resource.getName() + "." + method.getName();
    }

    AllowList allowList() {
        Set<String> others = new QueryParameters(resource).and(declared);
        others.addAll(List.of(filters.others()));
        return new AllowList(
                filters.of(),
                place(resource, declared.get(0)),
                new PageRule(filters.pagination() == Pagination.CURSOR, filters.pageSize(), filters.maxPageSize()),
                new OrderRule(List.of(filters.orderBy()), List.of(filters.defaultOrder())),
                List.of(filters.search()),
                filters.searchIgnoreCase(),
                filters.ids(),
                filters.created(),
                filters.updated(),
                List.of(filters.fields()),
                List.of(filters.in()),
                List.of(filters.notIn()),
                others);
    }
}
