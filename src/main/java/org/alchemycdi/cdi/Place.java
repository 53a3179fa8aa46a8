package org.alchemycdi.cdi;

import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says where an injection point is: {@code Library.authors} or {@code Library.open(Repository)}. */
final class Place {

    private Place() {}

    static String of(InjectionPoint point) {
        Member member = point.getMember();
        String declaring = member.getDeclaringClass().getName();
        Annotated annotated = point.getAnnotated();
        if (annotated instanceof AnnotatedParameter<?> && member instanceof Executable executable) {
            String parameters = Arrays.stream(executable.getParameterTypes())
                    .map(Class::getSimpleName)
                    .collect(Collectors.joining(", "));
            return declaring + "." + name(executable) + "(" + parameters + ")";
        }
        return declaring + "." + member.getName();
    }

    private static String name(Executable executable) {
        return executable instanceof java.lang.reflect.Constructor
                ? executable.getDeclaringClass().getSimpleName()
                : executable.getName();
    }
}
