package org.alchemycdi.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * The address of a resource method in a document, as far as its class knows it: before it comes what the application and the
 * server add.
 *
 * @param path begins with a slash and ends without one; empty for that of the application itself
 */
record OperationPath(PathItem.HttpMethod verb, String path) {

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\s*([^\\s:}]+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}");
    private static final Pattern SLASHES = Pattern.compile("/+");

    /** Nothing for what is no resource method, or stands in a class without a path, which others lead to. */
    static Optional<OperationPath> of(ListingMethod method) {
        Optional<String> ofClass = ListingMethod.types(method.resource())
                .map(type -> type.getAnnotation(Path.class))
                .filter(annotation -> annotation != null)
                .map(Path::value)
                .findFirst();
        String ofMethod = method.annotation(Path.class).map(Path::value).orElse("");
        return ofClass.flatMap(
                root -> verb(method).map(verb -> new OperationPath(verb, normal(root + "/" + ofMethod))));
    }

    private static Optional<PathItem.HttpMethod> verb(ListingMethod method) {
        List<String> names = method.declared().stream()
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(annotation -> annotation != null)
                .map(HttpMethod::value)
                .toList();
        // Documents do not know verbs of an application's own.
        return Arrays.stream(PathItem.HttpMethod.values())
                .filter(verb -> names.contains(verb.name()))
                .findFirst();
    }

    /** Without the expressions of templates, which documents leave out. */
    private static String normal(String path) {
        String plain = TEMPLATE.matcher("/" + path).replaceAll("{$1}");
        String single = SLASHES.matcher(plain).replaceAll("/");
        return single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }

    /** Those at the shortest address that ends with this one; several applications in one war may have as many. */
    List<Operation> operations(Paths paths) {
        Map<String, PathItem> items = paths.getPathItems() == null ? Map.of() : paths.getPathItems();
        int shortest =
                ends(items).mapToInt(entry -> entry.getKey().length()).min().orElse(0);
        return ends(items)
                .filter(entry -> entry.getKey().length() == shortest)
                .map(entry -> entry.getValue().getOperations().get(verb))
                .toList();
    }

    private Stream<Map.Entry<String, PathItem>> ends(Map<String, PathItem> items) {
        return items.entrySet().stream()
                .filter(entry -> normal(entry.getKey()).endsWith(path))
                .filter(entry -> entry.getValue().getOperations().containsKey(verb));
    }
}
