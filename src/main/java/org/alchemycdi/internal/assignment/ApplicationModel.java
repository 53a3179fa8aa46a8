package org.alchemycdi.internal.assignment;

import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alchemycdi.internal.config.BindSettings;
import org.alchemycdi.internal.index.EntityIndex;
import org.alchemycdi.internal.index.ManagedClasses;
import org.alchemycdi.internal.index.MappedKind;
import org.alchemycdi.internal.message.Mistakes;

/** The binds of an application and the classes that each of them maps. */
public record ApplicationModel(Map<String, BindSettings> binds, EntityAssignment assignment, EntityIndex index) {

    /**
     * @param requests what the application asks for
     * @param shown entities that are known besides those of the index
     * @param mistakes where what contradicts itself is reported
     */
    public static ApplicationModel of(
            ClassLoader classLoader,
            Map<String, BindSettings> binds,
            List<Request> requests,
            Set<Class<?>> shown,
            Mistakes mistakes) {
        EntityIndex index = index(classLoader, binds.values());
        Set<Class<?>> entities = new LinkedHashSet<>(index.entities());
        entities.addAll(shown);
        requests.forEach(request -> request.entity().ifPresent(entities::add));
        entities.removeIf(type -> !type.isAnnotationPresent(Entity.class));
        return new ApplicationModel(binds, EntityAssignment.of(binds, entities, requests, mistakes), index);
    }

    /** The index, and what the configuration names besides: a jar whose entities were compiled without the processor. */
    private static EntityIndex index(ClassLoader classLoader, Collection<BindSettings> binds) {
        EntityIndex index = EntityIndex.load(classLoader);
        Set<String> known = index.names(MappedKind.ENTITY);
        for (BindSettings bind : binds) {
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

    /** The names of all classes that the persistence unit of a bind lists. */
    public List<String> managedClasses(String bind) {
        return ManagedClasses.of(assignment.entities(bind), index);
    }
}
