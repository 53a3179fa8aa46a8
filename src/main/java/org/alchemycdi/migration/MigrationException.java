package org.alchemycdi.migration;

import org.alchemycdi.AlchemyException;

/** A database could not be migrated. The message names the bind and the script; the cause has what the database said. */
public class MigrationException extends AlchemyException {

    private static final long serialVersionUID = 1L;

    /** @see AlchemyException#AlchemyException(String, String) */
    public MigrationException(String code, String reason) {
        super(code, reason);
    }
}
