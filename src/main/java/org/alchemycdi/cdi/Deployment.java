package org.alchemycdi.cdi;

import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.alchemycdi.AlchemyException;
import org.alchemycdi.internal.assignment.ApplicationModel;
import org.alchemycdi.internal.assignment.Request;
import org.alchemycdi.internal.config.BindReader;
import org.alchemycdi.internal.config.BindSettings;
import org.alchemycdi.internal.config.CursorKeyReader;
import org.alchemycdi.internal.config.FileStoreReader;
import org.alchemycdi.internal.config.FileStoreSettings;
import org.alchemycdi.internal.file.StoreDirectory;
import org.alchemycdi.internal.file.StoredFiles;
import org.alchemycdi.internal.message.DeploymentCheck;
import org.alchemycdi.internal.message.Failures;
import org.alchemycdi.internal.message.Mistakes;
import org.alchemycdi.internal.query.Cursors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** One deployment from the reading of the configuration to the plan of its application. */
final class Deployment {

    private final ClassLoader classLoader;
    private final Mistakes mistakes;
    private final Map<String, BindSettings> binds;
    private final Map<String, FileStoreSettings> fileStores;
    private final Optional<SecretKey> cursorKey;
    private final Collected collected;

    private Deployment(ClassLoader classLoader, Config config, Mistakes mistakes) {
        this.classLoader = classLoader;
        this.mistakes = mistakes;
        this.binds = new BindReader(config, mistakes).read();
        this.fileStores = new FileStoreReader(config, mistakes).read();
        this.cursorKey = new CursorKeyReader(config, mistakes).read();
        this.collected = new Collected(mistakes);
    }

    static Deployment begin(ClassLoader classLoader) {
        return new Deployment(classLoader, ConfigProvider.getConfig(), new Mistakes());
    }

    Collected collected() {
        return collected;
    }

    /** The application to be, unless there are mistakes. */
    Optional<Application> plan(BeanManager beanManager) {
        List<Request> requests = collected.requests();
        ApplicationModel model = ApplicationModel.of(classLoader, binds, requests, collected.entities(), mistakes);
        DeploymentCheck.all(classLoader, mistakes);
        Application application = Application.planned(
                model,
                classLoader,
                beanManager,
                files(beanManager),
                cursorKey.map(Cursors::new).orElseGet(Cursors::new));
        if (!mistakes.all().isEmpty()) {
            // Those that would be found later, when the binds are opened, are wanted now as well.
            try (Application never = application) {
                never.probe(mistakes);
            }
            return Optional.empty();
        }
        return Optional.of(application);
    }

    private StoredFiles files(BeanManager beanManager) {
        return new StoredFiles(
                new StoreDirectory(fileStores, new NamedStores(beanManager)), new ActiveRequest(beanManager));
    }

    /** What is wrong, as one exception that says it all. */
    AlchemyException failure() {
        return Failures.together(mistakes.all());
    }
}
