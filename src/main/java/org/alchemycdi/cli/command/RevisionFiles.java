package org.alchemycdi.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.cli.application.OpenedBind;
import org.alchemycdi.cli.revision.RevisionName;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.migration.Revision;

/** The scripts of a revision: among the sources, or else in the application. */
record RevisionFiles(OpenedBind bind) {

    /** The revision of this version; {@code head} and {@code current} are understood. */
    Revision find(String version) {
        Optional<Revision> found =
                switch (version) {
                    case "current" -> bind.migrations().current();
                    case "head" -> bind.migrations().head();
                    default ->
                        bind.migrations().history().stream()
                                .filter(revision -> revision.version().equals(version))
                                .findFirst();
                };
        return found.orElseThrow(() -> Message.NO_SUCH_REVISION.as(AlchemyException::new, bind.name(), version));
    }

    /** The script of a revision among the sources. */
    Optional<Path> source(String script) {
        return Optional.of(bind.scripts().resolve(script)).filter(Files::isRegularFile);
    }

    /** A script among the sources that has the version already: one that undoes may be left of another revision. */
    Optional<Path> ofVersion(RevisionName name) {
        if (!Files.isDirectory(bind.scripts())) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(bind.scripts())) {
            return files.filter(file -> name.isOf(file.getFileName().toString()))
                    .findFirst();
        } catch (IOException e) {
            throw Message.UNREADABLE_SCRIPT.causedBy(e, AlchemyException::new, bind.scripts());
        }
    }

    /** What the script says; empty for a class, or where the script is gone. */
    Optional<String> text(String script) {
        try {
            Optional<Path> source = source(script);
            return source.isPresent() ? Optional.of(Files.readString(source.get())) : packed(script);
        } catch (IOException e) {
            throw Message.UNREADABLE_SCRIPT.causedBy(e, AlchemyException::new, script);
        }
    }

    private Optional<String> packed(String script) throws IOException {
        try (InputStream text = bind.resource(script)) {
            return text == null
                    ? Optional.empty()
                    : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The name of the script that undoes a revision, or that it would have. */
    String undoing(Revision revision) {
        String script = revision.script();
        return bind.migrations()
                .undoScript(revision)
                .orElseGet(() -> script.startsWith("V") ? "U" + script.substring(1) : script);
    }
}
