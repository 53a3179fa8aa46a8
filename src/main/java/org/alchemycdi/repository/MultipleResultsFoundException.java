package org.alchemycdi.repository;

import org.alchemycdi.AlchemyException;

/** Several rows match where one was asked for. HTTP: 500. */
public class MultipleResultsFoundException extends AlchemyException {

    private static final long serialVersionUID = 1L;

    /** @see org.alchemycdi.AlchemyException#AlchemyException(String, String) */
    public MultipleResultsFoundException(String code, String reason) {
        super(code, reason);
    }
}
