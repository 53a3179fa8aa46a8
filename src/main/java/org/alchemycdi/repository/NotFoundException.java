package org.alchemycdi.repository;

import org.alchemycdi.AlchemyException;

/** No row has the id, or none matches the filters. HTTP: 404. */
public class NotFoundException extends AlchemyException {

    private static final long serialVersionUID = 1L;

    /** @see org.alchemycdi.AlchemyException#AlchemyException(String, String) */
    public NotFoundException(String code, String reason) {
        super(code, reason);
    }
}
