package org.alchemycdi.internal.message;

import java.util.ServiceLoader;

/** Finds mistakes in a part of the library that the extension does not know. Looked up as a service of Java. */
public interface DeploymentCheck {

    /** Adds what is wrong to the mistakes; loads classes of the application, but asks no database. */
    void check(ClassLoader application, Mistakes mistakes);

    /** Lets all that this jar has do so. */
    static void all(ClassLoader application, Mistakes mistakes) {
        ServiceLoader.load(DeploymentCheck.class, DeploymentCheck.class.getClassLoader())
                .forEach(check -> check.check(application, mistakes));
    }
}
