package org.alchemycdi.cli.command;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.fixture.Fixtures;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Nearest;

/** The entities that the command line names, as {@code --table} of the commands that move data. */
final class Tables {

    static final String ALL = "*";

    private Tables() {}

    /** The entities of these names, those first that others refer to. */
    static List<Class<?>> named(String bind, Fixtures fixtures, List<String> names) {
        List<Class<?>> entities = fixtures.entities();
        if (names.isEmpty() || names.contains(ALL)) {
            return entities;
        }
        Map<String, Class<?>> byName =
                entities.stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
        for (String name : names) {
            if (!byName.containsKey(name)) {
                throw Message.FIXTURE_OF_NOTHING.as(
                        AlchemyException::new,
                        name,
                        bind,
                        Nearest.list(byName.keySet()),
                        Nearest.question(name, byName.keySet()));
            }
        }
        return entities.stream()
                .filter(entity -> names.contains(entity.getSimpleName()))
                .toList();
    }
}
