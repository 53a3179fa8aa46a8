package org.alchemycdi.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alchemycdi.internal.config.ApplicationKey;
import org.alchemycdi.internal.config.ConfigKey;
import org.alchemycdi.internal.message.Message;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares the documentation with the sources.
 *
 * <p>A code block of Java or properties stands behind a comment that names the tested source that it is taken from:
 * {@code <!-- from path -->} for a whole file, {@code <!-- from path#region -->} for what stands there between
 * {@code tag::region} and {@code end::region}.
 */
class DocsTest {

    private static final Pattern BLOCK = Pattern.compile(
            "(?:<!-- from (\\S+?)(?:#(\\S+))? -->\\n)?```(java|properties|xml)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)[^)]*\\)");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(docs, Stream.of(Path.of("README.md")))
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> codeBlocksComeFromTestedSources() throws IOException {
        return pages().stream().flatMap(DocsTest::blocks);
    }

    private static Stream<DynamicTest> blocks(Path page) {
        return BLOCK.matcher(read(page))
                .results()
                .map(block -> DynamicTest.dynamicTest(
                        page + ": "
                                + block.group(4).lines().findFirst().orElse("").strip(),
                        () -> {
                            assertThat(block.group(1))
                                    .as("the source of the block")
                                    .isNotNull();
                            assertThat(source(block.group(1), block.group(2)))
                                    .as("%s says", block.group(1))
                                    .contains(normal(block.group(4)));
                        }));
    }

    private static String source(String file, String region) {
        String text = read(Path.of(file));
        if (region == null) {
            return normal(text);
        }
        Matcher matcher = Pattern.compile(
                        "tag::" + region + "\\b[^\\n]*\\n(.*?)[^\\n]*end::" + region + "\\b", Pattern.DOTALL)
                .matcher(text);
        assertThat(matcher.find()).as("the region %s in %s", region, file).isTrue();
        return normal(matcher.group(1));
    }

    /** Without indentation and blank lines, in which a page may differ. */
    private static String normal(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    @TestFactory
    Stream<DynamicTest> linksLeadSomewhere() throws IOException {
        return pages().stream().flatMap(page -> LINK.matcher(read(page))
                .results()
                .map(link -> DynamicTest.dynamicTest(
                        page + " -> " + link.group(1),
                        () -> assertThat(page.resolveSibling(link.group(1))).exists())));
    }

    @Test
    void everyKeyIsInTheReference() {
        String page = read(Path.of("docs/reference/configuration.md"));

        Stream<String> ofBinds =
                Arrays.stream(ConfigKey.values()).map(key -> "| `%s` | %s |".formatted(key.text(), key.meaning()));
        Stream<String> ofTheApplication =
                Arrays.stream(ApplicationKey.values()).map(key -> "| `%s` | %s |".formatted(key.key(), key.meaning()));
        List<String> rows = Stream.concat(ofBinds, ofTheApplication).toList();
        assertThat(page.lines().filter(line -> line.startsWith("| `"))).containsExactlyElementsOf(rows);
    }

    @Test
    void everyMessageIsInTheReference() {
        String page = read(Path.of("docs/reference/messages.md"));

        List<String> rows = Arrays.stream(Message.values())
                .sorted(java.util.Comparator.comparing(Message::code))
                .map(message -> "| %s | %s |"
                        .formatted(message.code(), message.template().replace("|", "\\|")))
                .toList();
        assertThat(page.lines().filter(line -> line.startsWith("| ALCH"))).containsExactlyElementsOf(rows);
    }

    @Test
    void codesAreUsedOnce() {
        assertThat(Arrays.stream(Message.values()).map(Message::code)).doesNotHaveDuplicates();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
