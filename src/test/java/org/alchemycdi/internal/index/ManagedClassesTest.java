package org.alchemycdi.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedClassesTest {

    @TempDir
    Path output;

    @Test
    void takesSuperclassesThroughUnmappedOnes() throws Exception {
        List<String> managed = managedClasses(
                "public @MappedSuperclass abstract class Audited {}",
                "public @Entity class Animal extends Audited {}",
                "public abstract class Helper extends Animal {}",
                "public @Entity class Dog extends Helper {}");

        assertThat(managed).containsExactly("shop.Dog", "shop.Animal", "shop.Audited");
    }

    @Test
    void takesEmbeddablesOfFieldsAndGetters() throws Exception {
        List<String> managed = managedClasses(
                "public @Embeddable class Street {}",
                "public @Embeddable class Address { Street street; }",
                "public @Embeddable class Money {}",
                "public @Entity class Dog { @Embedded Address home; public Money getPrice() { return null; } }");

        assertThat(managed).containsExactlyInAnyOrder("shop.Dog", "shop.Address", "shop.Street", "shop.Money");
    }

    @Test
    void takesEmbeddedIdsOfGenericSuperclasses() throws Exception {
        List<String> managed = managedClasses(
                "public @Embeddable class DogKey {}",
                "public @MappedSuperclass abstract class Keyed<K> { @EmbeddedId K key; }",
                "public @Entity class Dog extends Keyed<DogKey> {}");

        assertThat(managed).containsExactlyInAnyOrder("shop.Dog", "shop.Keyed", "shop.DogKey");
    }

    @Test
    void takesEmbeddablesOfCollections() throws Exception {
        List<String> managed = managedClasses(
                "public @Embeddable class Toy {}",
                "public @Embeddable class Place {}",
                "public @Embeddable class Bone {}",
                "public @Embeddable class Raw {}",
                "public @Embeddable class RawKey {}",
                """
                public @Entity class Dog {
                    @ElementCollection java.util.List<Toy> toys;
                    @ElementCollection java.util.Map<Place, ? extends Bone> hidden;
                    @SuppressWarnings("rawtypes")
                    @ElementCollection(targetClass = Raw.class) @MapKeyClass(RawKey.class) java.util.Map untyped;
                }""");

        assertThat(managed)
                .containsExactlyInAnyOrder(
                        "shop.Dog", "shop.Toy", "shop.Place", "shop.Bone", "shop.Raw", "shop.RawKey");
    }

    @Test
    void takesSuperclassesOfEmbeddables() throws Exception {
        List<String> managed = managedClasses(
                "public @MappedSuperclass abstract class Measured {}",
                "public @Embeddable class Collar extends Measured {}",
                "public @Entity class Dog { Collar collar; }");

        assertThat(managed).containsExactlyInAnyOrder("shop.Dog", "shop.Collar", "shop.Measured");
    }

    @Test
    void takesConvertersThatAreNamed() throws Exception {
        List<String> managed = managedClasses(
                converter("@Converter", "OnField"),
                converter("@Converter", "OnGetter"),
                converter("@Converter", "OnClass"),
                converter("@Converter", "OnSeveral"),
                converter("@Converter", "Unused"),
                """
                public @Entity @Convert(attributeName = "size", converter = OnClass.class) class Dog {
                    @Convert(converter = OnField.class) Boolean good;
                    @Convert(disableConversion = true) Boolean plain;
                    @Converts({@Convert(attributeName = "key", converter = OnSeveral.class),
                               @Convert(attributeName = "value", disableConversion = true)})
                    java.util.Map<Boolean, Boolean> many;
                    @Convert(converter = OnGetter.class) public Boolean isBig() { return true; }
                }""");

        assertThat(managed)
                .containsExactlyInAnyOrder(
                        "shop.Dog", "shop.OnField", "shop.OnGetter", "shop.OnClass", "shop.OnSeveral");
    }

    @Test
    void takesConvertersThatApplyByThemselves() throws Exception {
        List<String> managed = managedClasses(
                converter("@Converter(autoApply = true)", "Always"),
                converter("@Converter", "OnlyWhenNamed"),
                "public @Entity class Dog {}");

        assertThat(managed).containsExactly("shop.Dog", "shop.Always");
    }

    @Test
    void leavesRelatedEntitiesAlone() throws Exception {
        List<String> managed = managedClasses(
                "public @Entity class Owner {}",
                "public @Entity class Dog { @ManyToOne Owner owner; @OneToMany java.util.Set<Owner> walkers; }");

        assertThat(managed).containsExactly("shop.Dog");
    }

    @Test
    void endsOnEmbeddablesThatContainEachOther() throws Exception {
        List<String> managed = managedClasses(
                "public @Embeddable class Chicken { @ElementCollection java.util.Set<Egg> eggs; }",
                "public @Embeddable class Egg { Chicken mother; static Egg first; }",
                "public @Entity class Dog { Chicken chicken; }");

        assertThat(managed).containsExactlyInAnyOrder("shop.Dog", "shop.Chicken", "shop.Egg");
    }

    private static String converter(String annotation, String name) {
        return """
                public %s class %s implements AttributeConverter<Boolean, String> {
                    public String convertToDatabaseColumn(Boolean value) { return "y"; }
                    public Boolean convertToEntityAttribute(String value) { return true; }
                }""".formatted(annotation, name);
    }

    /** Compiles these types into the package shop, and asks for the closure of {@code shop.Dog}. */
    private List<String> managedClasses(String... types) throws IOException, ClassNotFoundException {
        String[] sources = List.of(types).stream()
                .map("package shop;\nimport jakarta.persistence.*;\n"::concat)
                .toArray(String[]::new);
        try (URLClassLoader classLoader =
                new Compilation(output).indexed(sources).classLoader()) {
            EntityIndex index = EntityIndex.load(classLoader);
            return ManagedClasses.of(List.of(classLoader.loadClass("shop.Dog")), index);
        }
    }
}
