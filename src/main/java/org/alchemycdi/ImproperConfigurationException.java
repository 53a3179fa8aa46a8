package org.alchemycdi;

/** The configuration or the use of a bind is wrong: an unknown name, a missing key, a value that cannot be. */
public class ImproperConfigurationException extends AlchemyException {

    private static final long serialVersionUID = 1L;

    /** @see AlchemyException#AlchemyException(String, String) */
    public ImproperConfigurationException(String code, String reason) {
        super(code, reason);
    }
}
