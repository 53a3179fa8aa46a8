package org.alchemycdi.cdi;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.message.Message;

/** The application's bean of type {@link Clock}, looked up when it is first asked, or the system's clock in UTC. */
final class ApplicationClock extends Clock implements AutoCloseable {

    private final BeanManager beanManager;
    private @Nullable Clock found;
    private @Nullable CreationalContext<?> context;

    ApplicationClock(BeanManager beanManager) {
        this.beanManager = beanManager;
    }

    /**
     * Looks it up now; not before all beans are known. The lock guards the bean, which is made once.
     *
     * @throws ImproperConfigurationException if there are several
     */
    synchronized Clock find() {
        if (found == null) {
            found = lookup();
        }
        return found;
    }

    private Clock lookup() {
        Bean<?> bean = resolve(beanManager.getBeans(Clock.class));
        if (bean == null) {
            return Clock.systemUTC();
        }
        context = beanManager.createCreationalContext(bean);
        return (Clock) beanManager.getReference(bean, Clock.class, context);
    }

    private @Nullable Bean<?> resolve(Set<Bean<?>> beans) {
        try {
            return beanManager.resolve(beans);
        } catch (AmbiguousResolutionException e) {
            String candidates = beans.stream()
                    .map(bean -> bean.getBeanClass().getName())
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw Message.SEVERAL_CLOCKS.causedBy(e, ImproperConfigurationException::new, candidates);
        }
    }

    @Override
    public Instant instant() {
        return find().instant();
    }

    @Override
    public ZoneId getZone() {
        return find().getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return find().withZone(zone);
    }

    @Override
    public synchronized void close() {
        if (context != null) {
            context.release();
        }
    }
}
