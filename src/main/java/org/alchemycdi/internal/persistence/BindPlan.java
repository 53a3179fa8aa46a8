package org.alchemycdi.internal.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.alchemycdi.internal.config.BindSettings;
import org.alchemycdi.internal.file.StoredFiles;

/**
 * All that is needed to open a bind.
 *
 * @param managedClasses entities, mapped superclasses, embeddables and converters
 * @param migration run on the database before anything else touches it
 * @param files what becomes of stored files when a unit of work ends
 * @param context what operations of an async bind take along of the thread that asks for them
 * @param properties handed to EclipseLink besides those of the settings, for example the bean manager
 */
public record BindPlan(
        BindSettings settings,
        List<String> managedClasses,
        ClassLoader classLoader,
        Optional<JtaServer> server,
        Consumer<DataSource> migration,
        StoredFiles files,
        Supplier<UnaryOperator<Runnable>> context,
        Map<String, Object> properties) {

    /** Nothing is taken along. */
    public static Supplier<UnaryOperator<Runnable>> noContext() {
        return UnaryOperator::identity;
    }

    public String name() {
        return settings.name();
    }
}
