package org.alchemycdi.internal.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.alchemycdi.ImproperConfigurationException;
import org.alchemycdi.internal.config.ConnectionSettings;
import org.alchemycdi.internal.config.PoolSettings;
import org.alchemycdi.internal.config.Secret;
import org.alchemycdi.internal.message.Message;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A unit of META-INF/persistence.xml, read by ourselves: servers inject units into an extension's beans in ways that
 * differ, and EclipseLink's own reading refuses files without a schema location, which servers accept.
 */
record PersistenceXml(
        boolean isJta,
        Optional<String> dataSourceName,
        List<String> classes,
        List<String> mappingFiles,
        Map<String, String> properties) {

    private static final String FILE = "META-INF/persistence.xml";
    private static final String JDBC = "jakarta.persistence.jdbc.";

    static PersistenceXml read(String bind, String unit, ClassLoader classLoader) {
        List<String> known = new ArrayList<>();
        try {
            for (URL file : Collections.list(classLoader.getResources(FILE))) {
                for (Element element : elements(parse(file).getDocumentElement(), "persistence-unit")) {
                    if (element.getAttribute("name").equals(unit)) {
                        return of(element);
                    }
                    known.add(element.getAttribute("name"));
                }
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw Message.UNREADABLE_PERSISTENCE_XML.causedBy(e, ImproperConfigurationException::new, unit, bind);
        }
        throw Message.NO_SUCH_UNIT.as(ImproperConfigurationException::new, unit, bind, String.join(", ", known));
    }

    private static Document parse(URL file) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        try (InputStream in = file.openStream()) {
            return factory.newDocumentBuilder().parse(in);
        }
    }

    private static PersistenceXml of(Element unit) {
        Optional<String> jta = text(unit, "jta-data-source");
        Optional<String> nonJta = text(unit, "non-jta-data-source");
        String type = unit.getAttribute("transaction-type");
        boolean isJta = type.isEmpty() ? nonJta.isEmpty() || jta.isPresent() : type.equals("JTA");
        Map<String, String> properties = new LinkedHashMap<>();
        elements(unit, "property")
                .forEach(item -> properties.put(item.getAttribute("name"), item.getAttribute("value")));
        return new PersistenceXml(
                isJta,
                isJta ? jta : nonJta.or(() -> jta),
                texts(unit, "class"),
                texts(unit, "mapping-file"),
                properties);
    }

    /** The same with transactions of its own. */
    PersistenceXml local() {
        return new PersistenceXml(false, dataSourceName, classes, mappingFiles, properties);
    }

    /**
     * What EclipseLink is given: all but how to connect. With a user of its own it would ask our pool for connections of that
     * user, which a pool has only for its own.
     */
    Map<String, String> mapping() {
        Map<String, String> mapping = new LinkedHashMap<>(properties);
        mapping.keySet().removeIf(name -> name.startsWith(JDBC));
        return mapping;
    }

    /** The pool that the unit's {@code jakarta.persistence.jdbc} properties ask for. */
    ConnectionSettings.Url url(String bind) {
        String url = Optional.ofNullable(properties.get(JDBC + "url"))
                .orElseThrow(() -> Message.UNIT_WITHOUT_DATABASE.as(ImproperConfigurationException::new, bind));
        PoolSettings pool = new PoolSettings(
                0, 10, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofSeconds(10));
        return new ConnectionSettings.Url(
                url,
                Optional.ofNullable(properties.get(JDBC + "user")),
                Optional.ofNullable(properties.get(JDBC + "password")).map(Secret::new),
                Optional.ofNullable(properties.get(JDBC + "driver")),
                pool,
                isJta);
    }

    private static Optional<String> text(Element parent, String name) {
        return texts(parent, name).stream().findFirst();
    }

    private static List<String> texts(Element parent, String name) {
        return elements(parent, name).stream()
                .map(element -> element.getTextContent().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }
}
