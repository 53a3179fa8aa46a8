package org.alchemycdi.rest;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import java.util.List;
import org.alchemycdi.internal.json.JsonReader;
import org.alchemycdi.internal.json.JsonWriter;

/** Registers the providers of this package where Jakarta REST exists. Its own signature names none of its types. */
public class RestExtension implements Extension {

    private static final String PACKAGE = RestExtension.class.getPackageName() + ".";
    private static final List<String> PROVIDERS = List.of(
            "AlchemyExceptionMapper",
            "CommitFilter",
            "EclipseLinkExceptionMapper",
            "JsonBodies",
            "JsonBodyInterceptor",
            "JsonFilter",
            "JsonObjectReader",
            "Listings",
            "ListingsResolver",
            "PatchReader",
            "PersistenceExceptionMapper",
            "Problems",
            "StrictReader");
    private static final List<String> TRANSACTION_PROVIDERS =
            List.of("RollbackExceptionMapper", "TransactionalExceptionMapper");

    private final boolean isRestPresent = isPresent("jakarta.ws.rs.core.Response");

    void registerProviders(@Observes BeforeBeanDiscovery event) throws ClassNotFoundException {
        if (isRestPresent) {
            register(PROVIDERS, event);
        }
        if (isRestPresent && isPresent("jakarta.transaction.TransactionalException")) {
            register(TRANSACTION_PROVIDERS, event);
        }
    }

    private static void register(List<String> providers, BeforeBeanDiscovery event) throws ClassNotFoundException {
        for (String provider : providers) {
            Class<?> type = Class.forName(PACKAGE + provider, false, RestExtension.class.getClassLoader());
            event.addAnnotatedType(type, "alchemy:" + provider);
        }
    }

    void addJson(@Observes AfterBeanDiscovery event) {
        if (isRestPresent) {
            event.<JsonWriter>addBean()
                    .beanClass(RestExtension.class)
                    .id("alchemy:json-writer")
                    .types(JsonWriter.class, Object.class)
                    .scope(Singleton.class)
                    .produceWith(instance -> new JsonWriter())
                    .disposeWith((writer, instance) -> writer.close());
            event.addBean()
                    .beanClass(RestExtension.class)
                    .id("alchemy:json-reader")
                    .types(JsonReader.class, Object.class)
                    .scope(Singleton.class)
                    .produceWith(instance -> new JsonReader());
        }
    }

    private static boolean isPresent(String name) {
        try {
            Class.forName(name, false, RestExtension.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
