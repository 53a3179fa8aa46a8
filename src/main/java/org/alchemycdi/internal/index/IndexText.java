package org.alchemycdi.internal.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of an index; the package description has its format. */
final class IndexText {

    private IndexText() {}

    static String write(IndexFile file, Collection<MappedClass> classes) {
        Stream<String> lines = new TreeSet<>(classes).stream().map(MappedClass::line);
        return Stream.concat(Stream.of(file.firstLine()), lines).collect(Collectors.joining("\n", "", "\n"));
    }

    /** @throws IOException if the text cannot be read, or is not of this version */
    static Set<MappedClass> read(IndexFile file, InputStream text) throws IOException {
        List<String> lines = new String(text.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty() || !lines.get(0).equals(file.firstLine())) {
            throw new IOException("not an index of version 1");
        }
        Set<MappedClass> classes = new TreeSet<>();
        for (String line : lines.subList(1, lines.size())) {
            classes.add(parse(line).orElseThrow(() -> new IOException("not an entry of an index: " + line)));
        }
        return classes;
    }

    private static Optional<MappedClass> parse(String line) {
        int blank = line.indexOf(' ');
        return blank < 0
                ? Optional.empty()
                : MappedKind.ofWord(line.substring(0, blank))
                        .map(kind -> new MappedClass(kind, line.substring(blank + 1)));
    }
}
