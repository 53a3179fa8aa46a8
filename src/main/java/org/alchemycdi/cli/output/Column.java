package org.alchemycdi.cli.output;

/**
 * A column of a table.
 *
 * @param key its name in JSON
 * @param title its title for people
 */
public record Column(String key, String title) {

    public static Column of(String title) {
        return new Column(title, title);
    }
}
