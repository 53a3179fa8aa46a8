package org.alchemycdi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alchemycdi.library.Author;
import org.alchemycdi.repository.InvalidRequestException;
import org.alchemycdi.schema.FromAttribute;
import org.alchemycdi.schema.Patch;
import org.alchemycdi.testing.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Constraints of Jakarta Validation on what a service is given. */
class ValidationTest {

    private static Scenario.Running app;

    @BeforeAll
    static void start() {
        app = Scenario.of(Authors.class)
                .entities(Author.class)
                .inMemory("default")
                .config("alchemy.default.commit-mode", "autocommit")
                .start();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @jakarta.inject.Singleton
    static class Authors {

        @Inject
        RepositoryService<Author> service;
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = BornAfterName.class)
    @interface Consistent {
        String message() default "is not consistent";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static class BornAfterName implements ConstraintValidator<Consistent, Input> {
        @Override
        public boolean isValid(Input input, ConstraintValidatorContext context) {
            return input.dob() == null || input.fullName() != null;
        }
    }

    @Consistent
    public record Input(
            @JsonbProperty("full_name") @FromAttribute("name") @NotNull @Size(min = 2)
            String fullName,

            @Past LocalDate dob,
            @Max(100) int books,
            @Valid List<Tag> tags,
            Map<String, @Valid Tag> byKey,
            @Valid Tag main) {

        static Input named(String name) {
            return new Input(name, null, 0, List.of(), Map.of(), null);
        }
    }

    public record Tag(
            @JsonbProperty("tag_text") @NotNull String text,
            @Max(9) Integer weight) {}

    public static class Bean {
        private String name;

        @Size(min = 2)
        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        @AssertTrue(message = "must be polite")
        public boolean isPolite() {
            return name == null || !name.contains("!");
        }
    }

    private static RepositoryService<Author> authors() {
        return app.get(Authors.class).service;
    }

    private static InvalidRequestException refused(Object data) {
        return app.inRequest(() -> {
            InvalidRequestException refusal = catchThrowableOfType(
                    InvalidRequestException.class, () -> authors().create(data));
            assertThat(app.statistics())
                    .as("the database is not asked")
                    .allMatch(open -> open.openEntityManagers() == 0);
            return refusal;
        });
    }

    private static InvalidRequestException refused(Patch<?> patch) {
        return catchThrowableOfType(
                InvalidRequestException.class,
                () -> app.inRequest(() -> authors().update(patch, UUID.randomUUID())));
    }

    @Test
    void namesEveryPropertyThatIsWrongAsClientsDo() {
        InvalidRequestException refusal = refused(new Input("x", LocalDate.of(2900, 1, 1), 101, null, null, null));

        assertThat(refusal)
                .hasMessage(
                        "ALCH0518: the data is not valid: books must be less than or equal to 100, dob must be a past"
                                + " date, full_name size must be between 2 and 2147483647.");
        assertThat(refusal.attribute()).contains("books");
    }

    @Test
    void namesPropertiesOfNestedSchemasByTheirPath() {
        Tag wrong = new Tag(null, 10);

        InvalidRequestException refusal =
                refused(new Input("Ann", null, 0, List.of(new Tag("a", 1), wrong), Map.of("k", wrong), wrong));

        assertThat(refusal.getMessage())
                .contains("tags[1].tag_text must not be null", "byKey[k].weight must be", "main.tag_text must not be");
    }

    @Test
    void asksConstraintsOfTheWholeToo() {
        InvalidRequestException refusal =
                refused(new Input(null, LocalDate.of(1990, 1, 1), 0, List.of(), Map.of(), null));

        assertThat(refusal)
                .hasMessage("ALCH0518: the data is not valid: is not consistent, full_name must not be null.");
    }

    @Test
    void asksBeansAsWell() {
        Bean bean = new Bean();
        bean.setName("!");

        assertThat(refused(bean))
                .hasMessage(
                        "ALCH0518: the data is not valid: name size must be between 2 and 2147483647, polite must be"
                                + " polite.");
    }

    @Test
    void ofAPatchOnlyWhatIsPresentCounts() {
        Input value = new Input("x", LocalDate.of(2900, 1, 1), 101, List.of(), Map.of(), new Tag(null, 10));

        assertThat(refused(new Patch<>(value, Set.of("fullName"))))
                .hasMessage("ALCH0518: the data is not valid: full_name size must be between 2 and 2147483647.");
        assertThat(refused(new Patch<>(value, Set.of("main", "main.weight"))))
                .hasMessage("ALCH0518: the data is not valid: main.weight must be less than or equal to 9.");
        assertThat(refused(new Patch<>(value, Set.of("main")))).hasMessageContaining("main.tag_text must not be null");
        assertThat(refused(new Patch<>(Input.named(null), Set.of("fullName"))))
                .hasMessage("ALCH0518: the data is not valid: full_name must not be null.");
    }

    @Test
    void validDataIsWritten() {
        Author created = app.committing(running -> {
            Author author = authors().create(Input.named("Ann"));
            return authors().update(new Patch<>(Input.named("Anna"), Set.of("fullName")), author.getId());
        });

        assertThat(created.getName()).isEqualTo("Anna");
    }

    @Test
    void otherDataHasNoConstraints() {
        Author created = app.committing(running -> authors().create(Map.of("name", "x", "dob", "2900-01-01")));

        assertThat(created.getDob()).isEqualTo("2900-01-01");
    }
}
