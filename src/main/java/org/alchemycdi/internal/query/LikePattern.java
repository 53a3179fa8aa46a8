package org.alchemycdi.internal.query;

/**
 * A pattern for the comparison with LIKE.
 *
 * @param like the pattern with wildcards, in which {@link #ESCAPE} takes the meaning from the character behind it
 */
record LikePattern(String like) {

    /** Not the backslash, which some databases also take as an escape in literals. */
    static final char ESCAPE = '!';

    static LikePattern containing(String text) {
        return containing(new LikePattern(escaped(text)));
    }

    static LikePattern containing(LikePattern inner) {
        return new LikePattern("%" + inner.like + "%");
    }

    static LikePattern startingWith(String text) {
        return new LikePattern(escaped(text) + "%");
    }

    static LikePattern endingWith(String text) {
        return new LikePattern("%" + escaped(text));
    }

    /** A pattern that a user wrote, with the backslash as its escape; one at the very end stands for itself. */
    static LikePattern of(String written) {
        StringBuilder like = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            boolean escapes = character == '\\' && i + 1 < written.length();
            boolean isWildcard = character == '%' || character == '_';
            like.append(isWildcard ? character : escaped(written.substring(escapes ? ++i : i, i + 1)));
        }
        return new LikePattern(like.toString());
    }

    private static String escaped(String text) {
        return text.replaceAll("([!%_])", ESCAPE + "$1");
    }

    /** Whether every text is like this. */
    boolean isAnything() {
        return !like.isEmpty() && like.chars().allMatch(character -> character == '%');
    }

    /** The same pattern for the GLOB of SQLite. */
    String glob() {
        StringBuilder glob = new StringBuilder();
        for (int i = 0; i < like.length(); i++) {
            char character = like.charAt(i);
            switch (character) {
                case '%' -> glob.append('*');
                case '_' -> glob.append('?');
                case ESCAPE -> glob.append(inGlob(like.charAt(++i)));
                default -> glob.append(inGlob(character));
            }
        }
        return glob.toString();
    }

    private static String inGlob(char character) {
        return "*?[".indexOf(character) < 0 ? String.valueOf(character) : "[" + character + "]";
    }
}
