package org.alchemycdi.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The test runs once per database product, which is its first parameter; or all tests of the class run once per product,
 * which is a parameter of the class.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ParameterizedTest
@ParameterizedClass
@EnumSource(value = DatabaseProduct.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
public @interface OnEveryDatabase {}
