package org.alchemycdi.cdi;

import jakarta.annotation.Nullable;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.alchemycdi.async.OperationContext;

/** What the application's {@link OperationContext}s take along. They are looked up once. Thread-safe. */
final class ApplicationContexts implements Supplier<UnaryOperator<Runnable>> {

    private final BeanManager beanManager;
    private volatile @Nullable List<OperationContext> found;

    ApplicationContexts(BeanManager beanManager) {
        this.beanManager = beanManager;
    }

    @Override
    public UnaryOperator<Runnable> get() {
        UnaryOperator<Runnable> all = UnaryOperator.identity();
        for (OperationContext each : contexts()) {
            UnaryOperator<Runnable> before = all;
            UnaryOperator<Runnable> captured = each.capture();
            all = operation -> captured.apply(before.apply(operation));
        }
        return all;
    }

    private List<OperationContext> contexts() {
        List<OperationContext> known = found;
        if (known == null) {
            known = beanManager.createInstance().select(OperationContext.class, Any.Literal.INSTANCE).stream()
                    .toList();
            found = known;
        }
        return known;
    }
}
