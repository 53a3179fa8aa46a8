package org.alchemycdi.repository;

import org.alchemycdi.AlchemyException;

/** The database refused the data: a constraint other than those with an exception of their own. HTTP: 409. */
public class IntegrityException extends AlchemyException {

    private static final long serialVersionUID = 1L;

    /** @see org.alchemycdi.AlchemyException#AlchemyException(String, String) */
    public IntegrityException(String code, String reason) {
        super(code, reason);
    }
}
