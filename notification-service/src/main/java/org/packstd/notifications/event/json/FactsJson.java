package org.packstd.notifications.event.json;

import org.packstd.notifications.event.Facts;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Facts as text for our own database; no contract with anybody. */
public final class FactsJson {

    /** They are part of an event, which has at most 4 MiB. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(4 << 20).build()).build()).build();

    private FactsJson() {}

    public static String write(Facts facts) {
        return JSON.writeValueAsString(facts);
    }

    public static Facts read(String text) {
        return JSON.readValue(text, Facts.class);
    }
}
