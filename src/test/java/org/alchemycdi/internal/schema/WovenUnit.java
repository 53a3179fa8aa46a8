package org.alchemycdi.internal.schema;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alchemycdi.testing.Statements;
import org.eclipse.persistence.tools.weaving.jpa.StaticWeaveProcessor;

/** The woven library on a real database, in one transaction that is rolled back at the end. */
public final class WovenUnit implements AutoCloseable {

    private static final List<Class<?>> SOURCES =
            List.of(WovenLibrary.class, WovenLibrary.Writer.class, WovenLibrary.Novel.class, WovenLibrary.Place.class);

    private final URLClassLoader loader;
    private final EntityManagerFactory factory;
    private final EntityManager entityManager;

    private WovenUnit(URL woven) {
        loader = new WovenFirst(woven);
        factory = Persistence.createEntityManagerFactory("woven", Map.of("eclipselink.classloader", loader));
        entityManager = factory.createEntityManager();
    }

    /** Weaves into this folder. */
    public static WovenUnit in(Path folder) throws IOException, URISyntaxException {
        return new WovenUnit(weave(folder));
    }

    /** Listens to what is sent after this; to be called before {@link #begin()}. */
    public Statements statements() {
        return Statements.of(entityManager);
    }

    public EntityManager begin() {
        entityManager.getTransaction().begin();
        return entityManager;
    }

    public Class<?> writer() throws ClassNotFoundException {
        return loader.loadClass(WovenLibrary.Writer.class.getName());
    }

    public Class<?> novel() throws ClassNotFoundException {
        return loader.loadClass(WovenLibrary.Novel.class.getName());
    }

    public boolean isLoaded(Object entity, String attribute) {
        return factory.getPersistenceUnitUtil().isLoaded(entity, attribute);
    }

    @Override
    public void close() throws IOException {
        entityManager.getTransaction().rollback();
        entityManager.close();
        factory.close();
        loader.close();
    }

    private static URL weave(Path folder) throws IOException, URISyntaxException {
        Path plain = Files.createDirectories(folder.resolve("plain/META-INF")).getParent();
        Path woven = Files.createDirectories(folder.resolve("woven"));
        StringBuilder classes = new StringBuilder();
        for (Class<?> source : SOURCES) {
            String file = source.getName().replace('.', '/') + ".class";
            Files.createDirectories(plain.resolve(file).getParent());
            try (InputStream bytes = source.getClassLoader().getResourceAsStream(file)) {
                Files.copy(bytes, plain.resolve(file));
            }
            if (source != WovenLibrary.class) {
                classes.append("<class>").append(source.getName()).append("</class>");
            }
        }
        Files.writeString(plain.resolve("META-INF/persistence.xml"), persistenceXml(classes.toString()));
        StaticWeaveProcessor weaver = new StaticWeaveProcessor(plain.toFile(), woven.toFile());
        weaver.setClassLoader(WovenUnit.class.getClassLoader());
        weaver.performWeaving();
        return woven.toUri().toURL();
    }

    private static String persistenceXml(String classes) {
        return """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="woven" transaction-type="RESOURCE_LOCAL">
                    <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
                    %s
                    <properties>
                      <property name="jakarta.persistence.jdbc.url" value="jdbc:h2:mem:woven"/>
                      <property name="jakarta.persistence.schema-generation.database.action" value="drop-and-create"/>
                      <property name="eclipselink.weaving" value="static"/>
                      <property name="eclipselink.cache.shared.default" value="false"/>
                      <property name="eclipselink.logging.level" value="SEVERE"/>
                    </properties>
                  </persistence-unit>
                </persistence>
                """.formatted(classes);
    }

    /** The woven classes are on the class path too, as they were compiled. */
    private static final class WovenFirst extends URLClassLoader {

        WovenFirst(URL woven) {
            super(new URL[] {woven}, WovenUnit.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                boolean own =
                        SOURCES.stream().anyMatch(source -> source.getName().equals(name));
                Class<?> loaded = own ? findLoadedClass(name) : super.loadClass(name, resolve);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
