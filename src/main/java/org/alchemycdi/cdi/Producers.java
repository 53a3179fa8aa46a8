package org.alchemycdi.cdi;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.async.AsyncEntityManager;
import org.alchemycdi.async.AsyncRepositoryService;
import org.alchemycdi.internal.config.LimitsOfEntities;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.persistence.UnitsOfWork;
import org.alchemycdi.migration.Migrations;
import org.alchemycdi.repository.Repository;
import org.alchemycdi.schema.Schemas;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.type.FileStores;

/** Makes the instances of the beans; all that they keep of the deployment. Thread-safe. */
final class Producers {

    private final BeanManager beanManager;
    private final Application application;
    private final Map<String, EntityManager> entityManagers = new ConcurrentHashMap<>();
    private volatile @Nullable UnitsOfWork currentUnits;

    Producers(BeanManager beanManager, Application application) {
        this.beanManager = beanManager;
        this.application = application;
    }

    Schemas schemas() {
        return application.schemas();
    }

    CdiAlchemy alchemy() {
        return application.alchemy(
                bind -> entityManagers.computeIfAbsent(bind, this::entityManagerProxy), this::asyncEntityManager);
    }

    LimitsOfEntities limits() {
        return application::limits;
    }

    FileStores files() {
        return application.files();
    }

    UnitsOfWork unitsOfWork() {
        return application.unitsOfWork();
    }

    Supplier<EntityManager> entityManager(String bind) {
        return () -> currentUnits().entityManager(bind);
    }

    AsyncEntityManager asyncEntityManager(String bind) {
        return new RequestAsyncEntityManager(bind, () -> unitsHere(bind), Optional.empty());
    }

    Supplier<AsyncEntityManager> asyncEntityManagers(String bind) {
        return () -> asyncEntityManager(bind);
    }

    /** Those of the request scope of this thread, else of the operation that it is about. */
    private UnitsOfWork unitsHere(String bind) {
        return unitsOfRequest()
                .or(UnitsOfWork::ofOperation)
                .orElseThrow(() -> Message.NO_REQUEST.as(AlchemyException::new, bind));
    }

    private Optional<UnitsOfWork> unitsOfRequest() {
        try {
            beanManager.getContext(RequestScoped.class);
            return Optional.of(currentUnits());
        } catch (ContextNotActiveException none) {
            return Optional.empty();
        }
    }

    Supplier<AsyncRepositoryService<?>> asyncService(Class<?> entity, String bind) {
        return () -> alchemy().asyncService(entity, bind);
    }

    Supplier<Migrations> migrations(String bind) {
        return () -> alchemy().migrations(bind);
    }

    Supplier<RepositoryService<?>> service(Class<?> entity, String bind) {
        return () -> alchemy().service(entity, bind);
    }

    Supplier<Repository<?>> repository(Class<?> entity, String bind) {
        return () -> alchemy().repository(entity, bind);
    }

    /** A proxy, looked up once for all requests. */
    private UnitsOfWork currentUnits() {
        UnitsOfWork found = currentUnits;
        if (found == null) {
            found = reference(bean(UnitsOfWork.class), UnitsOfWork.class);
            currentUnits = found;
        }
        return found;
    }

    private EntityManager entityManagerProxy(String bind) {
        Bean<?> bean = bean(EntityManager.class, AlchemyBind.Literal.of(bind));
        if (!beanManager.isNormalScope(bean.getScope())) {
            throw Message.SHARED_ENTITY_MANAGER.as(
                    ImproperConfigurationException::new,
                    bind,
                    bean.getBeanClass().getName(),
                    bean.getScope().getSimpleName());
        }
        return reference(bean, EntityManager.class);
    }

    private Bean<?> bean(Class<?> type, Annotation... qualifiers) {
        return beanManager.resolve(beanManager.getBeans(type, qualifiers));
    }

    private <B> B reference(Bean<?> bean, Class<B> type) {
        return type.cast(beanManager.getReference(bean, type, beanManager.createCreationalContext(bean)));
    }
}
