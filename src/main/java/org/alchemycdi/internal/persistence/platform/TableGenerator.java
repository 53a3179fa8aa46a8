package org.alchemycdi.internal.persistence.platform;

import org.eclipse.persistence.sessions.Project;
import org.eclipse.persistence.tools.schemaframework.DefaultTableGenerator;

/** EclipseLink's own, in a time that does not grow with the square of the tables. */
final class TableGenerator extends DefaultTableGenerator {

    TableGenerator(Project project) {
        super(project, true);
        fieldMap = new FieldsByTable<>();
        databaseFields = new FieldsByTable<>();
    }
}
