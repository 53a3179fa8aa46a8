package org.alchemycdi.cli.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.message.Message;

/** The application that Maven has built in a folder: the one war that is there. */
final class BuiltHere {

    private BuiltHere() {}

    static Path in(Path target) {
        List<Path> wars = wars(target);
        if (wars.size() == 1) {
            return wars.get(0);
        }
        throw wars.isEmpty()
                ? Message.NO_APPLICATION.as(AlchemyException::new, target)
                : Message.SEVERAL_APPLICATIONS.as(AlchemyException::new, target, wars);
    }

    private static List<Path> wars(Path target) {
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".war"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Message.UNREADABLE_APPLICATION.causedBy(e, AlchemyException::new, target);
        }
    }
}
