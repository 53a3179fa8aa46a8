package org.alchemycdi.internal.index;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.message.Message;

/**
 * The mapped classes of an application by name, or its listings; a class is loaded only when it is asked for, and never
 * initialised. Immutable.
 */
public final class EntityIndex {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    private final ClassLoader classLoader;
    private final Set<MappedClass> classes;

    private EntityIndex(ClassLoader classLoader, Collection<MappedClass> classes) {
        this.classLoader = classLoader;
        this.classes = Collections.unmodifiableSet(new TreeSet<>(classes));
    }

    /**
     * All indexes that the class loader sees, together. Where they are all of archives, the classes of the application may
     * have been compiled without the processor, as javac does from 23 on unless it is told otherwise; then its own class path,
     * not that of its parents, is searched as well.
     *
     * @throws ImproperConfigurationException if an index cannot be read
     */
    public static EntityIndex load(ClassLoader classLoader) {
        List<URL> indexes = indexes(IndexFile.ENTITIES, classLoader);
        EntityIndex known = read(IndexFile.ENTITIES, indexes, classLoader);
        return areOfArchives(indexes) ? known.and(search(IndexFile.ENTITIES, classLoader)) : known;
    }

    /**
     * The same for listings. Those who were compiled with the index of entities, and have none of listings, have no
     * listings.
     *
     * @throws ImproperConfigurationException if an index cannot be read
     */
    public static EntityIndex loadListings(ClassLoader classLoader) {
        List<URL> indexes = indexes(IndexFile.LISTINGS, classLoader);
        EntityIndex known = read(IndexFile.LISTINGS, indexes, classLoader);
        boolean isWhole = !areOfArchives(indexes) || !areOfArchives(indexes(IndexFile.ENTITIES, classLoader));
        return isWhole ? known : known.and(search(IndexFile.LISTINGS, classLoader));
    }

    private static EntityIndex search(IndexFile file, ClassLoader classLoader) {
        LOGGER.log(
                Level.DEBUG,
                () -> "no " + file.path() + " but those of archives: searching the class path of " + classLoader);
        return new EntityIndex(classLoader, new ClassPathScan(classLoader, file).ownClasses());
    }

    private static EntityIndex read(IndexFile file, List<URL> indexes, ClassLoader classLoader) {
        Set<MappedClass> classes = new TreeSet<>();
        indexes.forEach(index -> classes.addAll(read(file, index)));
        return new EntityIndex(classLoader, classes);
    }

    /** The mapped classes in this package and those beneath, searched on the class path of the loader and its parents. */
    public static EntityIndex scan(ClassLoader classLoader, String packageName) {
        return new EntityIndex(classLoader, new ClassPathScan(classLoader, IndexFile.ENTITIES).classesIn(packageName));
    }

    private static boolean areOfArchives(List<URL> indexes) {
        return indexes.stream().allMatch(EntityIndex::isOfArchive);
    }

    private static boolean isOfArchive(URL index) {
        String path = index.toString();
        // WildFly has no exclamation mark there.
        return path.contains(".jar!/") || path.contains(".jar/");
    }

    private static List<URL> indexes(IndexFile file, ClassLoader classLoader) {
        try {
            return Collections.list(classLoader.getResources(file.path()));
        } catch (IOException e) {
            throw Message.UNREADABLE_INDEX.causedBy(e, ImproperConfigurationException::new, file.path());
        }
    }

    private static Set<MappedClass> read(IndexFile file, URL index) {
        try {
            URLConnection connection = index.openConnection();
            // A cached connection would hold the jar open after the application is gone.
            connection.setUseCaches(false);
            try (InputStream text = connection.getInputStream()) {
                return IndexText.read(file, text);
            }
        } catch (IOException e) {
            throw Message.UNREADABLE_INDEX.causedBy(e, ImproperConfigurationException::new, index);
        }
    }

    /** What this one or the other has. */
    public EntityIndex and(EntityIndex other) {
        Set<MappedClass> both = new TreeSet<>(classes);
        both.addAll(other.classes);
        return new EntityIndex(classLoader, both);
    }

    /** The binary names of all classes of this kind, sorted. */
    public Set<String> names(MappedKind kind) {
        return classes.stream()
                .filter(type -> type.kind() == kind)
                .map(MappedClass::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The entities, loaded. Those that cannot be loaded are reported in the log and left out. */
    public List<Class<?>> entities() {
        return load(MappedKind.ENTITY);
    }

    /** The converters, loaded. Those that cannot be loaded are reported in the log and left out. */
    public List<Class<?>> converters() {
        return load(MappedKind.CONVERTER);
    }

    /** The resources with a listing, loaded. Those that cannot be loaded are reported in the log and left out. */
    public List<Class<?>> listings() {
        return load(MappedKind.LISTING);
    }

    private List<Class<?>> load(MappedKind kind) {
        return names(kind).stream()
                .map(name -> load(kind.file(), name))
                .flatMap(Optional::stream)
                .<Class<?>>map(type -> type)
                .toList();
    }

    private Optional<Class<?>> load(IndexFile file, String name) {
        try {
            return Optional.of(Class.forName(name, false, classLoader));
        } catch (ClassNotFoundException | LinkageError e) {
            LOGGER.log(
                    Level.WARNING,
                    () -> name + " is left out: " + file.path()
                            + " or the class path names it, but it cannot be loaded (" + e
                            + "). Compile its module anew.");
            return Optional.empty();
        }
    }
}
