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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows an application the entities and listings of its scenario only, and not all those that the tests have together. */
final class ScenarioClassLoader extends ClassLoader {

    private final Map<String, String> indexes;

    ScenarioClassLoader(ClassLoader parent, List<Class<?>> entities, List<Class<?>> listings) {
        super(parent);
        indexes = Map.of(
                "META-INF/alchemy/entities", index("alchemy-entities 1", "entity", entities),
                "META-INF/alchemy/listings", index("alchemy-listings 1", "listing", listings));
    }

    private static String index(String firstLine, String kind, List<Class<?>> classes) {
        return classes.stream()
                .map(type -> kind + " " + type.getName() + "\n")
                .collect(Collectors.joining("", firstLine + "\n", ""));
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        String index = indexes.get(name);
        return index == null
                ? super.getResources(name)
                : Collections.enumeration(List.of(new URL("scenario", "", 0, name, new IndexHandler(index))));
    }

    private static final class IndexHandler extends URLStreamHandler {

        private final String index;

        IndexHandler(String index) {
            this.index = index;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(index.getBytes(StandardCharsets.UTF_8));
                }
            };
        }
    }
}
