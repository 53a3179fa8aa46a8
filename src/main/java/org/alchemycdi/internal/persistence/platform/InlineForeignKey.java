package org.alchemycdi.internal.persistence.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.tools.schemaframework.ForeignKeyConstraint;
import org.eclipse.persistence.tools.schemaframework.UniqueKeyConstraint;

/**
 * A foreign key inside CREATE TABLE, for databases without ALTER TABLE ADD CONSTRAINT. It passes for a unique constraint,
 * because these are the only ones that EclipseLink writes there.
 */
@SuppressWarnings("removal")
final class InlineForeignKey extends UniqueKeyConstraint {

    private final transient ForeignKeyConstraint foreignKey;

    InlineForeignKey(ForeignKeyConstraint foreignKey) {
        this.foreignKey = foreignKey;
    }

    @Override
    public void appendDBString(Writer writer, AbstractSession session) {
        try {
            writer.write("CONSTRAINT " + foreignKey.getName() + " ");
            foreignKey.appendDBString(writer, session);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
