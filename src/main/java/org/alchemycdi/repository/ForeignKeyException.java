package org.alchemycdi.repository;

/** The row refers to one that does not exist, or is still referred to. HTTP: 409. */
public class ForeignKeyException extends IntegrityException {

    private static final long serialVersionUID = 1L;

    /** @see org.alchemycdi.AlchemyException#AlchemyException(String, String) */
    public ForeignKeyException(String code, String reason) {
        super(code, reason);
    }
}
