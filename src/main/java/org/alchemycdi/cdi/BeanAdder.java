package org.alchemycdi.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.async.AsyncBackings;
import org.alchemycdi.async.AsyncEntityManager;
import org.alchemycdi.async.AsyncRepositoryService;
import org.alchemycdi.internal.config.LimitsOfEntities;
import org.alchemycdi.internal.file.RequestFiles;
import org.alchemycdi.internal.persistence.UnitsOfWork;
import org.alchemycdi.migration.Migrations;
import org.alchemycdi.repository.Repository;
import org.alchemycdi.schema.Schemas;
import org.alchemycdi.service.Backings;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.type.FileStores;

/** Adds the beans of an application; where it has one of the same type and qualifier, that one stays alone. */
final class BeanAdder {

    private final AfterBeanDiscovery event;
    private final Collected collected;
    private final Application application;
    private final Producers producers;

    BeanAdder(AfterBeanDiscovery event, BeanManager beanManager, Collected collected, Application application) {
        this.event = event;
        this.collected = collected;
        this.application = application;
        this.producers = new Producers(beanManager, application);
    }

    /** For the beans, which would keep the event if they kept this object. */
    private static <T> Function<Instance<Object>, T> by(Supplier<T> producer) {
        return instance -> producer.get();
    }

    void addAll() {
        addSchemas();
        addAlchemy();
        addLimits();
        addUnitsOfWork();
        addFiles();
        application.bindNames().stream()
                .filter(bind -> !application.isAsync(bind))
                .forEach(this::addEntityManager);
        application.bindNames().stream().filter(application::isAsync).forEach(this::addAsyncEntityManager);
        application.bindNames().forEach(this::addMigrations);
        application.assignment().entities().forEach(this::addServices);
    }

    /** For {@code @Inject Schemas schemas}. */
    private void addSchemas() {
        event.addBean()
                .beanClass(AlchemyExtension.class)
                .id("alchemy:schemas")
                .types(Schemas.class, Object.class)
                .scope(ApplicationScoped.class)
                .produceWith(by(producers::schemas));
    }

    /** For {@code @Inject Alchemy alchemy}, and for the services themselves. */
    private void addAlchemy() {
        event.addBean()
                .beanClass(AlchemyExtension.class)
                .id("alchemy:alchemy")
                .types(Alchemy.class, Backings.class, AsyncBackings.class, Object.class)
                .scope(ApplicationScoped.class)
                .produceWith(by(producers::alchemy));
    }

    /** For listings. */
    private void addLimits() {
        event.addBean()
                .beanClass(AlchemyExtension.class)
                .id("alchemy:limits")
                .types(LimitsOfEntities.class, Object.class)
                .scope(ApplicationScoped.class)
                .produceWith(by(producers::limits));
    }

    /** For the response filter. */
    private void addUnitsOfWork() {
        event.addBean()
                .beanClass(AlchemyExtension.class)
                .id("alchemy:units-of-work")
                .types(UnitsOfWork.class, Object.class)
                .scope(RequestScoped.class)
                .produceWith(by(producers::unitsOfWork))
                .disposeWith((units, instance) -> units.close());
    }

    /** For {@code @Inject FileStores files}, and what one request saves in them. */
    private void addFiles() {
        event.addBean()
                .beanClass(AlchemyExtension.class)
                .id("alchemy:files")
                .types(FileStores.class, Object.class)
                .scope(ApplicationScoped.class)
                .produceWith(by(producers::files));
        Application kept = application;
        event.<RequestFiles>addBean()
                .beanClass(AlchemyExtension.class)
                .id("alchemy:request-files")
                .types(RequestFiles.class, Object.class)
                .scope(RequestScoped.class)
                .produceWith(by(RequestFiles::new))
                .disposeWith((files, instance) -> files.discardUnwritten(kept.files()));
    }

