package org.alchemycdi.internal.persistence.platform;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEventListener;
import org.eclipse.persistence.descriptors.DescriptorEventManager;

/**
 * Gives an entity with a table of its own ({@code TABLE_PER_CLASS}) the callbacks that its superclass declares or inherits, such as
 * the one that makes the id of a {@code UuidBase}. EclipseLink 4.0.9 leaves them out, though Jakarta Persistence has them
 * inherited.
 */
final class TablePerClassCallbacks {

    private TablePerClassCallbacks() {}

    static void inherit(ClassDescriptor descriptor) {
        if (descriptor.hasTablePerClassPolicy() && !descriptor.getEventManager().excludeSuperclassListeners()) {
            descriptor
                    .getTablePerClassPolicy()
                    .getParentDescriptors()
                    .forEach(parent -> inherit(descriptor.getEventManager(), parent));
        }
    }

    private static void inherit(DescriptorEventManager child, ClassDescriptor parent) {
        DescriptorEventManager inherited = parent.getEventManager();
        inherited.getEntityListenerEventListeners().forEach(listener -> add(child, listener));
        if (inherited.hasEntityEventListener()) {
            add(child, inherited.getEntityEventListener());
        }
        if (parent.hasTablePerClassPolicy()) {
            parent.getTablePerClassPolicy().getParentDescriptors().forEach(ancestor -> inherit(child, ancestor));
        }
    }

    /** Once, since a parent may have inherited it before. */
    private static void add(DescriptorEventManager child, DescriptorEventListener listener) {
        if (!child.getEntityListenerEventListeners().contains(listener)) {
            child.addEntityListenerEventListener(listener);
        }
    }
}
