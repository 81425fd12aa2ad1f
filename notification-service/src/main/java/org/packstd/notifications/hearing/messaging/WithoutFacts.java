package org.packstd.notifications.hearing.messaging;

import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Cuts the facts out of the data of an event and leaves every other character as it came. */
final class WithoutFacts {

    private static final String FACTS = "facts";
    private static final Pattern COMMA_BEHIND = Pattern.compile(",?\\s*$");

    private WithoutFacts() {}

    /** @throws JacksonException if the data are no JSON object */
    static String of(String data, JsonMapper json) {
        try (var parser = json.createParser(data)) {
            parser.nextToken();
            var kept = new ArrayList<String>();
            var begin = -1;
            var isFacts = false;
            var found = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var here = at(parser);
                if (begin >= 0 && !isFacts) {
                    kept.add(data.substring(begin, here));
                }
                begin = here;
                isFacts = FACTS.equals(parser.currentName());
                found |= isFacts;
                parser.nextToken();
                parser.skipChildren();
            }
            if (!found) {
                return data;
            }
            if (!isFacts) {
                kept.add(data.substring(begin, at(parser)));
            }
            return kept.stream().map(member -> COMMA_BEHIND.matcher(member).replaceFirst(""))
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    private static int at(JsonParser parser) {
        return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    }
}
