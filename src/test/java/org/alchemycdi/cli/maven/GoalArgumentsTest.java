package org.alchemycdi.cli.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.alchemycdi.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

class GoalArgumentsTest {

    private static final Path FOLDER = Path.of("/project");

    private static List<String> arguments(String goal, String... properties) {
        Properties given = new Properties();
        for (String property : properties) {
            String[] parts = property.split("=", 2);
            // As Maven does.
            given.setProperty(parts[0], parts.length == 1 ? "true" : parts[1]);
        }
        return new GoalArguments(Main.command(goal).getCommandSpec(), given, FOLDER).all();
    }

    @Test
    void areWhatThisCommandUnderstands() {
        String[] forSeveralGoals = {"m=add products", "allow-drop", "target=+1", "bind=users", "maven.test.skip"};

        assertThat(arguments("revision", forSeveralGoals))
                .containsExactlyInAnyOrder("--bind", "users", "-m", "add products", "--allow-drop");
        assertThat(arguments("upgrade", forSeveralGoals)).containsExactlyInAnyOrder("--bind", "users", "+1");
        assertThat(arguments("history", forSeveralGoals)).containsExactly("--bind", "users");
    }

    @ParameterizedTest
    @CsvSource({
        "autogenerate, true",
        "autogenerate=false, false",
        "no-autogenerate, false",
        "no-autogenerate=true, false",
        "no-autogenerate=false, true",
        "json, true"
    })
    void flagsMayBeSwitchedOff(String property, boolean isOn) {
        String[] line = Stream.concat(Stream.of("database", "revision"), arguments("revision", property).stream())
                .toArray(String[]::new);
        CommandLine commands = Main.command("revision").getParent().getParent();
        ParseResult parsed = commands.parseArgs(line).subcommand().subcommand();

        assertThat(parsed.<Boolean>matchedOptionValue("autogenerate", true)).isEqualTo(isOn);
    }

    @Test
    void aFlagThatIsOffIsNotGiven() {
        assertThat(arguments("upgrade", "sql=false", "verbose")).containsExactly("--verbose");
        assertThat(arguments("upgrade", "sql=yes")).containsExactly("--sql=yes");
    }

    @Test
    void severalValuesAreSeparatedByCommas() {
        assertThat(arguments("dump-data", "table=Product,Customer"))
                .containsExactlyInAnyOrder("--table", "Product", "--table", "Customer", "--dir", "/project/fixtures");
    }

    @Test
    void filesAreInTheProject() {
        assertThat(arguments("load-data", "dir=data")).containsExactly("--dir", "/project/data");
        assertThat(arguments("load-data", "dir=/data")).containsExactly("--dir", "/data");
    }

    @Test
    void keysOfTheConfigurationAreHandedOn() {
        assertThat(arguments("upgrade", "alchemy.users.url=jdbc:h2:mem:", "java.version=17"))
                .containsExactly("-D", "alchemy.users.url=jdbc:h2:mem:");
    }

    @Test
    void aTargetMayBeANumberWithADash() {
        assertThat(arguments("downgrade", "target=-2")).containsExactly("-2");
    }
}
