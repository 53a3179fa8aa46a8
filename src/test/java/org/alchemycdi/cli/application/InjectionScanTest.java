package org.alchemycdi.cli.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.internal.assignment.Request;
import org.alchemycdi.model.BigIntBase;
import org.alchemycdi.repository.Repository;
import org.alchemycdi.service.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application asks for is found in its class files. */
class InjectionScanTest {

    @Entity
    public static class Account extends BigIntBase {}

    public static class Fields {

        @Inject
        @AlchemyBind("users")
        private RepositoryService<Account> accounts;

        @Inject
        Instance<Repository<Account>> later;

        RepositoryService<Account> notInjected;
    }

    public static class Constructed {

        @Inject
        Constructed(@AlchemyBind("stock") Repository<Account> accounts) {}
    }

    @AlchemyBind("archive")
    public static class AccountService extends RepositoryService<Account> {}

    public static class Generic<T> {

        @Inject
        RepositoryService<T> anything;
    }

    @TempDir
    Path folder;

    private Request only(Class<?> type) throws IOException {
        copy(type);
        copy(Account.class);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(InjectionScan.requests(loader)).hasSizeLessThanOrEqualTo(2);
            return InjectionScan.requests(loader).get(0);
        }
    }

    private void copy(Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Files.createDirectories(folder.resolve(name).getParent());
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
            Files.copy(bytes, folder.resolve(name));
        }
    }

    @Test
    void inFieldsAlsoWrapped() throws IOException {
        copy(Fields.class);
        copy(Account.class);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(InjectionScan.requests(loader))
                    .extracting(Request::type, request -> request.entity().map(Class::getSimpleName), Request::bind)
                    .containsExactlyInAnyOrder(
                            tuple(RepositoryService.class, Optional.of("Account"), Optional.of("users")),
                            tuple(Repository.class, Optional.of("Account"), Optional.empty()));
        }
    }

    @Test
    void inConstructors() throws IOException {
        Request request = only(Constructed.class);

        assertThat(request.bind()).contains("stock");
        assertThat(request.place()).endsWith("Constructed.<init>");
    }

    @Test
    void asASubclass() throws IOException {
        Request request = only(AccountService.class);

        assertThat(request.bind()).contains("archive");
        assertThat(request.type()).isEqualTo(RepositoryService.class);
    }

    @Test
    void notOfATypeVariable() throws IOException {
        copy(Generic.class);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(InjectionScan.requests(loader)).isEmpty();
        }
    }
}
