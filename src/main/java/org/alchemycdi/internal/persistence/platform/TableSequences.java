package org.alchemycdi.internal.persistence.platform;

import org.alchemycdi.model.BigIntBase;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.jpa.metadata.MetadataProject;
import org.eclipse.persistence.sequencing.NativeSequence;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Project;

/**
 * Gives every hierarchy of entities that takes its id from {@link BigIntBase} the sequence {@code <table>_id_seq} in the
 * schema of its table. A mapped superclass can name one sequence for all, but not one for each.
 */
final class TableSequences {

    private static final int ALLOCATION_SIZE = 50;

    private final Project project;

    private TableSequences(Project project) {
        this.project = project;
    }

    static void assign(Project project) {
        TableSequences sequences = new TableSequences(project);
        project.getDescriptors().values().stream()
                .filter(TableSequences::isUnnamed)
                .forEach(sequences::assignTo);
    }

    /** Whoever names a sequence, in an orm.xml for example, keeps it. */
    private static boolean isUnnamed(ClassDescriptor descriptor) {
        return BigIntBase.class.isAssignableFrom(descriptor.getJavaClass())
                && MetadataProject.DEFAULT_SEQUENCE_GENERATOR.equals(descriptor.getSequenceNumberName());
    }

    private void assignTo(ClassDescriptor descriptor) {
        DatabaseTable table = EclipseLinkLists.tables(rootOf(descriptor)).get(0);
        DatabaseLogin login = project.getLogin();
        NativeSequence sequence = new NativeSequence(sequenceName(table, login), ALLOCATION_SIZE, false);
        sequence.setQualifier(table.getTableQualifier());
        login.addSequence(sequence);
        descriptor.setSequenceNumberName(sequence.getName());
    }

    private ClassDescriptor rootOf(ClassDescriptor descriptor) {
        ClassDescriptor root = descriptor;
        while (root.isChildDescriptor()) {
            root = project.getDescriptor(root.getInheritancePolicy().getParentClass());
        }
        return root;
    }

    private static String sequenceName(DatabaseTable table, DatabaseLogin login) {
        String name = table.getName() + "_id_seq";
        return table.shouldUseDelimiters()
                ? login.getPlatform().getStartDelimiter()
                        + name
                        + login.getPlatform().getEndDelimiter()
                : name;
    }
}
