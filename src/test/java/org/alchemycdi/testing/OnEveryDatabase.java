package org.alchemycdi.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The test runs once per database product, which is its first parameter; or all tests of the class run once per product,
 * which is a parameter of the class. See {@link Databases}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ParameterizedTest
@ParameterizedClass
@MethodSource("org.alchemycdi.testing.Databases#ofThisRun")
@Tag("databases")
public @interface OnEveryDatabase {}
