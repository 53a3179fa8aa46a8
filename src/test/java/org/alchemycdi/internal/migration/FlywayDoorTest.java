package org.alchemycdi.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** With a Flyway that is built otherwise: one of its classes is not there. */
class FlywayDoorTest {

    @Test
    void saysThatThisFlywayIsNotTheOneThatItKnows() throws Exception {
        try (URLClassLoader classLoader = without("org.flywaydb.core.internal.command.DbRepair")) {
            Object migrations = classLoader
                    .loadClass(FlywayMigrations.class.getName())
                    .getConstructor(String.class, DataSource.class, ClassLoader.class, Map.class)
                    .newInstance("users", inMemory(classLoader), classLoader, Map.of());
            Method downgrade = migrations.getClass().getMethod("downgrade", String.class);

            Throwable failure = catchThrowable(() -> downgrade.invoke(migrations, "base"));

            assertThat(failure).isInstanceOf(InvocationTargetException.class);
            assertThat(failure.getCause())
                    .hasMessageStartingWith("ALCH0326: Flyway 13.")
                    .hasMessageContainingAll("DbRepair", "\"users\"");
            assertThat(migrations.getClass().getMethod("history").invoke(migrations))
                    .isEqualTo(List.of());
        }
    }

    private static Object inMemory(ClassLoader classLoader) throws ReflectiveOperationException {
        Object dataSource = classLoader
                .loadClass("org.h2.jdbcx.JdbcDataSource")
                .getConstructor()
                .newInstance();
        dataSource
                .getClass()
                .getMethod("setURL", String.class)
                .invoke(dataSource, "jdbc:h2:mem:door;DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    private static URLClassLoader without(String hidden) {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        URL[] urls = Stream.of(path.split(File.pathSeparator))
                .map(FlywayDoorTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.equals(hidden)) {
                    throw new ClassNotFoundException(name);
                }
                return super.findClass(name);
            }
        };
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
