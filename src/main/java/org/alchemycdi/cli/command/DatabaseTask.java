package org.alchemycdi.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.cli.Failure;
import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.application.OpenedBind;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.internal.message.Message;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command of the group. Its exit code is 0 unless it says otherwise; what fails is thrown. */
abstract class DatabaseTask implements Callable<Integer> {

    static final int DONE = 0;

    @ParentCommand
    DatabaseCommand database;

    @Spec
    CommandSpec spec;

    @Override
    public final Integer call() {
        try (CommandLineApplication application = database.application()) {
            return run(application, database.output());
        } catch (NoClassDefFoundError e) {
            throw explained(e);
        }
    }

    abstract int run(CommandLineApplication application, Output output);

    /**
     * Does this with every bind that is meant. Of several, one for which it fails is told of, and those behind it follow.
     *
     * @return the exit code
     */
    final int withEachBind(CommandLineApplication application, Consumer<OpenedBind> work) {
        List<String> binds = application.meantBinds();
        int exitCode = DONE;
        for (String bind : binds) {
            try {
                work.accept(application.open(bind));
            } catch (AlchemyException | NoClassDefFoundError e) {
                if (binds.size() == 1) {
                    throw e;
                }
                exitCode = Failure.tell(explained(e), spec.commandLine());
            }
        }
        return exitCode;
    }

    private static AlchemyException explained(Throwable failure) {
        return failure instanceof AlchemyException told
                ? told
                : Message.CLASS_MISSING.causedBy(
                        failure,
                        AlchemyException::new,
                        String.valueOf(failure.getMessage()).replace('/', '.'));
    }
}
