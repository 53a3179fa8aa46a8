package org.alchemycdi.internal.persistence.platform;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * The classes of a hierarchy with a table for each ({@code TABLE_PER_CLASS}). EclipseLink 4.0.9 reads entities from all of their
 * tables, one after the other, and everything else from that of the class alone.
 *
 * @param classes those that are not abstract, the entity itself among them
 */
public record TablesPerClass<T>(Class<T> entity, List<Class<? extends T>> classes) {

    /** Those with tables in which rows of this entity are; the entity alone where it is no such hierarchy. */
    public static <T> TablesPerClass<T> of(EntityManagerFactory factory, Class<T> entity) {
        ClassDescriptor descriptor = factory.unwrap(ServerSession.class).getDescriptor(entity);
        return new TablesPerClass<>(entity, isSpread(descriptor) ? concrete(descriptor, entity) : List.of(entity));
    }

    private static <T> List<Class<? extends T>> concrete(ClassDescriptor root, Class<T> entity) {
        return below(root)
                .<Class<?>>map(ClassDescriptor::getJavaClass)
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .<Class<? extends T>>map(type -> type.asSubclass(entity))
                .toList();
    }

    /** Whether a query for anything but entities would leave some of them out. */
    public boolean areSeveral() {
        return !classes.equals(List.of(entity));
    }

    private static boolean isSpread(ClassDescriptor descriptor) {
        return descriptor != null && descriptor.hasTablePerClassPolicy();
    }

    private static Stream<ClassDescriptor> below(ClassDescriptor descriptor) {
        return Stream.concat(
                Stream.of(descriptor),
                descriptor.getTablePerClassPolicy().getChildDescriptors().stream()
                        .flatMap(TablesPerClass::below));
    }
}
