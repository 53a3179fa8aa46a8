package org.alchemycdi.internal.persistence.platform;

import java.io.StringWriter;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.tools.schemaframework.ForeignKeyConstraint;
import org.eclipse.persistence.tools.schemaframework.IndexDefinition;
import org.eclipse.persistence.tools.schemaframework.TableDefinition;
import org.eclipse.persistence.tools.schemaframework.UniqueKeyConstraint;

/** EclipseLink's definitions as statements. The methods it has for this are deprecated, but are all there is up to 5.0. */
@SuppressWarnings("removal")
final class SchemaStatements {

    private final AbstractSession session;

    SchemaStatements(AbstractSession session) {
        this.session = session;
    }

    String table(TableDefinition table) {
        return table.buildCreationWriter(session, new StringWriter()).toString().strip();
    }

    String uniqueKey(TableDefinition table, UniqueKeyConstraint uniqueKey) {
        return table.buildUniqueConstraintCreationWriter(session, uniqueKey, new StringWriter())
                .toString();
    }

    String foreignKey(TableDefinition table, ForeignKeyConstraint foreignKey) {
        return table.buildConstraintCreationWriter(session, foreignKey, new StringWriter())
                .toString();
    }

    /** Only H2 lets a schema stand before the name of an index, which lies in that of its table anyhow. */
    String index(IndexDefinition index) {
        if (!session.getPlatform().isH2()) {
            index.setQualifier("");
        }
        return index.buildCreationWriter(session, new StringWriter()).toString();
    }
}
