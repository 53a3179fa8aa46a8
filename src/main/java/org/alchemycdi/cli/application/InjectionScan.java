package org.alchemycdi.cli.application;

import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.AnnotationInfoList;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassRefTypeSignature;
import io.github.classgraph.FieldInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.MethodParameterInfo;
import io.github.classgraph.ReferenceTypeSignature;
import io.github.classgraph.ScanResult;
import io.github.classgraph.TypeArgument;
import io.github.classgraph.TypeSignature;
import jakarta.annotation.Nullable;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alchemycdi.AlchemyBind;
import org.alchemycdi.async.AsyncRepositoryService;
import org.alchemycdi.internal.assignment.Request;
import org.alchemycdi.repository.Repository;
import org.alchemycdi.service.RepositoryService;

/**
 * Finds which repositories and services an application asks for, in its class files, since no container tells: on which bind an
 * entity lies may depend on it.
 */
final class InjectionScan {

    private static final String INJECT = "jakarta.inject.Inject";
    private static final Set<String> WRAPPERS = Set.of("jakarta.enterprise.inject.Instance", "jakarta.inject.Provider");

    private final ClassLoader classLoader;
    private final List<Request> requests = new ArrayList<>();

    private InjectionScan(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    static List<Request> requests(ClassLoader classLoader) {
        InjectionScan scan = new InjectionScan(classLoader);
        ClassGraph graph = new ClassGraph()
                .overrideClassLoaders(classLoader)
                .ignoreParentClassLoaders()
                .disableModuleScanning()
                .enableAnnotationInfo()
                .enableFieldInfo()
                .enableMethodInfo()
                .ignoreClassVisibility()
                .ignoreFieldVisibility()
                .ignoreMethodVisibility();
        try (ScanResult result = graph.scan()) {
            result.getAllClasses().forEach(scan::examine);
        }
        return scan.requests;
    }

    private void examine(ClassInfo type) {
        type.getDeclaredFieldInfo().stream()
                .filter(field -> field.hasAnnotation(INJECT))
                .forEach(field -> examine(type, field));
        type.getDeclaredMethodAndConstructorInfo().stream()
                .filter(method -> method.hasAnnotation(INJECT))
                .forEach(method -> examine(type, method));
        if (type.getTypeSignature() != null) {
            ClassRefTypeSignature superclass = type.getTypeSignature().getSuperclassSignature();
            ask(superclass, type.getAnnotationInfo(), type.getName());
        }
    }

    private void examine(ClassInfo type, FieldInfo field) {
        ask(
                field.getTypeSignatureOrTypeDescriptor(),
                field.getAnnotationInfo(),
                type.getName() + "." + field.getName());
    }

    private void examine(ClassInfo type, MethodInfo method) {
        for (MethodParameterInfo parameter : method.getParameterInfo()) {
            ask(
                    parameter.getTypeSignatureOrTypeDescriptor(),
                    parameter.getAnnotationInfo(),
                    type.getName() + "." + method.getName());
        }
    }

    private void ask(@Nullable TypeSignature signature, @Nullable AnnotationInfoList annotations, String place) {
        if (!(signature instanceof ClassRefTypeSignature type)
                || type.getTypeArguments().isEmpty()) {
            return;
        }
        ReferenceTypeSignature argument = argument(type);
        if (WRAPPERS.contains(type.getFullyQualifiedClassName())) {
            ask(argument, annotations, place);
        } else if (argument instanceof ClassRefTypeSignature entity) {
            asked(type.getFullyQualifiedClassName())
                    .flatMap(raw -> entity(entity).map(found -> request(raw, found, annotations, place)))
                    .ifPresent(requests::add);
        }
    }

    private static @Nullable ReferenceTypeSignature argument(ClassRefTypeSignature type) {
        TypeArgument argument = type.getTypeArguments().get(0);
        return argument.getTypeSignature();
    }

    private static Optional<Class<?>> asked(String name) {
        return Stream.<Class<?>>of(Repository.class, RepositoryService.class, AsyncRepositoryService.class)
                .filter(type -> type.getName().equals(name))
                .findFirst();
    }

    private Optional<Class<?>> entity(ClassRefTypeSignature type) {
        try {
            return Optional.of(Class.forName(type.getFullyQualifiedClassName(), false, classLoader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static Request request(
            Class<?> asked, Class<?> entity, @Nullable AnnotationInfoList annotations, String place) {
        Set<Annotation> qualifiers =
                bind(annotations).<Set<Annotation>>map(Set::of).orElseGet(Set::of);
        return new Request(asked, Optional.of(entity), qualifiers, place);
    }

    private static Optional<Annotation> bind(@Nullable AnnotationInfoList annotations) {
        if (annotations == null) {
            return Optional.empty();
        }
        AnnotationInfo found = annotations.get(AlchemyBind.class.getName());
        return Optional.ofNullable(found).map(AnnotationInfo::loadClassAndInstantiate);
    }
}
