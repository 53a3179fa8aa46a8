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

    /** Collects until the beans are added. Some servers show the injection points of servlets much later. */
    private Deployment deployment;

    /** Keeps the application's binds until it ends. */
    private @Nullable Application application;

    void readConfiguration(@Observes BeforeBeanDiscovery event) {
        deployment = Deployment.begin(Thread.currentThread().getContextClassLoader());
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
            deployment.collected().addEntity(type);
            event.veto();
        }
    }

    <T, X> void collectRequests(@Observes ProcessInjectionPoint<T, X> event) {
        deployment.collected().add(event.getInjectionPoint());
    }

    void collectServices(@Observes ProcessManagedBean<?> event) {
        deployment.collected().addService(event.getBean());
    }

    void collectOwnBeans(@Observes ProcessBean<?> event) {
        deployment.collected().addOwn(event.getBean());
    }

    void addBeans(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) AfterBeanDiscovery event, BeanManager beanManager) {
        deployment
                .plan(beanManager)
                .ifPresentOrElse(
                        plan -> {
                            application = plan;
                            new BeanAdder(event, beanManager, deployment.collected(), plan).addAll();
                        },
                        () -> event.addDefinitionError(deployment.failure()));
        deployment.collected().drop();
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
