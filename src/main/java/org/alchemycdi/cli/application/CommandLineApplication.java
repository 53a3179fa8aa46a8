package org.alchemycdi.cli.application;

import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.assignment.ApplicationModel;
import org.alchemycdi.internal.config.BindReader;
import org.alchemycdi.internal.config.BindSettings;
import org.alchemycdi.internal.config.FileStoreReader;
import org.alchemycdi.internal.config.FileStoreSettings;
import org.alchemycdi.internal.message.Failures;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.internal.message.Nearest;
import org.alchemycdi.internal.persistence.Drivers;
import org.eclipse.microprofile.config.Config;

/**
 * The application that the commands are about. Nothing of it is run: its classes are loaded for their mapping, its drivers for
 * their databases, and its Java migrations.
 */
public final class CommandLineApplication implements AutoCloseable {

    private final ApplicationFiles files;
    private final URLClassLoader classLoader;
    private final Drivers drivers;
    private final ClassLoader outer = Thread.currentThread().getContextClassLoader();
    private final Given given;
    private final ApplicationModel model;
    private final Map<String, FileStoreSettings> fileStores;
    private final List<OpenedBind> opened = new ArrayList<>();

    private CommandLineApplication(Given given, ApplicationFiles files, URLClassLoader classLoader) {
        this.given = given;
        this.files = files;
        this.classLoader = classLoader;
        this.drivers = new Drivers(classLoader);
        Thread.currentThread().setContextClassLoader(classLoader);
        Mistakes mistakes = new Mistakes();
        Config config = CommandLineConfig.of(classLoader, given);
        Map<String, BindSettings> binds = new BindReader(config, mistakes).read();
        this.fileStores = new FileStoreReader(config, mistakes).read();
        this.model = ApplicationModel.of(classLoader, binds, InjectionScan.requests(classLoader), Set.of(), mistakes);
        if (!mistakes.all().isEmpty()) {
            throw Failures.together(mistakes.all());
        }
    }

    /**
     * @throws AlchemyException if there is no application, or if its configuration is wrong; all that is wrong is one exception
     */
    public static CommandLineApplication open(Given given) {
        List<Path> paths =
                given.application().isEmpty() ? List.of(BuiltHere.in(Path.of("target"))) : given.application();
        ApplicationFiles files = ApplicationFiles.open(paths);
        try {
            List<Path> resources = Files.isDirectory(given.resources()) ? List.of(given.resources()) : List.of();
            return new CommandLineApplication(given, files, files.classLoader(resources));
        } catch (RuntimeException | LinkageError e) {
            try (files) {
                throw e;
            }
        }
    }

    /** The names of all binds, {@code default} first. */
    public Set<String> binds() {
        return model.binds().keySet();
    }

    /**
     * The bind that is meant: the one that is named, else the default one.
     *
     * @throws ImproperConfigurationException if there is no such bind, or none is named where there are several
     */
    public String meantBind() {
        return given.bind()
                .map(this::known)
                .or(() -> model.assignment().defaultBind())
                .orElseThrow(
                        () -> Message.NO_BIND_NAMED.as(ImproperConfigurationException::new, Nearest.list(binds())));
    }

    /** The bind that is named, else all. */
    public List<String> meantBinds() {
        return given.bind().map(this::known).map(List::of).orElseGet(() -> List.copyOf(binds()));
    }

    private String known(String bind) {
        if (!binds().contains(bind)) {
            throw Message.UNKNOWN_BIND.as(
                    ImproperConfigurationException::new,
                    bind,
                    "command line",
                    Nearest.list(binds()),
                    Nearest.question(bind, binds()));
        }
        return bind;
    }

    /** The bind, whose database is reached; closed with the application. */
    public OpenedBind open(String bind) {
        OpenedBind open = new OpenedBind(settings(bind), model, classLoader, fileStores, given.resources());
        opened.add(open);
        return open;
    }

    public BindSettings settings(String bind) {
        return model.binds().get(bind);
    }

    /** The source that the scripts of a bind are written to. */
    public Path resources() {
        return given.resources();
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(outer);
        try (files;
                drivers) {
            // The class loader is left to the end of the process.
            opened.forEach(OpenedBind::close);
        }
    }
}
