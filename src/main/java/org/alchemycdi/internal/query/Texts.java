package org.alchemycdi.internal.query;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import org.alchemycdi.internal.message.Message;
import org.alchemycdi.internal.schema.Path;
import org.alchemycdi.internal.schema.Refusal;
import org.alchemycdi.repository.InvalidRequestException;
import org.eclipse.persistence.jpa.JpaCriteriaBuilder;

/** Comparisons of texts with patterns, which mind the case exactly if they are to, whatever LIKE does on the database. */
final class Texts {

    /** SQLite refuses a pattern of more than 50000 bytes. */
    private static final int LONGEST = 10_000;

    private final Target target;
    private final CriteriaBuilder builder;

    Texts(Target target) {
        this.target = target;
        this.builder = target.builder();
    }

    Predicate matches(Field field, LikePattern pattern, boolean ignoreCase) {
        requireText(field);
        if (pattern.like().length() > LONGEST) {
            throw Refusal.ofValue(Path.of(field.name()), null, pattern.like(), "a text of fewer characters");
        }
        if (pattern.isAnything() && target.isNeverNull(field)) {
            return target.always();
        }
        Expression<String> text = field.path().as(String.class);
        return ignoreCase
                ? builder.like(builder.lower(text), builder.lower(builder.literal(pattern.like())), LikePattern.ESCAPE)
                : matchesExactly(text, pattern);
    }

    static void requireText(Field field) {
        field.requireComparable("a search");
        if (!field.isText()) {
            throw Message.NOT_A_TEXT_FIELD.as(
                    (code, reason) -> new InvalidRequestException(code, reason, field.name()), field.name());
        }
    }

    private Predicate matchesExactly(Expression<String> text, LikePattern pattern) {
        return switch (target.product()) {
            // There LIKE takes ASCII letters of both cases for the same.
            case SQLITE -> holds(text, "(? GLOB ?)", pattern.glob());
            // There the collation decides. LIKE alone stands beside it because of the index that it can use.
            case MARIADB ->
                builder.and(
                        like(text, pattern), holds(text, "(? LIKE ? COLLATE utf8mb4_bin ESCAPE '!')", pattern.like()));
            case H2, POSTGRESQL, OTHER -> like(text, pattern);
        };
    }

    private Predicate like(Expression<String> text, LikePattern pattern) {
        return builder.like(text, pattern.like(), LikePattern.ESCAPE);
    }

    private Predicate holds(Expression<String> text, String sql, String pattern) {
        JpaCriteriaBuilder eclipseLink = (JpaCriteriaBuilder) builder;
        Expression<?> condition =
                eclipseLink.fromExpression(eclipseLink.toExpression(text).sql(sql, List.of(pattern)));
        return builder.equal(condition, 1);
    }
}
