package org.alchemycdi.model;

import jakarta.annotation.Nullable;

/**
 * An entity that can be found by a slug: a short text for URLs, which no other row of its table has.
 *
 * <pre>{@code
 * @Entity
 * public class Post extends UuidV7AuditBase implements SlugKey {
 *     @Column(nullable = false) private String title;
 *
 *     @Column(length = SlugKey.LENGTH, nullable = false, unique = true)
 *     private String slug;                                   // getters and setters left out here
 *
 *     @Override public String slugSource() { return title; }
 * }
 * }</pre>
 *
 * <p>The attribute is called {@code slug}. {@code SlugRepositoryService} finds entities by it, and finds slugs that are free.
 */
public interface SlugKey {

    /** The greatest length of a slug. */
    int LENGTH = 100;

    /** Null until it is set. */
    @Nullable
    String getSlug();

    void setSlug(@Nullable String slug);

    /**
     * The text that {@code SlugRepositoryService} makes the slug of, when it creates an entity without one. The default is
     * null: then an entity without a slug is refused, as one is without any other attribute that must not be null.
     */
    @Nullable
    default String slugSource() {
        return null;
    }

    /**
     * The text as a slug: its letters and digits in small ASCII, its words joined by hyphens. {@code "Crème Brûlée, 2nd ed."}
     * is {@code creme-brulee-2nd-ed}.
     *
     * <p>Accents are dropped, and what is left outside of ASCII letters, digits, underscores, hyphens and white space as
     * well. If nothing would be left, letters and digits of all scripts are kept: {@code "Привет, мир"} is {@code привет-мир}.
     * The result is empty only if there is no letter or digit, and never longer than {@link #LENGTH}.
     */
    static String slugify(String text) {
        return Slugs.of(text);
    }
}
