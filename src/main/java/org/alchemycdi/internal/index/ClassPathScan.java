package org.alchemycdi.internal.index;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.ScanResult;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Searches class files for mapped classes, without loading any. */
final class ClassPathScan {

    // Packages of servers and of what they bring: they make up most of a class path, and map nothing.
    private static final String[] NOT_OURS = {
        "java",
        "javax",
        "jakarta",
        "jdk",
        "sun",
        "com.sun",
        "org.eclipse",
        "org.glassfish",
        "org.jboss",
        "org.wildfly",
        "org.hibernate",
        "org.apache",
        "org.jvnet",
        "org.infinispan",
        "org.junit",
        "io.smallrye",
        "io.undertow",
        "io.netty",
        "io.github.classgraph",
        "fish.payara",
        "com.hazelcast",
        "com.fasterxml",
        "org.flywaydb",
        "org.h2"
    };

    // WildFly shows the jars of all its modules as if they were the application's.
    private static final String WILDFLY_MODULES = "/modules/system/layers/";

    private final ClassLoader classLoader;
    private final IndexFile file;

    /** @param file what would list the classes that are looked for */
    ClassPathScan(ClassLoader classLoader, IndexFile file) {
        this.classLoader = classLoader;
        this.file = file;
    }

    /** What the class loader has itself. */
    Set<MappedClass> ownClasses() {
        return scan(graph().ignoreParentClassLoaders().rejectPackages(NOT_OURS));
    }

    /** What the class loader or one of its parents has in this package and those beneath. */
    Set<MappedClass> classesIn(String packageName) {
        return scan(graph().acceptPackages(packageName));
    }

    private ClassGraph graph() {
        ClassGraph graph = new ClassGraph()
                .overrideClassLoaders(classLoader)
                .filterClasspathElements(path -> !path.contains(WILDFLY_MODULES))
                .disableModuleScanning()
                .enableAnnotationInfo()
                .ignoreClassVisibility();
        return file == IndexFile.LISTINGS ? graph.enableMethodInfo().ignoreMethodVisibility() : graph;
    }

    private Set<MappedClass> scan(ClassGraph graph) {
        try (ScanResult result = graph.scan()) {
            return Arrays.stream(MappedKind.values())
                    .filter(kind -> kind.file() == file)
                    .flatMap(kind -> find(kind, result))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Stream<MappedClass> find(MappedKind kind, ScanResult result) {
        ClassInfoList found = result.getClassesWithAnnotation(kind.annotation());
        if (file == IndexFile.LISTINGS) {
            found = found.union(result.getClassesWithMethodAnnotation(kind.annotation()));
        }
        return found.stream()
                .filter(type -> !type.isAnnotation())
                .map(ClassInfo::getName)
                .filter(this::isVisible)
                .map(name -> new MappedClass(kind, name));
    }

    /** On WildFly the class path of one deployment shows the classes of the others too. */
    private boolean isVisible(String name) {
        return classLoader.getResource(name.replace('.', '/') + ".class") != null;
    }
}
