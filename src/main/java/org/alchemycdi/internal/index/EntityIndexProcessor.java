package org.alchemycdi.internal.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Writes the index of an application while the compiler compiles it, so that no class path is searched when it starts.
 *
 * <p>It only looks: it claims no annotation, makes no class and prints nothing unless the index cannot be written. Where
 * the compiler compiles only what has changed, entries of classes that were not compiled now are kept as long as these
 * classes exist and are still mapped. Sources without mapped classes get no index, and those without listings none of these.
 */
public final class EntityIndexProcessor extends AbstractProcessor {

    private final Set<MappedClass> compiled = new TreeSet<>();
    private final Set<Element> origins = new LinkedHashSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Arrays.stream(MappedKind.values()).map(MappedKind::annotation).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Never claims an annotation: others, as the generators of the metamodel, want the same ones. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (MappedKind kind : MappedKind.values()) {
            annotations.stream()
                    .filter(annotation -> annotation.getQualifiedName().contentEquals(kind.annotation()))
                    .forEach(annotation -> collect(kind, round.getElementsAnnotatedWith(annotation)));
        }
        if (round.processingOver() && !round.errorRaised()) {
            Arrays.stream(IndexFile.values()).forEach(this::write);
        }
        return false;
    }

    private void collect(MappedKind kind, Set<? extends Element> elements) {
        Stream<Element> owners = ElementFilter.methodsIn(elements).stream().map(Element::getEnclosingElement);
        Stream.concat(elements.stream(), owners)
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast)
                .forEach(type -> {
                    String name =
                            processingEnv.getElementUtils().getBinaryName(type).toString();
                    compiled.add(new MappedClass(kind, name));
                    origins.add(type);
                });
    }

    private void write(IndexFile file) {
        Set<MappedClass> all = compiled.stream()
                .filter(entry -> entry.kind().file() == file)
                .collect(Collectors.toCollection(TreeSet::new));
        if (all.isEmpty()) {
            return;
        }
        earlier(file).stream().filter(this::isStillMapped).forEach(all::add);
        Element[] from = origins.toArray(Element[]::new);
        try (Writer writer = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", file.path(), from)
                .openWriter()) {
            writer.write(IndexText.write(file, all));
        } catch (IOException e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "cannot write " + file.path() + ": " + e);
        }
    }

    private Set<MappedClass> earlier(IndexFile file) {
        try (InputStream text = processingEnv
                .getFiler()
                .getResource(StandardLocation.CLASS_OUTPUT, "", file.path())
                .openInputStream()) {
            return IndexText.read(file, text);
        } catch (IOException e) {
            // There is none, or none that we know: then this compilation sees every class.
            return Set.of();
        }
    }

    private boolean isStillMapped(MappedClass entry) {
        return find(entry.name())
                .filter(type -> Stream.concat(Stream.of(type), type.getEnclosedElements().stream())
                        .flatMap(element -> element.getAnnotationMirrors().stream())
                        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
                        .anyMatch(annotation -> annotation
                                .getQualifiedName()
                                .contentEquals(entry.kind().annotation())))
                .isPresent();
    }

    /** The compiler knows a nested class by its dotted name only. */
    private Optional<TypeElement> find(String binaryName) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(binaryName);
        return Optional.ofNullable(
                type != null ? type : processingEnv.getElementUtils().getTypeElement(binaryName.replace('$', '.')));
    }
}
