package org.alchemycdi.cdi;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Optional;
import java.util.function.Function;
import org.alchemycdi.type.FileStore;

/** The stores of files that the application has as beans. */
record NamedStores(BeanManager beanManager) implements Function<String, Optional<FileStore>> {

    @Override
    public Optional<FileStore> apply(String name) {
        Instance<FileStore> store = beanManager.createInstance().select(FileStore.class, NamedLiteral.of(name));
        return store.isUnsatisfied() ? Optional.empty() : Optional.of(store.get());
    }
}
