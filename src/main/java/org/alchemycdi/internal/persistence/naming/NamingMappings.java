package org.alchemycdi.internal.persistence.naming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.persistence.internal.jpa.metadata.accessors.classes.EmbeddableAccessor;
import org.eclipse.persistence.internal.jpa.metadata.accessors.classes.EntityAccessor;
import org.eclipse.persistence.internal.jpa.metadata.accessors.classes.MappedSuperclassAccessor;
import org.eclipse.persistence.internal.jpa.metadata.xml.XMLEntityMappings;

/**
 * Mappings that map nothing, but know the moment: EclipseLink asks them for their classes when it has read every orm.xml and
 * has not looked at annotations yet.
 */
final class NamingMappings extends XMLEntityMappings {

    @Override
    public void initPersistenceUnitClasses(
            HashMap<String, EntityAccessor> entities, HashMap<String, EmbeddableAccessor> embeddables) {
        Set<String> describedInXml = new HashSet<>(entities.keySet());
        describedInXml.addAll(embeddables.keySet());
        for (XMLEntityMappings mappings : getProject().getEntityMappings()) {
            mappings.getMappedSuperclasses().forEach(type -> describedInXml.add(type.getJavaClassName()));
        }
        List<String> unitClasses = getProject().getPersistenceUnitInfo().getManagedClassNames();
        new MappedClasses(getMetadataFactory(), describedInXml).of(unitClasses).forEach(type -> new ClassNames(type)
                .complete());
    }

    @Override
    public List<EntityAccessor> getEntities() {
        return List.of();
    }

    @Override
    public List<EmbeddableAccessor> getEmbeddables() {
        return List.of();
    }

    @Override
    public List<MappedSuperclassAccessor> getMappedSuperclasses() {
        return List.of();
    }

    /** There is nothing to process. */
    @Override
    public void process() {}
}
