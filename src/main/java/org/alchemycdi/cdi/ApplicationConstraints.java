package org.alchemycdi.cdi;

import jakarta.annotation.Nullable;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alchemycdi.internal.schema.Constraints;

/**
 * The constraints of records and beans, by the validator that the application has in CDI, as servers give it one, or else by
 * one of our own. It is looked for when the first data comes. Thread-safe.
 */
final class ApplicationConstraints implements Constraints {

    private static final Logger LOGGER = System.getLogger("org.alchemycdi");

    private final BeanManager beanManager;
    private volatile @Nullable Found found;

    /** Nothing where the application has no provider. */
    private record Found(
            @Nullable Validator validator, @Nullable ValidatorFactory own) {

        static final Found NOTHING = new Found(null, null);
    }

    ApplicationConstraints(BeanManager beanManager) {
        this.beanManager = beanManager;
    }

    @Override
    public List<Violation> violations(Object data) {
        Validator validator = found().validator();
        return validator == null
                ? List.of()
                : validator.validate(data).stream()
                        .map(ApplicationConstraints::violation)
                        .toList();
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        List<String> path = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            Object within = node.getIndex() == null ? node.getKey() : node.getIndex();
            if (within != null) {
                path.add("[" + within + "]");
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                path.add(node.getName());
            }
        }
        return new Violation(path, violation.getMessage());
    }

    private Found found() {
        Found known = found;
        return known == null ? find() : known;
    }

    private synchronized Found find() {
        if (found == null) {
            Set<Bean<?>> beans = beanManager.getBeans(Validator.class);
            found = beans.isEmpty() ? build() : new Found(reference(beanManager.resolve(beans)), null);
        }
        return found;
    }

    private Validator reference(Bean<?> bean) {
        return (Validator) beanManager.getReference(bean, Validator.class, beanManager.createCreationalContext(bean));
    }

    private static Found build() {
        try {
            ValidatorFactory factory = Validation.buildDefaultValidatorFactory();
            return new Found(factory.getValidator(), factory);
        } catch (NoProviderFoundException none) {
            return Found.NOTHING;
        } catch (ValidationException e) {
            LOGGER.log(Level.WARNING, "Jakarta Validation does not start, so that data is not validated", e);
            return Found.NOTHING;
        }
    }

    @Override
    public synchronized void close() {
        if (found != null && found.own() != null) {
            found.own().close();
        }
    }
}
