package org.alchemycdi.repository;

/** A row with the same primary or unique key exists. HTTP: 409. */
public class DuplicateKeyException extends IntegrityException {

    private static final long serialVersionUID = 1L;

    /** @see org.alchemycdi.AlchemyException#AlchemyException(String, String) */
    public DuplicateKeyException(String code, String reason) {
        super(code, reason);
    }
}
