package org.alchemycdi.internal.index;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources of an application, compiled into a folder by the compiler of this JDK. */
final class Compilation {

    private final Path output;

    Compilation(Path output) {
        this.output = output;
    }

    /** Compiles with the processor, and fails on a warning of any kind. */
    Compilation indexed(String... sources) {
        compile(List.of(new EntityIndexProcessor()), sources);
        return this;
    }

    Compilation unindexed(String... sources) {
        compile(List.of(), sources);
        return this;
    }

    private void compile(List<Processor> processors, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        // What nobody claims is none of this processor's business; nothing else may be said.
        List<String> options = Stream.concat(
                        Stream.of("-d", output.toString(), "-cp", classPath(), "-Xlint:all,-processing,-classfile"),
                        processors.isEmpty() ? Stream.of("-proc:none") : Stream.of())
                .toList();
        JavaCompiler.CompilationTask task = compiler.getTask(
                null,
                null,
                diagnostics,
                options,
                null,
                Stream.of(sources).map(Source::new).toList());
        task.setProcessors(processors);
        task.call();
        List<Diagnostic<? extends JavaFileObject>> said = diagnostics.getDiagnostics();
        if (!said.isEmpty()) {
            throw new AssertionError("the compiler says " + said);
        }
    }

    private String classPath() {
        String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return output + File.pathSeparator + tests;
    }

    Path index() {
        return output.resolve(IndexFile.ENTITIES.path());
    }

    List<String> indexLines() throws IOException {
        return Files.readAllLines(index());
    }

    Path listings() {
        return output.resolve(IndexFile.LISTINGS.path());
    }

    void delete(String className) throws IOException {
        Files.delete(output.resolve(className.replace('.', '/') + ".class"));
    }

    /** A class loader of this folder and others, beneath that of the tests. */
    URLClassLoader classLoader(Compilation... others) {
        URL[] urls = Stream.concat(Stream.of(this), Arrays.stream(others))
                .map(Compilation::url)
                .toArray(URL[]::new);
        return new URLClassLoader(urls, new WithoutIndexes(Compilation.class.getClassLoader()));
    }

    private URL url() {
        try {
            return output.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hides the indexes of these tests themselves, as an application on a server does not see them either. */
    private static final class WithoutIndexes extends ClassLoader {

        WithoutIndexes(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            boolean isIndex = Arrays.stream(IndexFile.values())
                    .anyMatch(file -> file.path().equals(name));
            return isIndex ? Collections.emptyEnumeration() : super.getResources(name);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + path(text)), Kind.SOURCE);
            this.text = text;
        }

        private static String path(String text) {
            String packageName = after(text, "package ").replace(';', ' ').strip();
            String type = Stream.of(" class ", " record ", " interface ")
                    .filter(text::contains)
                    .map(keyword -> after(text, keyword))
                    .findFirst()
                    .orElseThrow();
            return packageName.replace('.', '/') + "/" + type.split("\\W")[0] + ".java";
        }

        private static String after(String text, String word) {
            return text.substring(text.indexOf(word) + word.length())
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
