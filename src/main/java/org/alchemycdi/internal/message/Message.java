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

    VALUE_REFUSED("0501", "the value %s of %s is not %s."),
    NULL_REFUSED("0502", "%s must not be null: it takes %s."),
    VALUE_NOT_READABLE("0503", "the value %s cannot be given for %s, which takes neither text nor number."),
    OBJECT_EXPECTED("0504", "the data must be an object with named values, not %s."),
    VALUE_NOT_ACCEPTED("0505", "the value given for %s is not accepted."),
    OBJECT_NOT_ACCEPTED("0506", "the data is not accepted, since a value is missing or wrong: one of %s."),
    ATTRIBUTES_MISSING("0507", "required, but missing or null: %s."),
    UNKNOWN_COMPONENT(
            "0510",
            "the schema %s has the component \"%s\", but %s has no attribute of this name. Known attributes: %s.%s"),
    NOT_A_SCHEMA(
            "0511",
            "%s cannot be a schema, since it %s. Use a record, or a class with a public constructor without arguments and"
                    + " setters."),
    COMPONENT_OF_OTHER_TYPE(
            "0512", "the component %s.%s is %s, but the attribute of %s is %s, from which it cannot be made."),
    NULL_FOR_COMPONENT(
            "0513", "the component %s.%s is of the primitive type %s, but its value is null. Use the wrapper type."),
    VALUE_OF_OTHER_TYPE("0514", "the component %s.%s is %s, but its value %s cannot be one."),
    ENDLESS_SCHEMA(
            "0515",
            "the schema %s of %s goes round in a circle: an object leads back to itself. Leave out one side of the"
                    + " relation."),
    CANNOT_CREATE(
            "0516",
            "a new %s cannot be made: it is abstract, or has no constructor without arguments. Add one, or give the"
                    + " object itself."),
    INACCESSIBLE_MEMBER(
            "0517", "%s of %s cannot be reached. If the application is a named module, open the package %s in it."),
    MALFORMED_JSON("0520", "the data is not valid JSON%s."),
    EMPTY_DATA("0521", "there is no data, but a JSON %s is due."),
    JSON_OBJECT_EXPECTED("0522", "the data must be a JSON object, not %s."),
    WRONG_CHARSET("0523", "the data is not text in %s."),
    NOT_WRITABLE("0530", "%s cannot be written as JSON. Turn it into a schema first."),
    NO_JSONB(
            "0531",
            "%s is a bean, and these are written by JSON-B, but no JSON-B provider is there. Add one, such as Yasson."),
    ADAPTER_NOT_USABLE("0532", "the JSON-B adapter %s of %s cannot be used: %s."),
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
