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
import java.util.stream.Collectors;

/** Shows an application the entities of its scenario only, and not all those that the tests have together. */
final class ScenarioClassLoader extends ClassLoader {

    private static final String INDEX = "META-INF/alchemy/entities";

    private final String index;

    ScenarioClassLoader(ClassLoader parent, List<Class<?>> entities) {
        super(parent);
        index = entities.stream()
                .map(entity -> "entity " + entity.getName() + "\n")
                .collect(Collectors.joining("", "alchemy-entities 1\n", ""));
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.equals(INDEX) ? Collections.enumeration(List.of(indexUrl())) : super.getResources(name);
    }

    private URL indexUrl() throws IOException {
        return new URL("scenario", "", 0, INDEX, new IndexHandler());
    }

    private final class IndexHandler extends URLStreamHandler {

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
