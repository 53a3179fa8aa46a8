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

/** Shows an application the entities, listings and files of its scenario only, not all that the tests have together. */
final class ScenarioClassLoader extends ClassLoader {

    private final Map<String, String> files;

    ScenarioClassLoader(
            ClassLoader parent, List<Class<?>> entities, List<Class<?>> listings, Map<String, String> files) {
        super(parent);
        this.files = new HashMap<>(files);
        this.files.put("META-INF/alchemy/entities", index("alchemy-entities 1", "entity", entities));
        this.files.put("META-INF/alchemy/listings", index("alchemy-listings 1", "listing", listings));
    }

    private static String index(String firstLine, String kind, List<Class<?>> classes) {
        return classes.stream()
                .map(type -> kind + " " + type.getName() + "\n")
                .collect(Collectors.joining("", firstLine + "\n", ""));
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
