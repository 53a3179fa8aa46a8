package org.alchemycdi.cli.output;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/**
 * Where commands write to. Results go to the one stream, by tables and lines for people or as one JSON text for programs; what
 * is said on the way goes to the other, so that the results can be piped.
 */
public final class Output {

    private final PrintWriter results;
    private final PrintWriter remarks;
    private final boolean isColoured;
    private final boolean isJson;

    public Output(PrintWriter results, PrintWriter remarks, boolean isColoured, boolean isJson) {
        this.results = results;
        this.remarks = remarks;
        this.isColoured = isColoured;
        this.isJson = isJson;
    }

    public boolean isJson() {
        return isJson;
    }

    /** A table, or an array of objects. */
    public void show(Table table) {
        if (isJson) {
            write(array(table));
        } else {
            new TablePrinter(table, isColoured).lines().forEach(results::println);
            results.flush();
        }
    }

    /** A text that is the result, for example SQL; as JSON an object that has it by this name. */
    public void show(String key, String text) {
        if (isJson) {
            write(Json.createObjectBuilder().add(key, text).build());
        } else {
            results.print(text.endsWith("\n") ? text : text + "\n");
            results.flush();
        }
    }

    /** Something that happens, told at once. */
    public void say(String text) {
        say(text, Tone.PLAIN);
    }

    public void say(String text, Tone tone) {
        remarks.println(isColoured ? tone.on() + text + tone.off() : text);
        remarks.flush();
    }

    private static JsonStructure array(Table table) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (List<Cell> row : table.rows()) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            for (int column = 0; column < row.size(); column++) {
                object.add(table.columns().get(column).key(), row.get(column).text());
            }
            array.add(object);
        }
        return array.build();
    }

    private void write(JsonStructure json) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(json);
        }
        results.println(text.toString().strip());
        results.flush();
    }
}
