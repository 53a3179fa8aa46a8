package org.alchemycdi.cdi;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanAttributes;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Provider;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alchemycdi.async.AsyncEntityManager;
import org.alchemycdi.async.AsyncRepositoryService;
import org.alchemycdi.internal.assignment.Request;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.migration.Migrations;
import org.alchemycdi.repository.Repository;
import org.alchemycdi.service.RepositoryService;

/** What the container has shown so far: what is asked for, and what the application has of its own. */
final class Collected {

    private static final Set<Class<?>> OF_A_BIND =
            Set.of(EntityManager.class, AsyncEntityManager.class, Migrations.class);
    private static final Set<Class<?>> SERVICES = Set.of(RepositoryService.class, AsyncRepositoryService.class);
    private static final Set<Class<?>> OURS = Stream.of(OF_A_BIND, SERVICES, Set.of(Repository.class))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Mistakes mistakes;
    private final List<Request> requests = new ArrayList<>();
    private final Set<String> servicePlaces = new LinkedHashSet<>();
    private final List<BeanAttributes<?>> ownBeans = new ArrayList<>();
    private final Set<Class<?>> entities = new LinkedHashSet<>();
    private boolean isOver;

    Collected(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** What is asked for and not answered by a bean of the application. Complete once all beans have been shown. */
    List<Request> requests() {
        return requests.stream()
                .filter(request -> isService(request) || !isOwn(request.type(), request.qualifiers()))
                .toList();
    }

    /** A service class asks on its own behalf, and is itself the bean that would answer. */
    private boolean isService(Request request) {
        return servicePlaces.contains(request.place());
    }

    /** Entities that discovery happened to show, which it does in the mode {@code all} only. */
    Set<Class<?>> entities() {
        return entities;
    }

    void add(InjectionPoint point) {
        Type asked = unwrapped(point.getType());
        if (!isOver && OURS.contains(rawType(asked))) {
            request(asked, point.getQualifiers(), Place.of(point));
        }
    }

    private void request(Type asked, Set<Annotation> qualifiers, String place) {
        if (OF_A_BIND.contains(asked)) {
            requests.add(new Request(asked, Optional.empty(), qualifiers, place));
        } else if (asked instanceof ParameterizedType && argument(asked) instanceof Class<?> entity) {
            requests.add(new Request(asked, Optional.of(entity), qualifiers, place));
        } else if (asked instanceof Class<?> raw) {
            String name = raw.getSimpleName();
            mistakes.add(Message.RAW_SERVICE, name, place, name);
        }
        // An argument that is a type variable belongs to a generic superclass; its subclasses are asked about too.
    }

    /** A service class of the application asks for its own repository. */
    void addService(Bean<?> bean) {
        if (SERVICES.stream().noneMatch(service -> service.isAssignableFrom(bean.getBeanClass()))) {
            return;
        }
        bean.getTypes().stream()
                .filter(type -> SERVICES.contains(rawType(type)))
                .findFirst()
                .ifPresent(type ->
                        request(type, bean.getQualifiers(), bean.getBeanClass().getName()));
        servicePlaces.add(bean.getBeanClass().getName());
    }

    void addOwn(BeanAttributes<?> bean) {
        if (!isOver && bean.getTypes().stream().anyMatch(type -> OURS.contains(rawType(type)))) {
            ownBeans.add(bean);
        }
    }

    void addEntity(Class<?> entity) {
        entities.add(entity);
    }

    /** Whether the application has a bean of this type with these qualifiers. */
    boolean isOwn(Type type, Set<? extends Annotation> qualifiers) {
        return ownBeans.stream()
                .anyMatch(bean ->
                        bean.getTypes().contains(type) && bean.getQualifiers().containsAll(qualifiers));
    }

    /** Forgets everything, and what comes from now on. */
    void drop() {
        isOver = true;
        requests.clear();
        servicePlaces.clear();
        ownBeans.clear();
        entities.clear();
    }

    private static Type unwrapped(Type type) {
        boolean isWrapper = rawType(type) == Instance.class || rawType(type) == Provider.class;
        return isWrapper && type instanceof ParameterizedType ? unwrapped(argument(type)) : type;
    }

    private static Type argument(Type type) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : Object.class;
    }

    private static Class<?> rawType(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
