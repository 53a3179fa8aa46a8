package org.alchemycdi.cdi.mistakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.library.Author;
import org.alchemycdi.library.Book;
import org.alchemycdi.model.UuidBase;
import org.alchemycdi.repository.Repository;
import org.alchemycdi.rest.AlchemyFilters;
import org.alchemycdi.rest.ListParameters;
import org.alchemycdi.service.RepositoryService;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.Test;

class DeploymentMistakesTest {

    private static final String HERE = DeploymentMistakesTest.class.getName() + "$";

    /** The text that a server prints when the deployment fails. */
    private static String failure(Scenario scenario) {
        Throwable failure = catchThrowable(() -> scenario.start().close());
        assertThat(failure).as("the deployment fails").isNotNull();
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ApplicationScoped
    public static class Misspelt {

        @Inject
        @AlchemyBind("usres")
        EntityManager entityManager;
    }

    @Test
    void anUnknownBindIsNamedWithItsPlaceAndTheNearestKnownOne() {
        String failure = failure(Scenario.of(Misspelt.class).inMemory("default").inMemory("users"));

        assertThat(failure)
                .contains("ALCH0101: no bind named \"usres\" (asked for at " + HERE + "Misspelt.entityManager)."
                        + " Known binds: default, users. Did you mean \"users\"?");
    }

    @ApplicationScoped
    public static class Raw {

        @Inject
        @SuppressWarnings("rawtypes")
        RepositoryService service;

        @Inject
        void use(@SuppressWarnings("rawtypes") Instance<Repository> repository) {}
    }

    @Test
    void aRawServiceIsAskedForItsEntity() {
        String failure = failure(Scenario.of(Raw.class).inMemory("default"));

        assertThat(failure)
                .contains("ALCH0102: RepositoryService at " + HERE + "Raw.service does not say of which entity.")
                .contains("ALCH0102: Repository at " + HERE + "Raw.use(Instance) does not say of which entity.");
    }

    @ApplicationScoped
    @SuppressWarnings("rawtypes")
    public static class RawService extends RepositoryService {}

    @Test
    void aServiceClassWithoutAnEntityIsAskedForIt() {
        String failure = failure(Scenario.of(RawService.class).inMemory("default"));

        assertThat(failure)
                .contains("ALCH0102: RepositoryService at " + HERE + "RawService does not say of which entity.");
    }

    @ApplicationScoped
    public static class OfStrings extends RepositoryService<String> {}

    @Test
    void anArgumentThatIsNoEntityIsNamed() {
        String failure = failure(Scenario.of(OfStrings.class).inMemory("default"));

        assertThat(failure)
                .contains("ALCH0103: java.lang.String (asked for at " + HERE + "OfStrings) is not an entity.");
    }

    @Entity
    @AlchemyBind("users")
    public static class Account extends UuidBase {}

    @ApplicationScoped
    public static class Contradicting {

        @Inject
        @AlchemyBind("default")
        RepositoryService<Account> accounts;
    }

    @Test
    void aBindThatContradictsTheEntityIsRefused() {
        String failure = failure(Scenario.of(Contradicting.class)
                .entities(Account.class)
                .inMemory("default")
                .inMemory("users"));

        assertThat(failure)
                .contains("ALCH0104: " + HERE + "Account is bound to \"users\" by @AlchemyBind on the entity, but"
                        + " \"default\" is asked for at " + HERE + "Contradicting.accounts.");
    }

    @Test
    void aConfigurationThatContradictsTheEntityIsRefused() {
        String failure = failure(Scenario.of()
                .entities(Account.class)
                .inMemory("default")
                .inMemory("users")
                .config("alchemy.default.entities", Account.class.getName()));

        assertThat(failure).contains("ALCH0104").contains("alchemy.default.entities");
    }

    @Test
    void anUnknownKeyIsNamedWithTheNearestKnownOneAndItsSource() {
        String failure = failure(Scenario.of()
                .inMemory("default")
                .config("alchemy.default.comit-mode", "autocommit")
                .config("alchemy.url", "jdbc:h2:mem:x"));

        assertThat(failure)
                .contains("ALCH0105: unknown configuration key \"alchemy.default.comit-mode\"")
                .contains("the scenario")
                .contains("Did you mean \"alchemy.default.commit-mode\"?")
                .contains("Did you mean \"alchemy.default.url\"?");
    }

    @Test
    void unknownValuesAreNamedWithTheAllowedOnes() {
        String failure = failure(Scenario.of()
                .inMemory("default")
                .config("alchemy.default.commit-mode", "sometimes")
                .config("alchemy.default.create-all", "yes")
                .config("alchemy.default.pool.max-size", "0")
                .config("alchemy.default.pool.idle-timeout", "soon"));

        assertThat(failure)
                .contains("ALCH0106: the value \"sometimes\" of alchemy.default.commit-mode")
                .contains("Allowed: autocommit, autocommit_include_redirect, manual.")
                .contains("ALCH0106: the value \"yes\" of alchemy.default.create-all")
                .contains("ALCH0106: the value \"0\" of alchemy.default.pool.max-size")
                .contains("ALCH0106: the value \"soon\" of alchemy.default.pool.idle-timeout");
    }

    @Test
    void aPoolDoesNotKeepMoreThanItHolds() {
        String failure = failure(Scenario.of()
                .inMemory("default")
                .config("alchemy.default.pool.max-size", "5")
                .config("alchemy.default.pool.min-size", "6"));

        assertThat(failure)
                .contains("ALCH0106: the value \"6\" of alchemy.default.pool.min-size")
                .contains("Allowed: whole numbers from 0 to 5.");
    }

    @Test
    void aBindSaysExactlyOneWayToConnect() {
        String failure = failure(Scenario.of()
                .config("alchemy.none.create-all", "true")
                .config("alchemy.two.url", Scenario.h2Url())
                .config("alchemy.two.datasource", "java:app/two")
                .config("alchemy.jndi.datasource", "java:app/jndi")
                .config("alchemy.jndi.user", "sa"));

        assertThat(failure)
                .contains("ALCH0107: the bind \"none\" says not how to connect.")
                .contains("ALCH0108: the bind \"two\" has several ways to connect: alchemy.two.url,"
                        + " alchemy.two.datasource.")
                .contains("ALCH0109: alchemy.jndi.user");
    }

    @ApplicationScoped
    public static class Asking {

        @Inject
        EntityManager entityManager;

        @Inject
        RepositoryService<Author> authors;
    }

    @Test
    void withoutAnyBindTheFirstStepIsNamed() {
        String failure = failure(Scenario.of(Asking.class).entities(Author.class));

        assertThat(failure)
                .contains("ALCH0110: no bind is configured, but one is asked for at " + HERE + "Asking.entityManager.")
                .contains("alchemy.default.url");
    }

    @Test
    void severalBindsWithoutADefaultOneMustBeNamed() {
        String failure = failure(Scenario.of(Asking.class)
                .entities(Author.class, Book.class)
                .inMemory("one")
                .inMemory("two"));

        assertThat(failure)
                .contains("ALCH0112: " + HERE + "Asking.entityManager does not say which bind")
                .contains("ALCH0111: no bind claims the entity org.alchemycdi.library.Book.");
    }

    @Test
    void entitiesThatDoNotExistAreNamed() {
        String failure = failure(Scenario.of()
                .entities(Author.class)
                .inMemory("default")
                .config("alchemy.default.entities", "org.alchemycdi.library.Autor, org.nowhere.*"));

        assertThat(failure)
                .contains("ALCH0113: alchemy.default.entities names \"org.alchemycdi.library.Autor\"")
                .contains("Did you mean \"org.alchemycdi.library.Author\"?")
                .contains("ALCH0113: alchemy.default.entities names \"org.nowhere.*\"");
    }

    @Test
    void aBindCannotHaveTheNameOfSomethingElse() {
        String failure = failure(Scenario.of().inMemory("default").inMemory("Encryption"));

        assertThat(failure)
                .contains(
                        "ALCH0226: no bind can be called \"Encryption\" (alchemy.Encryption.url, in"
                                + " PropertiesConfigSource[source=the scenario]): alchemy.encryption.… configures something else.")
                .contains("alchemy.Encryption.create-all");
    }

    public static class Listing {

        @AlchemyFilters(of = Author.class, orderBy = "nmae", search = "dob")
        public void list(ListParameters listing) {}
    }

    @Test
    void aListingThatAllowsWhatIsNotThereIsNamedTogetherWithTheOtherMistakes() {
        String failure = failure(Scenario.of(Misspelt.class)
                .entities(Author.class)
                .listings(Listing.class)
                .inMemory("default"));

        assertThat(failure)
                .contains("ALCH0118: 3 mistakes:")
                .contains("ALCH0620: " + HERE + "Listing.list allows \"nmae\" in orderBy, but Author has no attribute"
                        + " \"nmae\". Did you mean \"name\"?")
                .contains("ALCH0621: " + HERE + "Listing.list allows \"dob\" in search");
    }

    @Entity(name = "Pass")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public static class Pass extends UuidBase {
        String name;
    }

    @Entity(name = "DayPass")
    public static class DayPass extends Pass {
        int days;
    }

    public static class Passes {

        @AlchemyFilters(of = Pass.class)
        public void list(ListParameters listing) {}

        @AlchemyFilters(of = DayPass.class)
        public void listDays(ListParameters listing) {}
    }

    @Test
    void aListingOverSeveralTablesIsRefusedSinceItIsOrdered() {
        String failure = failure(Scenario.of(Misspelt.class)
                .entities(Pass.class, DayPass.class)
                .listings(Passes.class)
                .inMemory("default"));

        assertThat(failure)
                .contains("ALCH0628: " + HERE + "Passes.list lists Pass, whose rows are in a table for each class, over"
                        + " which there are no orders and pages. List one of: DayPass, Pass.")
                .doesNotContain("Passes.listDays");
    }

    @Test
    void anUnknownKeyOfTheApplicationIsNamedWithTheNearestKnownOne() {
        String failure = failure(Scenario.of()
                .inMemory("default")
                .config("alchemy.encryption.old-key", "k1:aaaa")
                .config("alchemy.encryption.algorithm", "DES"));

        assertThat(failure)
                .contains("ALCH0105: unknown configuration key \"alchemy.encryption.old-key\"")
                .contains(" Did you mean \"alchemy.encryption.old-keys\"?")
                .contains("ALCH0105: unknown configuration key \"alchemy.encryption.algorithm\"")
                .contains(" Known: encryption.key, encryption.old-keys, ")
                .doesNotContain("aaaa");
    }

    @Test
    void aSecretOfCursorsThatCanBeGuessedIsRefused() {
        String failure = failure(Scenario.of().inMemory("default").config("alchemy.cursor.key", "tooshort"));

        assertThat(failure)
                .contains("ALCH0453: alchemy.cursor.key (in PropertiesConfigSource[source=the scenario])"
                        + " is shorter than 32 characters.")
                .doesNotContain("tooshort");
    }

    @Test
    void bindsThatDifferByCaseOnlyAreRefused() {
        String failure = failure(Scenario.of().inMemory("users").inMemory("Users"));

        assertThat(failure).contains("ALCH0116: the bind \"users\" is configured twice, as Users and users.");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() {
        String failure = failure(Scenario.of()
                .config("alchemy.default.url", "jdbc:postgresql://localhost:1/nothing?password=secret")
                .config("alchemy.default.user", "somebody")
                .config("alchemy.default.password", "secret"));

        assertThat(failure)
                .contains("ALCH0201: the database of the bind \"default\" cannot be reached.")
                .doesNotContain("secret");
    }

    @Test
    void aUrlThatItsDriverRepeatsIsNotPrinted() {
        String failure = failure(Scenario.of()
                .config("alchemy.default.url", "jdbc:postgresql://localhost:port/nothing?password=secret")
                .config("alchemy.default.driver", "org.postgresql.Driver"));

        assertThat(failure)
                .contains("ALCH0201: the database of the bind \"default\" cannot be reached.")
                .contains("Caused by: java.sql.SQLException: org.postgresql.util.PSQLException")
                .doesNotContain("secret");
    }

    @Test
    void aDataSourceThatDoesNotExistIsNamed() {
        String failure = failure(Scenario.of().config("alchemy.default.datasource", "java:app/jdbc/none"));

        assertThat(failure).contains("ALCH0202: no data source \"java:app/jdbc/none\" exists in JNDI");
    }

    @Test
    void aUrlWithoutADriverIsNamed() {
        String failure = failure(Scenario.of().config("alchemy.default.url", "jdbc:nosuch:database"));

        assertThat(failure).contains("ALCH0204: no JDBC driver of the bind \"default\" accepts a URL of jdbc:nosuch.");
    }

    @Test
    void transactionsOfAServerNeedAServer() {
        String failure = failure(Scenario.of().inMemory("default").config("alchemy.default.transaction-type", "jta"));

        assertThat(failure).contains("ALCH0206: the bind \"default\" wants transactions of the server");
    }

    @Test
    void allMistakesAreReportedTogether() {
        String failure = failure(Scenario.of(Misspelt.class, OfStrings.class)
                .inMemory("default")
                .config("alchemy.default.comit-mode", "autocommit")
                .config("alchemy.other.url", "jdbc:postgresql://localhost:1/nothing"));

        assertThat(failure)
                .contains("4 mistakes:")
                .contains("ALCH0101")
                .contains("ALCH0103")
                .contains("ALCH0105")
                .contains("ALCH0201");
    }

    @Test
    void eachMistakeIsALineAndOnlyCausesHaveAStack() {
        String failure = failure(Scenario.of(Misspelt.class, OfStrings.class)
                .inMemory("default")
                .config("alchemy.other.url", "jdbc:postgresql://localhost:1/nothing"));

        List<String> lines = failure.lines()
                .dropWhile(line -> !line.contains("ALCH0118"))
                .skip(1)
                .toList();
        assertThat(lines.subList(0, 3)).allMatch(line -> line.startsWith("  ALCH0"));
        assertThat(lines.get(3)).contains("Suppressed").contains("ALCH0201");
        assertThat(lines.get(4)).contains("Caused by: org.postgresql");
        assertThat(lines.get(5)).contains("at org.postgresql");
    }

    @Test
    void theStackOfACauseEndsWithUs() {
        String failure = failure(Scenario.of().config("alchemy.default.datasource", "java:app/jdbc/none"));

        List<String> stack = failure.lines()
                .dropWhile(line -> !line.contains("Caused by: javax.naming"))
                .skip(1)
                .takeWhile(line -> line.startsWith("\tat "))
                .toList();
        assertThat(stack.get(stack.size() - 1)).contains("at org.alchemycdi.");
    }

    @Test
    void anUnknownPersistenceUnitIsNamed() {
        String failure = failure(Scenario.of().config("alchemy.default.persistence-unit", "nowhere"));

        assertThat(failure).contains("ALCH0210: no unit \"nowhere\" is in META-INF/persistence.xml");
    }
}
