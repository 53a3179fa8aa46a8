package org.alchemycdi.internal.message;

import java.util.function.BiFunction;

/**
 * Every text with a code, in one place. A code is never used again for something else.
 *
 * <p>Ranges: 01xx bind and definition, 02xx persistence, 03xx migration, 04xx query, 05xx schema and JSON, 06xx REST,
 * 07xx command line, 09xx a bug in Alchemy CDI. Arguments are printed with {@code %s}; never pass a password, SQL or the
 * text of a driver.
 */
public enum Message {
    UNKNOWN_BIND("0101", "no bind named \"%s\" (asked for at %s). Known binds: %s.%s"),
    RAW_SERVICE("0102", "%s at %s does not say of which entity. Write its type argument, for example %s<Author>."),
    NOT_AN_ENTITY("0103", "%s (asked for at %s) is not an entity. Annotate it with @Entity, or ask for one that is."),
    CONTRADICTING_BIND(
            "0104",
            "%s is bound to \"%s\" by @AlchemyBind on the entity, but \"%s\" is asked for at %s. Leave the qualifier"
                    + " out, or use the bind of the entity."),
    UNKNOWN_KEY("0105", "unknown configuration key \"%s\" (%s).%s"),
    UNKNOWN_VALUE("0106", "the value \"%s\" of %s (%s) is not allowed. Allowed: %s."),
    NO_CONNECTION(
            "0107",
            "the bind \"%s\" says not how to connect. Give one of alchemy.%s.url, alchemy.%s.datasource and"
                    + " alchemy.%s.persistence-unit."),
    SEVERAL_CONNECTIONS("0108", "the bind \"%s\" has several ways to connect: %s. Keep one."),
    KEY_NOT_APPLICABLE("0109", "%s (%s) means nothing %s. Remove it."),
    NO_BINDS(
            "0110",
            "no bind is configured, but one is asked for at %s. Add alchemy.default.url to"
                    + " META-INF/microprofile-config.properties."),
    UNCLAIMED_ENTITY(
            "0111",
            "no bind claims the entity %s. With several binds and no default one, annotate it with @AlchemyBind or"
                    + " name it in alchemy.<bind>.entities."),
    NO_DEFAULT_BIND(
            "0112",
            "%s does not say which bind, and there are several (%s) and none is called default. Add @AlchemyBind(\"%s\")"
                    + " there, or name one of them default."),
    ENTITY_NOT_FOUND("0113", "%s names \"%s\", but there is no such entity in the application (%s).%s"),
    ENTITY_OF_OTHER_BIND(
            "0114",
            "the entity %s belongs to the bind%s %s, but a repository or service of it is asked for on \"%s\" at %s. Name it"
                    + " in alchemy.%s.entities too, or ask for the other bind."),
    ASYNC_NOT_AVAILABLE("0115", "the bind \"%s\" has mode=async (%s), which this version does not offer yet."),
    DUPLICATE_BIND(
            "0116", "the bind \"%s\" is configured twice, as %s. Names of binds differ by more than their case."),

    UNREADABLE_INDEX(
            "0130",
            "the index of mapped classes %s cannot be read. Compile its module anew, with this version of Alchemy CDI."),
    ;

    private final String number;
    private final String template;

    Message(String number, String template) {
        this.number = number;
        this.template = template;
    }

    /** The code, for example {@code ALCH0101}. */
    public String code() {
        return "ALCH" + number;
    }

    /** The text as it stands here, with {@code %s} where an argument goes. */
    public String template() {
        return template;
    }

    /** The text without the code. */
    public String reason(Object... arguments) {
        return template.formatted(arguments);
    }

    /** An exception with this code and text: {@code Message.NO_ROW.as(NotFoundException::new, "Author", id)}. */
    public <X extends RuntimeException> X as(BiFunction<String, String, X> constructor, Object... arguments) {
        return constructor.apply(code(), reason(arguments));
    }

    /** The same, with a cause. */
    public <X extends RuntimeException> X causedBy(
            Throwable cause, BiFunction<String, String, X> constructor, Object... arguments) {
        X exception = as(constructor, arguments);
        exception.initCause(cause);
        return exception;
    }
}
