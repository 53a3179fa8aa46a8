package org.alchemycdi.cdi;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Optional;
import java.util.function.Supplier;
import org.alchemycdi.internal.file.RequestFiles;

/** The files of the request that runs, if one does. */
record ActiveRequest(BeanManager beanManager) implements Supplier<Optional<RequestFiles>> {

    @Override
    public Optional<RequestFiles> get() {
        try {
            beanManager.getContext(RequestScoped.class);
        } catch (ContextNotActiveException none) {
            return Optional.empty();
        }
        return Optional.of(
                beanManager.createInstance().select(RequestFiles.class).get());
    }
}
