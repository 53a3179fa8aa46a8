package org.alchemycdi.cli.command;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Optional;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.internal.message.Message;

/** Asks a person before something is changed. */
record Confirmation(boolean isGiven, Output output) {

    /**
     * Whether to go on.
     *
     * @param what for example {@code "to upgrade the bind users to head"}
     * @throws AlchemyException if there is nobody to ask
     */
    boolean asks(String what) {
        if (isGiven) {
            return true;
        }
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            throw Message.NOT_CONFIRMED.as(AlchemyException::new, what);
        }
        String answer = console.readLine("Is it right %s? [y/N] ", what);
        boolean isYes =
                answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
        if (!isYes) {
            output.say("Nothing was done.");
        }
        return isYes;
    }

    /**
     * A line that a person writes; empty if that is none, or if there is nobody to ask.
     *
     * @param otherwise the answer where nobody is to be asked
     */
    Optional<String> line(String question, String otherwise) {
        if (isGiven) {
            return Optional.of(otherwise);
        }
        Console console = System.console();
        return console == null || !isTerminal(console)
                ? Optional.empty()
                : Optional.ofNullable(console.readLine("%s", question)).filter(text -> !text.isBlank());
    }

    /** From JDK 22 on there is a console without a terminal, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException older) {
            return true;
        }
    }
}
