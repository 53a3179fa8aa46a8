package org.alchemycdi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The requests that the original was asked, in their order, and its answers; where it answers 500 to what a client has got
 * wrong, we say so with 4xx. Two more differ: in request 30 a number stands for its text, as in request 9, which the original
 * refuses in a schema; in request 50 the parameters are numbers for the resource, which makes it a 404 of the server.
 *
 * <p>In the answers a name in angle brackets stands for an id or a number, the same each time, and dots stand for anything;
 * the tables have rows of other tests besides.
 */
@ExtendWith(NothingStaysOpen.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedIT {

    private static final Pattern NAME = Pattern.compile("<(\\w{2,})>");

    private final Http application = Http.application();
    private final Map<String, String> known = new HashMap<>(Map.of(
            "uuid", UUID.randomUUID().toString(),
            "number", String.valueOf(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41))));

    @ParameterizedTest(name = "{0}: {1} {2} {4}")
    @CsvFileSource(
            resources = "recorded.csv",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1,
            emptyValue = "")
    void isAnsweredAsByTheOriginal(ArgumentsAccessor row) {
        Http.Answer answer = application.ask(text(row, 1), given(text(row, 2)), text(row, 3), given(text(row, 4)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(row.getInteger(5));
        if (!text(row, 6).isEmpty()) {
            remember(text(row, 6), answer.body().strip());
        }
    }

    private static String text(ArgumentsAccessor row, int column) {
        String text = row.size() > column ? row.getString(column) : null;
        return text == null ? "" : text;
    }

    private String given(String text) {
        return NAME.matcher(text).replaceAll(name -> known.getOrDefault(name.group(1), name.group()));
    }

    private void remember(String expected, String body) {
        String template = given(expected);
        Matcher found = pattern(template).matcher(body);

        assertThat(found.matches()).as("%s is like %s", body, template).isTrue();
        NAME.matcher(template).results().map(name -> name.group(1)).forEach(name -> known.put(name, found.group(name)));
    }

    private static Pattern pattern(String template) {
        String quoted = Pattern.quote(template).replace("...", "\\E.*\\Q");
        return Pattern.compile(NAME.matcher(quoted).replaceAll("\\\\E(?<$1>[0-9a-f-]+)\\\\Q"));
    }
}
