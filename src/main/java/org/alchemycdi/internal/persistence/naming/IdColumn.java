package org.alchemycdi.internal.persistence.naming;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataAnnotation;
import org.eclipse.persistence.internal.jpa.metadata.accessors.objects.MetadataClass;

/** The column of an entity's id. */
final class IdColumn {

    private final List<MetadataClass> hierarchy;

    private IdColumn(MetadataClass entity) {
        this.hierarchy = Stream.concat(Stream.of(entity), MappedClass.superclasses(entity))
                .toList();
    }

    /** None where the id has several columns, is a reference, or has a name in quotes, which would have to be undone. */
    static Optional<String> of(MetadataClass entity) {
        return new IdColumn(entity).find();
    }

    private Optional<String> find() {
        List<Annotated> ids = hierarchy.stream()
                .flatMap(type -> new MappedClass(type, Access.BOTH).members())
                .map(Annotated::new)
                .filter(member -> member.hasAny(Id.class, EmbeddedId.class))
                .toList();
        if (ids.size() != 1 || ids.get(0).hasAny(EmbeddedId.class, ManyToOne.class, OneToOne.class)) {
            return Optional.empty();
        }
        return Optional.of(name(ids.get(0))).filter(name -> Character.isJavaIdentifierStart(name.charAt(0)));
    }

    private String name(Annotated id) {
        String attribute = id.element().getAttributeName();
        return fromTopmostEntity()
                .flatMap(type -> overrides(new Annotated(type)))
                .filter(override -> attribute.equals(override.getAttributeString("name")))
                .flatMap(override -> Stream.ofNullable(override.getAttributeAnnotation("column")))
                .flatMap(column -> Annotated.text(column, "name").stream())
                .findFirst()
                .or(() -> id.name(Column.class))
                .orElseGet(() -> SnakeCase.of(attribute));
    }

    /** What an entity overrides that has another one above it is not heeded. */
    private Stream<MetadataClass> fromTopmostEntity() {
        int topmost = 0;
        for (int i = 0; i < hierarchy.size(); i++) {
            if (new Annotated(hierarchy.get(i)).hasAny(Entity.class)) {
                topmost = i;
            }
        }
        return hierarchy.stream().skip(topmost);
    }

    private static Stream<MetadataAnnotation> overrides(Annotated type) {
        Stream<MetadataAnnotation> several = type.find(AttributeOverrides.class).stream()
                .flatMap(overrides -> Stream.of(overrides.getAttributeArray("value")))
                .map(MetadataAnnotation.class::cast);
        return Stream.concat(type.find(AttributeOverride.class).stream(), several);
    }
}
