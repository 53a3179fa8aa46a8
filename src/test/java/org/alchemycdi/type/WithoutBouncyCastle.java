package org.alchemycdi.type;

import java.io.IOException;
import java.io.InputStream;

/** An application with our classes, but without the library that hashes passwords. */
final class WithoutBouncyCastle extends ClassLoader {

    WithoutBouncyCastle() {
        super(WithoutBouncyCastle.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("org.bouncycastle.")) {
            throw new ClassNotFoundException(name);
        }
        if (!name.startsWith("org.alchemycdi.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] bytes = file.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
