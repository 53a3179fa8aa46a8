package org.alchemycdi.testing;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.alchemycdi.Alchemy;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.BindStatistics;
import org.alchemycdi.cdi.AlchemyExtension;
import org.alchemycdi.internal.persistence.UnitsOfWork;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/**
 * An application of a few classes in a real container, with a configuration and entities of its own.
 *
 * <pre>{@code
 * try (Scenario.Running app = Scenario.of(Library.class).entities(Book.class).inMemory("default").start()) { … }
 * }</pre>
 */
public final class Scenario {

    private final List<Class<?>> beans;
    private final List<Class<?>> entities = new ArrayList<>();
    private final List<Class<?>> listings = new ArrayList<>();
    private final Map<String, String> config = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();
    private final List<Extension> extensions = new ArrayList<>(List.of(new AlchemyExtension()));

    private Scenario(List<Class<?>> beans) {
        this.beans = beans;
    }

    public static Scenario of(Class<?>... beans) {
        return new Scenario(List.of(beans));
    }

    public Scenario entities(Class<?>... added) {
        entities.addAll(List.of(added));
        return this;
    }

    /** Resources whose listings are known when the application starts. */
    public Scenario listings(Class<?>... added) {
        listings.addAll(List.of(added));
        return this;
    }

    public Scenario config(String key, String value) {
        config.put(key, value);
        return this;
    }

    /** Adds an extension of the application's own. */
    public Scenario extension(Extension extension) {
        extensions.add(extension);
        return this;
    }

    /** Puts a file on the class path of the application, in the place of any that the tests have by this name. */
    public Scenario file(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** Configures a bind with an H2 database of its own, in which all tables are created. */
    public Scenario inMemory(String bind) {
        return withUrl(bind, h2Url());
    }

    /** Configures a bind with this database, in which all tables are created. */
    public Scenario on(String bind, TestDatabase database) {
        return withUrl(bind, database.url());
    }

    private Scenario withUrl(String bind, String url) {
        return config("alchemy." + bind + ".url", url).config("alchemy." + bind + ".create-all", "true");
    }

    /** An empty in-memory database that nobody else uses. */
    public static String h2Url() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    /** Starts the container; a failed deployment throws what the container throws. */
    public Running start() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        ClassLoader own = new ScenarioClassLoader(before, entities, listings, files);
        Config configured = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(config, "the scenario", 100))
                .build();
        ConfigProviderResolver.instance().registerConfig(configured, own);
        Thread.currentThread().setContextClassLoader(own);
        try {
            return new Running(container(own), own, configured);
        } catch (RuntimeException e) {
            ConfigProviderResolver.instance().releaseConfig(configured);
            throw e;
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private SeContainer container(ClassLoader classLoader) {
        return SeContainerInitializer.newInstance()
                .setClassLoader(classLoader)
                .disableDiscovery()
                .addExtensions(extensions.toArray(Extension[]::new))
                .addBeanClasses(beans.toArray(Class[]::new))
                .initialize();
    }

    /** A running application. Closing it checks that nothing is left open. */
    public static final class Running implements AutoCloseable {

        private final SeContainer container;
        private final ClassLoader classLoader;
        private final Config config;

        private Running(SeContainer container, ClassLoader classLoader, Config config) {
            this.container = container;
            this.classLoader = classLoader;
            this.config = config;
        }

        public <B> B get(Class<B> type, Annotation... qualifiers) {
            return container.select(type, qualifiers).get();
        }

        public SeContainer container() {
            return container;
        }

        /** Runs the work in a request that ends with this status. */
        public void request(int status, Runnable work) {
            inRequest(() -> {
                work.run();
                get(UnitsOfWork.class).complete(status);
                return null;
            });
        }

        /** Runs the work in a request that ends with the status 200. */
        public <R> R committing(Function<Running, R> work) {
            return inRequest(() -> {
                R result = work.apply(this);
                get(UnitsOfWork.class).complete(200);
                return result;
            });
        }

        /** Runs the work in a request that is dropped without an answer. */
        public <R> R inRequest(java.util.function.Supplier<R> work) {
            RequestContextController controller =
                    container.select(RequestContextController.class).get();
            controller.activate();
            try {
                return inside(work);
            } finally {
                controller.deactivate();
            }
        }

        /** Runs the work with the class loader of the application, as a server does. */
        private <R> R inside(java.util.function.Supplier<R> work) {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(classLoader);
            try {
                return work.get();
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }

        /** Runs the work in a transaction of its own on the bind {@code default}. */
        public <R> R inTransaction(Function<EntityManager, R> work) {
            return inside(() -> get(Alchemy.class).inTransaction(AlchemyBind.DEFAULT, work));
        }

        /** What is open on all binds together. */
        public List<BindStatistics> statistics() {
            Alchemy alchemy = get(Alchemy.class);
            return alchemy.binds().stream().map(alchemy::statistics).toList();
        }

        /** Ends the application, whatever it does at this moment. */
        public void stop() {
            container.close();
            ConfigProviderResolver.instance().releaseConfig(config);
        }

        @Override
        public void close() {
            List<BindStatistics> left = statistics();
            stop();
            if (left.stream().anyMatch(open -> open.openEntityManagers() != 0 || open.borrowedConnections() != 0)) {
                throw new AssertionError("left open: " + left);
            }
        }
    }
}
