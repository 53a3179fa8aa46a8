package org.alchemycdi.cdi;

import jakarta.annotation.Nullable;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

/**
 * Finds what an application asks of Alchemy CDI and gives it the beans. The container makes one per application.
 *
 * <p>The order of events: the configuration is read before beans are discovered; what is asked for is collected; after
 * discovery all mistakes are reported at once and the beans are added; after validation every bind is opened.
 */
public class AlchemyExtension implements Extension {

    /** The deployment that goes on; dropped when the beans are added. */
    private @Nullable Deployment deployment;

    /** Empty again when the beans are added; some servers show the injection points of servlets only then. */
    private @Nullable Collected collected;

    /** Keeps the application's binds until it ends. */
    private @Nullable Application application;

    void readConfiguration(@Observes BeforeBeanDiscovery event) {
        deployment = Deployment.begin(Thread.currentThread().getContextClassLoader());
        collected = deployment.collected();
    }

    /** Entities are never beans; discovery shows them in the mode {@code all} only. */
    void vetoEntities(
            @Observes @WithAnnotations({Entity.class, MappedSuperclass.class, Embeddable.class})
                    ProcessAnnotatedType<?> event) {
        Class<?> type = event.getAnnotatedType().getJavaClass();
        boolean isMapped = type.isAnnotationPresent(Entity.class)
                || type.isAnnotationPresent(MappedSuperclass.class)
                || type.isAnnotationPresent(Embeddable.class);
        if (isMapped) {
            collected.addEntity(type);
            event.veto();
        }
    }

    <T, X> void collectRequests(@Observes ProcessInjectionPoint<T, X> event) {
        collected.add(event.getInjectionPoint());
    }

    void collectServices(@Observes ProcessManagedBean<?> event) {
        collected.addService(event.getBean());
    }

    void collectOwnBeans(@Observes ProcessBean<?> event) {
        collected.addOwn(event.getBean());
    }

    void addBeans(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) AfterBeanDiscovery event, BeanManager beanManager) {
        deployment
                .plan(beanManager)
                .ifPresentOrElse(
                        plan -> {
                            application = plan;
                            new BeanAdder(event, beanManager, collected, plan).addAll();
                        },
                        () -> event.addDefinitionError(deployment.failure()));
        collected.drop();
        deployment = null;
    }

    void openBinds(@Observes AfterDeploymentValidation event) {
        if (application != null) {
            application.open().ifPresent(event::addDeploymentProblem);
        }
    }

    void closeBinds(@Observes BeforeShutdown event) {
        if (application != null) {
            application.close();
        }
    }
}
