package org.alchemycdi.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The test runs once per database product, which is its first parameter. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@EnumSource(
        value = DatabaseProduct.class,
        names = {"H2", "SQLITE", "POSTGRESQL"})
public @interface OnEveryDatabase {}
