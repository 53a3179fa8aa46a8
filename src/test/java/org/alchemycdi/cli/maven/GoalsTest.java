package org.alchemycdi.cli.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.alchemycdi.cli.Main;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Commands, goals, and what is written about them are the same. */
class GoalsTest {

    @Test
    void everyCommandIsAGoal() throws Exception {
        assertThat(goals().stream().map(goal -> text(goal, "goal")))
                .containsExactlyElementsOf(commands().map(CommandSpec::name).toList());
    }

    @Test
    void allGoalsAreOfOneForm() throws Exception {
        Element first = goals().get(0);

        for (Element goal : goals()) {
            assertThat(text(goal, "description")).isNotBlank();
            for (String part : List.of("implementation", "requiresDependencyResolution", "parameters")) {
                assertThat(text(goal, part)).as(text(goal, "goal") + " " + part).isEqualTo(text(first, part));
            }
            assertThat(goal.getElementsByTagName("configuration").getLength()).isEqualTo(1);
        }
    }

    @Test
    void commandsAndTheirOptionsAreDocumented() throws IOException {
        String text = Files.readString(Path.of("docs/reference/command-line.md"));

        for (CommandSpec command : commands().toList()) {
            assertThat(text).containsPattern("(?m)^\\| `.*" + command.name() + "[ `]");
            command.options().stream()
                    .filter(option -> !option.versionHelp())
                    .flatMap(option -> Stream.of(option.names()))
                    .filter(name -> name.startsWith("--"))
                    .forEach(name -> assertThat(text).as(command.name()).containsPattern("`" + name + "[ `]"));
        }
    }

    @Test
    void propertiesOfGoalsAreDocumented() throws IOException {
        String text = Files.readString(Path.of("docs/reference/command-line.md"));
        String goals = text.substring(text.indexOf("## Goals of Maven"));

        List<OptionSpec> options = commands()
                .flatMap(command -> command.options().stream())
                .filter(GoalArguments::isSaid)
                .toList();

        for (OptionSpec option : options) {
            assertThat(goals)
                    .as(option.longestName())
                    .containsPattern("`-D" + option.longestName().substring(2) + "[=`]");
        }
    }

    private static Stream<CommandSpec> commands() {
        return Main.command("upgrade").getParent().getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .distinct();
    }

    private static List<Element> goals() throws Exception {
        try (InputStream file = GoalsTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            Document plugin =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
            NodeList goals = plugin.getElementsByTagName("mojo");
            return IntStream.range(0, goals.getLength())
                    .mapToObj(goals::item)
                    .map(Element.class::cast)
                    .toList();
        }
    }

    private static String text(Element goal, String name) {
        return goal.getElementsByTagName(name).item(0).getTextContent();
    }
}
