package org.alchemycdi.internal.schema;

import jakarta.annotation.Nullable;
import jakarta.persistence.Convert;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way from an entity to an attribute of it, over embeddables. A converter may be declared at each step for what is behind it:
 * {@code @Convert(attributeName = "address.city", …)} at the class, {@code @Convert(attributeName = "city", …)} at the
 * embedded attribute, {@code @Convert} at the attribute itself. Whoever is further out decides.
 *
 * @param steps the attributes, the last one being that which is asked for
 */
public record ConverterPath(Class<?> entity, List<Step> steps) {

    /** @param members the field or getter, or both */
    record Step(String name, List<AnnotatedElement> members) {}

    public static ConverterPath of(Class<?> entity) {
        return new ConverterPath(entity, List.of());
    }

    /** @param member the field or getter of the attribute, if it has one */
    public ConverterPath at(String name, @Nullable Member member) {
        return at(new Step(name, member instanceof AnnotatedElement element ? List.of(element) : List.of()));
    }

    public ConverterPath at(EntityAttribute attribute) {
        return at(new Step(attribute.name(), attribute.property().annotations().elements()));
    }

    private ConverterPath at(Step step) {
        List<Step> further = new ArrayList<>(steps);
        further.add(step);
        return new ConverterPath(entity, List.copyOf(further));
    }

    /** The converter of the attribute; none where it is declared nowhere, or switched off. */
    Optional<Class<?>> converter() {
        return Stream.concat(ofClass(), ofSteps())
                .findFirst()
                .filter(convert -> !convert.disableConversion())
                .map(Convert::converter);
    }

    private Stream<Convert> ofClass() {
        String path = pathFrom(0);
        return EntityShape.hierarchy(entity)
                .flatMap(ancestor -> Stream.of(ancestor.getAnnotationsByType(Convert.class)))
                .filter(convert -> !path.isEmpty() && convert.attributeName().equals(path));
    }

    private Stream<Convert> ofSteps() {
        Stream<Convert> all = Stream.empty();
        for (int i = 0; i < steps.size(); i++) {
            String path = pathFrom(i + 1);
            all = Stream.concat(all, steps.get(i).members().stream().flatMap(member -> Stream.of(
                            member.getAnnotationsByType(Convert.class))
                    .filter(convert -> behind(member, convert).equals(path))));
        }
        return all;
    }

    private String pathFrom(int step) {
        return String.join(
                ".", steps.subList(step, steps.size()).stream().map(Step::name).toList());
    }

    /** For a map, the values are what is asked for. */
    private static String behind(AnnotatedElement member, Convert convert) {
        String name = convert.attributeName();
        if (!isMap(member)) {
            return name;
        }
        return name.equals("value") ? "" : name.startsWith("value.") ? name.substring("value.".length()) : name;
    }

    private static boolean isMap(AnnotatedElement member) {
        return (member instanceof Field field && Map.class.isAssignableFrom(field.getType()))
                || (member instanceof Method getter && Map.class.isAssignableFrom(getter.getReturnType()));
    }
}
