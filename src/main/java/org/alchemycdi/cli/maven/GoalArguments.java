package org.alchemycdi.cli.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What the user says as properties, as arguments of a command: {@code -Drev-id=7} is {@code --rev-id 7}. A property that the
 * command has no option for is meant for another goal of the same call.
 *
 * @param folder what a file is relative to
 */
record GoalArguments(CommandSpec command, Properties given, Path folder) {

    /** What is not said to a goal: it knows the project, asks nobody, and keys are properties themselves. */
    private static final Set<String> OWN = Set.of("--app", "--resources", "--no-prompt", "-D", "--help", "--version");

    private static final String TARGET = "target";
    private static final String NO = "no-";

    static boolean isSaid(OptionSpec option) {
        return Stream.of(option.names()).noneMatch(OWN::contains);
    }

    List<String> all() {
        return Stream.of(
                        command.options().stream().filter(GoalArguments::isSaid).flatMap(this::option),
                        keys(),
                        target())
                .flatMap(arguments -> arguments)
                .toList();
    }

    private Stream<String> option(OptionSpec option) {
        return Stream.of(option.names()).flatMap(name -> {
            String property = name.replaceFirst("^-+", "");
            return option.typeInfo().isBoolean() ? flag(option, property) : values(option, name, property);
        });
    }

    private Stream<String> flag(OptionSpec option, String property) {
        Stream<String> asIs = said(property).stream().flatMap(value -> flag(property, value, option.negatable()));
        Stream<String> negated = option.negatable()
                ? said(NO + property).stream().flatMap(value -> flag(NO + property, value, true))
                : Stream.empty();
        return Stream.concat(asIs, negated);
    }

    /** Of a flag that is given without a value Maven says {@code true}. */
    private static Stream<String> flag(String name, String value, boolean isNegatable) {
        return switch (value) {
            case "", "true" -> Stream.of("--" + name);
            case "false" -> isNegatable ? Stream.of("--" + opposite(name)) : Stream.empty();
            // Refused by the command, in its own words.
            default -> Stream.of("--" + name + "=" + value);
        };
    }

    private static String opposite(String name) {
        return name.startsWith(NO) ? name.substring(NO.length()) : NO + name;
    }

    private Stream<String> values(OptionSpec option, String name, String property) {
        return said(property).or(() -> defaultFile(option)).stream()
                .flatMap(value -> option.isMultiValue() ? Stream.of(value.split(",")) : Stream.of(value))
                .flatMap(value -> Stream.of(name, inFolder(option, value)));
    }

    /** Said too, since it is another file than where Maven was started. */
    private static Optional<String> defaultFile(OptionSpec option) {
        return isFile(option) ? Optional.ofNullable(option.defaultValue()) : Optional.empty();
    }

    private String inFolder(OptionSpec option, String value) {
        return isFile(option) ? folder.resolve(value).toString() : value;
    }

    private static boolean isFile(OptionSpec option) {
        return option.type() == Path.class;
    }

    /** Those of the configuration; Maven makes them no system properties. */
    private Stream<String> keys() {
        return given.stringPropertyNames().stream()
                .filter(name -> name.startsWith("alchemy."))
                .sorted()
                .flatMap(name -> Stream.of("-D", name + "=" + given.getProperty(name)));
    }

    private Stream<String> target() {
        return command.positionalParameters().isEmpty() ? Stream.empty() : said(TARGET).stream();
    }

    private Optional<String> said(String property) {
        return Optional.ofNullable(given.getProperty(property));
    }
}
