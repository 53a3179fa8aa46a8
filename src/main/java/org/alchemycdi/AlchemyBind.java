package org.alchemycdi;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the bind, that is the configured database, that an injection point or an entity belongs to.
 *
 * <pre>{@code
 * @Inject @AlchemyBind("users") EntityManager users;
 * @Inject @AlchemyBind("users") RepositoryService<Account> accounts;
 *
 * @Entity @AlchemyBind("users")
 * public class Account extends UuidBase { … }
 * }</pre>
 *
 * <p>Without a value it means the bind {@code default}; where exactly one bind is configured, it means that one,
 * whatever its name. On an entity class it decides the bind of every repository and service of that entity. A bind is
 * configured by the keys {@code alchemy.<bind>.…}; an unknown name is a deployment error.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE})
public @interface AlchemyBind {

    /** The name of the bind that has none. */
    String DEFAULT = "default";

    /** The name of the bind. */
    String value() default DEFAULT;

    /** The qualifier as an object, for programmatic lookup. */
    final class Literal extends AnnotationLiteral<AlchemyBind> implements AlchemyBind {

        private static final long serialVersionUID = 1L;

        private final String value;

        private Literal(String value) {
            this.value = value;
        }

        /** The qualifier of the bind of this name. */
        public static Literal of(String bind) {
            return new Literal(bind);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
