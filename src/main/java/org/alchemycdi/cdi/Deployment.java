package org.alchemycdi.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.persistence.Entity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.config.BindReader;
import org.alchemycdi.internal.config.BindSettings;
import org.alchemycdi.internal.index.EntityIndex;
import org.alchemycdi.internal.index.MappedKind;
import org.alchemycdi.internal.message.Mistakes;
import org.eclipse.microprofile.config.ConfigProvider;

/** One deployment from the reading of the configuration to the plan of its application. */
final class Deployment {

    private final ClassLoader classLoader;
    private final Mistakes mistakes;
    private final Map<String, BindSettings> binds;
    private final Collected collected;

    private Deployment(ClassLoader classLoader, Mistakes mistakes, Map<String, BindSettings> binds) {
        this.classLoader = classLoader;
        this.mistakes = mistakes;
        this.binds = binds;
        this.collected = new Collected(mistakes);
    }

    static Deployment begin(ClassLoader classLoader) {
        Mistakes mistakes = new Mistakes();
        return new Deployment(classLoader, mistakes, new BindReader(ConfigProvider.getConfig(), mistakes).read());
    }

    Collected collected() {
        return collected;
    }

    /** The application to be, unless there are mistakes. */
    Optional<Application> plan(BeanManager beanManager) {
        List<Request> requests = collected.requests();
        EntityIndex index = index();
        EntityAssignment assignment = EntityAssignment.of(binds, entities(index, requests), requests, mistakes);
        if (!mistakes.all().isEmpty()) {
            // Those that would be found later, when the binds are opened, are wanted now as well.
            try (Application never = Application.planned(binds.values(), assignment, index, classLoader, beanManager)) {
                never.probe(mistakes);
            }
            return Optional.empty();
        }
        return Optional.of(Application.planned(binds.values(), assignment, index, classLoader, beanManager));
    }

    /** What is wrong, as one exception that says it all. */
    AlchemyException failure() {
        return Failures.together(mistakes.all());
    }

    /** The index, and what the configuration names besides: a jar whose entities were compiled without the processor. */
    private EntityIndex index() {
        EntityIndex index = EntityIndex.load(classLoader);
        Set<String> known = index.names(MappedKind.ENTITY);
        for (BindSettings bind : binds.values()) {
            for (String pattern : bind.entities()) {
                if (known.stream().noneMatch(name -> EntityAssignment.matches(name, pattern))) {
                    index = index.and(EntityIndex.scan(classLoader, packageOf(pattern)));
                }
            }
        }
        return index;
    }

    private static String packageOf(String pattern) {
        return pattern.substring(0, Math.max(0, pattern.lastIndexOf('.')));
    }

    private Set<Class<?>> entities(EntityIndex index, List<Request> requests) {
        Set<Class<?>> entities = new LinkedHashSet<>(index.entities());
        entities.addAll(collected.entities());
        requests.forEach(request -> request.entity().ifPresent(entities::add));
        entities.removeIf(type -> !type.isAnnotationPresent(Entity.class));
        return entities;
    }
}
