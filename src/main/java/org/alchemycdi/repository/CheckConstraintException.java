package org.alchemycdi.repository;

/** The data violates a check constraint. HTTP: 409. */
public class CheckConstraintException extends IntegrityException {

    private static final long serialVersionUID = 1L;

    /** @see org.alchemycdi.AlchemyException#AlchemyException(String, String) */
    public CheckConstraintException(String code, String reason) {
        super(code, reason);
    }
}
