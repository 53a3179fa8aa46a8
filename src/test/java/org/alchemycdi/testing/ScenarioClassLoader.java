package org.alchemycdi.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows an application the entities and the files of its scenario only, and not all those that the tests have together. */
final class ScenarioClassLoader extends ClassLoader {

    private static final String INDEX = "META-INF/alchemy/entities";

    private final Map<String, String> files;

    ScenarioClassLoader(ClassLoader parent, List<Class<?>> entities, Map<String, String> files) {
        super(parent);
        this.files = new HashMap<>(files);
        this.files.put(INDEX, index(entities));
    }

    private static String index(List<Class<?>> entities) {
        return entities.stream()
                .map(entity -> "entity " + entity.getName() + "\n")
                .collect(Collectors.joining("", "alchemy-entities 1\n", ""));
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return files.containsKey(name) ? Collections.enumeration(List.of(url(name))) : super.getResources(name);
    }

    private URL url(String name) throws IOException {
        return new URL("scenario", "", 0, name, new FileHandler(files.get(name)));
    }

    private static final class FileHandler extends URLStreamHandler {

        private final String text;

        FileHandler(String text) {
            this.text = text;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                }
            };
        }
    }
}
