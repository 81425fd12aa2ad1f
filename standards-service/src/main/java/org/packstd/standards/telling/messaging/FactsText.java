package org.packstd.standards.telling.messaging;

import org.packstd.standards.telling.Told;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The text of an event with as many facts as fit. */
final class FactsText {

    /** Characters of an event; a broker takes 4 MiB. */
    static final int LONGEST = 1_000_000;

    private FactsText() {}

    /** Puts facts into the data; of variations that are too many, those that come last are left out, half by half. */
    static String of(ObjectNode data, Told.Facts all, JsonMapper json) {
        var facts = all;
        while (true) {
            data.set("facts", json.valueToTree(EventMembers.facts(facts)));
            var text = json.writeValueAsString(data);
            if (text.length() <= LONGEST || facts.variations().isEmpty()) {
                return text;
            }
            facts = new Told.Facts(facts.variations().subList(0, facts.variations().size() / 2), false);
        }
    }
}