    /** For {@code @Inject @AlchemyBind("users") EntityManager entityManager}. */
    private void addEntityManager(String bind) {
        Set<Annotation> qualifiers = qualifiers(EntityManager.class, bind, isDefault(bind));
        if (!qualifiers.isEmpty()) {
            event.<EntityManager>addBean()
                    .beanClass(AlchemyExtension.class)
                    .id("alchemy:entity-manager:" + bind)
                    .types(EntityManager.class, AutoCloseable.class, Object.class)
                    .qualifiers(qualifiers)
                    .scope(RequestScoped.class)
                    .produceWith(by(producers.entityManager(bind)));
        }
    }

    /** For {@code @Inject @AlchemyBind("events") AsyncEntityManager events}: one for all, which leads to the request's. */
    private void addAsyncEntityManager(String bind) {
        Set<Annotation> qualifiers = qualifiers(AsyncEntityManager.class, bind, isDefault(bind));
        if (!qualifiers.isEmpty()) {
            event.addBean()
                    .beanClass(AlchemyExtension.class)
                    .id("alchemy:async-entity-manager:" + bind)
                    .types(AsyncEntityManager.class, Object.class)
                    .qualifiers(qualifiers)
                    .scope(ApplicationScoped.class)
                    .produceWith(by(producers.asyncEntityManagers(bind)));
        }
    }

    /** For {@code @Inject @AlchemyBind("users") Migrations migrations}. */
    private void addMigrations(String bind) {
        Set<Annotation> qualifiers = qualifiers(Migrations.class, bind, isDefault(bind));
        if (!qualifiers.isEmpty()) {
            event.addBean()
                    .beanClass(AlchemyExtension.class)
                    .id("alchemy:migrations:" + bind)
                    .types(Migrations.class, Object.class)
                    .qualifiers(qualifiers)
                    .scope(Dependent.class)
                    .produceWith(by(producers.migrations(bind)));
        }
    }

    private boolean isDefault(String bind) {
        return application.assignment().defaultBind().filter(bind::equals).isPresent();
    }

    /**
     * Not only those that are asked for: Payara shows the injection points of servlets and listeners after this phase.
     */
    private void addServices(Class<?> entity) {
        for (String bind : application.assignment().bindsOf(entity)) {
            if (application.isAsync(bind)) {
                addService(AsyncRepositoryService.class, entity, bind, producers.asyncService(entity, bind));
            } else {
                addService(RepositoryService.class, entity, bind, producers.service(entity, bind));
                addService(Repository.class, entity, bind, producers.repository(entity, bind));
            }
        }
    }

    /** For {@code @Inject RepositoryService<Author> authors} and {@code @Inject Repository<Author> authors}. */
    private void addService(Class<?> kind, Class<?> entity, String bind, Supplier<?> producer) {
        Type type = new Parameterized(kind, entity);
        boolean isHome =
                application.assignment().homeOf(entity).filter(bind::equals).isPresent();
        Set<Annotation> qualifiers = qualifiers(type, bind, isHome);
        if (!qualifiers.isEmpty()) {
            event.addBean()
                    .beanClass(AlchemyExtension.class)
                    .id("alchemy:" + type.getTypeName() + ":" + bind)
                    .types(type, Object.class)
                    .qualifiers(qualifiers)
                    .scope(Dependent.class)
                    .produceWith(by(producer));
        }
    }

    /** Those under which the bind is found, less those that a bean of the application answers; none if it answers all. */
    private Set<Annotation> qualifiers(Type type, String bind, boolean isDefault) {
        Set<Annotation> qualifiers = new LinkedHashSet<>();
        qualifiers.add(AlchemyBind.Literal.of(bind));
        if (isDefault) {
            qualifiers.add(Default.Literal.INSTANCE);
        }
        if (isDefault(bind)) {
            qualifiers.add(AlchemyBind.Literal.of(AlchemyBind.DEFAULT));
        }
        qualifiers.removeIf(qualifier -> collected.isOwn(type, Set.of(qualifier)));
        if (!qualifiers.isEmpty()) {
            qualifiers.add(Any.Literal.INSTANCE);
        }
        return qualifiers;
    }
}
