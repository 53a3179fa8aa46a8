package org.alchemycdi.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

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
import org.alchemycdi.schema.Schemas;
import org.eclipse.persistence.tools.weaving.jpa.StaticWeaveProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities woven by EclipseLink's build step, on a real database. */
class WovenEntitiesTest {

    private static final List<Class<?>> SOURCES =
            List.of(WovenLibrary.class, WovenLibrary.Writer.class, WovenLibrary.Novel.class, WovenLibrary.Place.class);

    private final Schemas schemas = new AttributeSchemas();

    @TempDir
    Path folder;

    private URLClassLoader loader;
    private EntityManagerFactory factory;
    private EntityManager entityManager;
    private Class<?> writerType;
    private Class<?> novelType;

    record PlaceSchema(String city, String country) {}

    record NovelSchema(String title) {}

    record WriterSchema(Long id, String name, PlaceSchema place, List<NovelSchema> novels) {}

    record Named(String name) {}

    record NovelWithWriter(String title, Named writer) {}

    @BeforeEach
    void weaveAndStore() throws Exception {
        loader = new WovenFirst(weave());
        writerType = loader.loadClass(WovenLibrary.Writer.class.getName());
        novelType = loader.loadClass(WovenLibrary.Novel.class.getName());
        factory = Persistence.createEntityManagerFactory("woven", Map.of("eclipselink.classloader", loader));
        entityManager = factory.createEntityManager();
        Map<String, ?> data = Map.of(
                "id",
                1,
                "name",
                "Agatha",
                "place",
                Map.of("city", "Torquay", "country", "England"),
                "novels",
                List.of(Map.of("id", 2, "title", "Curtain", "text", "long")));
        entityManager.getTransaction().begin();
        entityManager.persist(schemas.toModel(data, writerType));
        entityManager.flush();
        entityManager.clear();
    }

    @AfterEach
    void close() throws IOException {
        entityManager.getTransaction().rollback();
        entityManager.close();
        factory.close();
        loader.close();
    }

    @Test
    void reallyAreWoven() {
        assertThat(writerType.getDeclaredMethods())
                .extracting(method -> method.getName())
                .contains("_persistence_get_name", "_persistence_set_name");
        assertThat(novelType.getClassLoader()).isSameAs(loader);
    }

    @Test
    void loadLazyRelationsWithoutAccessors() {
        Object novel = entityManager.find(novelType, 2L);
        assertThat(isLoaded(novel, "writer")).isFalse();

        NovelWithWriter schema = schemas.toSchema(novel, NovelWithWriter.class);

        assertThat(schema).isEqualTo(new NovelWithWriter("Curtain", new Named("Agatha")));
        assertThat(schemas.toSchema(entityManager.find(writerType, 1L), WriterSchema.class))
                .isEqualTo(new WriterSchema(
                        1L, "Agatha", new PlaceSchema("Torquay", "England"), List.of(new NovelSchema("Curtain"))));
    }

    @Test
    void areNotLoadedByAskingWhatIsPresent() {
        Object novel = entityManager.find(novelType, 2L);

        Map<String, Object> present = schemas.present(novel);

        assertThat(present).containsExactly(entry("id", 2L), entry("title", "Curtain"));
        assertThat(isLoaded(novel, "writer")).isFalse();
        assertThat(isLoaded(novel, "text")).isFalse();
    }

    @Test
    void noteTheirChanges() {
        Object writer = entityManager.find(writerType, 1L);

        schemas.apply(Map.of("name", "Dame Agatha", "place", Map.of("city", "London")), writer);
        entityManager.flush();
        entityManager.clear();

        WriterSchema stored = schemas.toSchema(entityManager.find(writerType, 1L), WriterSchema.class);
        assertThat(stored.name()).isEqualTo("Dame Agatha");
        assertThat(stored.place()).isEqualTo(new PlaceSchema("London", "England"));
    }

    private boolean isLoaded(Object entity, String attribute) {
        return factory.getPersistenceUnitUtil().isLoaded(entity, attribute);
    }

    private URL weave() throws IOException, URISyntaxException {
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
        weaver.setClassLoader(getClass().getClassLoader());
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
            super(new URL[] {woven}, WovenEntitiesTest.class.getClassLoader());
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
