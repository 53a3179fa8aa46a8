package org.alchemycdi.internal.autogenerate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes names as a product reads them, in quotes only where it would read something else. */
final class Identifiers {

    private final Pattern plain;
    private final Set<String> reserved;
    private final String quote;

    /** @param plain what is stored as it is written without quotes */
    Identifiers(String plain, Set<String> reserved, String quote) {
        this.plain = Pattern.compile(plain);
        this.reserved = reserved;
        this.quote = quote;
    }

    String write(String name) {
        boolean isPlain = plain.matcher(name).matches() && !reserved.contains(name.toLowerCase(Locale.ROOT));
        return isPlain ? name : quote + name.replace(quote, quote + quote) + quote;
    }

    String write(ObjectName name) {
        return inSchemaOf(name, name.name());
    }

    /** What stands in the schema of another, an index in that of its table for example. */
    String inSchemaOf(ObjectName owner, String name) {
        return owner.schema().isEmpty() ? write(name) : write(owner.schema()) + "." + write(name);
    }

    String list(List<String> names) {
        return names.stream().map(this::write).collect(Collectors.joining(", ", "(", ")"));
    }
}
