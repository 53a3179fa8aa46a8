package org.alchemycdi.type;

import java.lang.reflect.Type;
import java.util.ServiceLoader;

/**
 * What the types of this package stand on. Alchemy CDI itself implements it; applications neither call nor implement it.
 *
 * <p>It is looked up as a service and not injected, because converters are also made where there is no CDI, and values
 * such as a hashed password by their own static factories.
 */
public interface TypeBacking {

    /**
     * A cipher with the keys that are configured now.
     *
     * @throws org.alchemycdi.ImproperConfigurationException if there is no key, or a malformed one
     */
    TextCipher textCipher();

    /** JSON of values of this type: a record, a bean, a collection or map, or a value of JSON. */
    <T> JsonForm<T> json(Type type);

    /**
     * The hashing of passwords, as costly as it is configured now.
     *
     * @throws org.alchemycdi.ImproperConfigurationException if the library that hashes is missing
     */
    PasswordHashing passwordHashing();

    /** The one that comes with this jar. */
    static TypeBacking find() {
        return ServiceLoader.load(TypeBacking.class, TypeBacking.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "META-INF/services/" + TypeBacking.class.getName() + " is missing beside this class"));
    }
}
