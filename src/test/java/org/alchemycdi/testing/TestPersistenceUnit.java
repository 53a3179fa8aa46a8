package org.alchemycdi.testing;

import jakarta.persistence.spi.PersistenceUnitInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * A persistence unit without persistence.xml. It is a proxy, because the interface names other types in Jakarta
 * Persistence 3.2 than in 3.1.
 */
final class TestPersistenceUnit {

    private final String name = "test-" + UUID.randomUUID();
    private final List<String> classNames;

    private TestPersistenceUnit(List<String> classNames) {
        this.classNames = classNames;
    }

    static PersistenceUnitInfo of(Class<?>... classes) {
        List<String> names = Arrays.stream(classes).map(Class::getName).toList();
        TestPersistenceUnit unit = new TestPersistenceUnit(names);
        return (PersistenceUnitInfo) Proxy.newProxyInstance(
                TestPersistenceUnit.class.getClassLoader(),
                new Class<?>[] {PersistenceUnitInfo.class},
                (proxy, method, arguments) -> unit.answer(method));
    }

    private Object answer(Method method) {
        return switch (method.getName()) {
            case "getPersistenceUnitName" -> name;
            case "getPersistenceProviderClassName" -> "org.eclipse.persistence.jpa.PersistenceProvider";
            case "getManagedClassNames" -> classNames;
            case "getMappingFileNames", "getJarFileUrls", "getQualifierAnnotationNames" -> List.of();
            case "getPersistenceUnitRootUrl" -> root();
            case "getClassLoader", "getNewTempClassLoader" -> TestPersistenceUnit.class.getClassLoader();
            case "getProperties" -> new Properties();
            case "excludeUnlistedClasses" -> true;
            case "getPersistenceXMLSchemaVersion" -> "3.0";
            case "getTransactionType" -> constant(method.getReturnType(), "RESOURCE_LOCAL");
            case "getSharedCacheMode", "getValidationMode" -> constant(method.getReturnType(), "NONE");
            default -> null;
        };
    }

    private static URL root() {
        return TestPersistenceUnit.class.getProtectionDomain().getCodeSource().getLocation();
    }

    private static Object constant(Class<?> enumClass, String name) {
        return Arrays.stream(enumClass.getEnumConstants())
                .filter(constant -> constant.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
