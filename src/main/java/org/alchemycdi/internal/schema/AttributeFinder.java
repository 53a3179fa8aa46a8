package org.alchemycdi.internal.schema;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds the attributes of a mapped class by the rules of Jakarta Persistence, section 2.3 (access type). */
final class AttributeFinder {

    private final Class<?> type;
    private final Members members;
    private final Map<String, EntityAttribute> found = new LinkedHashMap<>();

    private AttributeFinder(Class<?> type) {
        this.type = type;
        this.members = new Members(type);
    }

    /** By name, those of the most general class first. */
    static Map<String, EntityAttribute> attributesOf(Class<?> type) {
        AttributeFinder finder = new AttributeFinder(type);
        List<Class<?>> mapped = mappedClasses(type);
        AccessType access = defaultAccess(mapped);
        mapped.forEach(declaring -> finder.addAttributesOf(declaring, access));
        return finder.found;
    }

    // Classes between two mapped ones that carry no annotation have no persistent state (section 2.11.3). A class
    // without
    // any annotation at all is mapped by XML, or not an entity; then every class counts.
    private static List<Class<?>> mappedClasses(Class<?> type) {
        Predicate<Class<?>> counts = EntityShape.isMapped(type) ? EntityShape::isAnnotated : any -> true;
        List<Class<?>> mapped =
                new ArrayList<>(EntityShape.hierarchy(type).filter(counts).toList());
        Collections.reverse(mapped);
        return mapped;
    }

    private static AccessType defaultAccess(List<Class<?>> mapped) {
        for (Class<?> declaring : mapped) {
            if (Arrays.stream(declaring.getDeclaredFields()).anyMatch(AttributeFinder::isId)) {
                return AccessType.FIELD;
            }
            if (Arrays.stream(declaring.getDeclaredMethods()).anyMatch(AttributeFinder::isId)) {
                return AccessType.PROPERTY;
            }
        }
        boolean annotatedGetters = mapped.stream()
                .flatMap(declaring -> Arrays.stream(declaring.getDeclaredMethods()))
                .anyMatch(method -> Members.propertyOf(method) != null && isAnnotatedByPersistence(method));
        return annotatedGetters ? AccessType.PROPERTY : AccessType.FIELD;
    }

    private void addAttributesOf(Class<?> declaring, AccessType byDefault) {
        Access explicit = declaring.getAnnotation(Access.class);
        AccessType access = explicit == null ? byDefault : explicit.value();
        for (Field field : declaring.getDeclaredFields()) {
            if (hasAccess(field, AccessType.FIELD, access) && isPersistent(field)) {
                add(field.getName(), ResolvedType.of(field.getGenericType(), type), field, declaring);
            }
        }
        for (Method getter : Members.gettersOf(declaring)) {
            if (hasAccess(getter, AccessType.PROPERTY, access) && isPersistent(getter)) {
                String name = Members.propertyOf(getter);
                add(name, ResolvedType.of(getter.getGenericReturnType(), type), getter, declaring);
            }
        }
    }

    // The members of a class with field access are its fields, and the getters that say @Access(PROPERTY); vice versa.
    private static boolean hasAccess(AnnotatedElement member, AccessType own, AccessType ofClass) {
        Access explicit = member.getAnnotation(Access.class);
        return explicit == null ? own == ofClass : explicit.value() == own;
    }

    private static <M extends AnnotatedElement & Member> boolean isPersistent(M member) {
        return !Modifier.isStatic(member.getModifiers())
                && !Modifier.isTransient(member.getModifiers())
                && !member.isAnnotationPresent(Transient.class)
                && !member.isSynthetic()
                && !member.getName().startsWith(Members.WOVEN);
    }

    private <M extends AnnotatedElement & Member> void add(
            String name, ResolvedType attributeType, M member, Class<?> declaring) {
        Property property = members.property(name, attributeType, member);
        found.put(name, new EntityAttribute(property, declaring, Mapping.of(attributeType, member)));
    }

    private static boolean isId(AnnotatedElement member) {
        return member.isAnnotationPresent(Id.class) || member.isAnnotationPresent(EmbeddedId.class);
    }

    private static boolean isAnnotatedByPersistence(AnnotatedElement member) {
        return Arrays.stream(member.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(annotation ->
                        annotation.getPackage() == Id.class.getPackage() && annotation != Transient.class);
    }
}
