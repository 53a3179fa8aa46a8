package org.alchemycdi.benchmarks.deployments;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Makes wars with entities from those of the modules, which have none.
 *
 * @param modules the folder of the modules
 * @param folder where the wars are put, with the sources of their entities
 */
record Wars(Path modules, Path folder) {

    private static final String UNITS = "/WEB-INF/classes/META-INF/persistence.xml";

    /** The war of a side with so many entities. */
    Path make(Side side, int entities) throws IOException {
        Path target = modules.resolve(side.module()).resolve("target");
        Path work = folder.resolve(side.module() + "-" + entities);
        List<Path> sources = EntitySources.write(entities, work.resolve("sources"));
        Path classes = Files.createDirectories(work.resolve("classes"));
        compile(side, sources, classes, target.resolve(side.module()).resolve("WEB-INF/lib"));

        Path war = folder.resolve(side.module() + "-" + entities + ".war");
        Files.copy(target.resolve(side.module() + ".war"), war, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem contents = FileSystems.newFileSystem(war)) {
            copy(classes, contents.getPath("/WEB-INF/classes"));
            listEntities(contents.getPath(UNITS), entities);
        }
        return war;
    }

    private static void compile(Side side, List<Path> sources, Path classes, Path libraries) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = new ArrayList<>(side.compilerOptions());
        options.addAll(List.of("--release", "17", "-d", classes.toString(), "-cp", jars(libraries)));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                throw new IllegalStateException("The entities of " + side + " do not compile.");
            }
        }
    }

    private static String jars(Path libraries) throws IOException {
        try (Stream<Path> jars = Files.list(libraries)) {
            return jars.map(Path::toString).collect(joining(File.pathSeparator));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from).filter(Files::isRegularFile)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** In the place of each package the classes that it has; where there is no persistence.xml, the index lists them. */
    private static void listEntities(Path units, int entities) throws IOException {
        if (Files.notExists(units)) {
            return;
        }
        String text = Files.readString(units);
        for (String kind : EntitySources.KINDS) {
            String classes = EntitySources.names(kind, entities).stream()
                    .map(name -> element(EntitySources.packageOf(kind) + "." + name))
                    .collect(joining("\n    "));
            text = text.replace(element(EntitySources.packageOf(kind)), classes);
        }
        Files.writeString(units, text);
    }

    private static String element(String name) {
        return "<class>" + name + "</class>";
    }
}
