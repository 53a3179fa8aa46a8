package org.alchemycdi.cli.command;

import java.util.concurrent.Callable;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.cli.application.CommandLineApplication;
import org.alchemycdi.cli.output.Output;
import org.alchemycdi.internal.message.Message;
import picocli.CommandLine.ParentCommand;

/** A command of the group. Its exit code is 0 unless it says otherwise; what fails is thrown. */
abstract class DatabaseTask implements Callable<Integer> {

    static final int DONE = 0;

    @ParentCommand
    DatabaseCommand database;

    @Override
    public final Integer call() {
        try (CommandLineApplication application = database.application()) {
            return run(application, database.output());
        } catch (NoClassDefFoundError e) {
            throw Message.CLASS_MISSING.causedBy(
                    e, AlchemyException::new, String.valueOf(e.getMessage()).replace('/', '.'));
        }
    }

    abstract int run(CommandLineApplication application, Output output);
}
