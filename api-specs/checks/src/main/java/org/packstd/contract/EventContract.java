package org.packstd.contract;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The contract of the Kafka topics: knows for every event type its data and headers. */
public final class EventContract {

    private final Map<String, JsonNode> messages = new TreeMap<>();

    /** Reads {@code events/asyncapi.yaml}. */
    public EventContract() {
        for (var message : Specs.read("events/asyncapi.yaml").at("/components/messages")) {
            if (message.has("headers")) {
                messages.put(message.get("name").asString(), message);
            }
        }
    }

    public Set<String> types() {
        return messages.keySet();
    }

    /**
     * Checks an event as it was sent or received.
     *
     * @param key     of the record; must be the subject
     * @param headers of the record, as text
     * @param data    of the record, JSON text
     * @throws AssertionError if the type is unknown, or headers or data are not as promised
     */
    public void check(String key, Map<String, String> headers, String data) {
        var type = String.valueOf(headers.get("ce_type"));
        checkData(type, data);
        var node = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        headers.forEach(node::put);
        require(type + " headers", message(type).get("headers"), node);
        if (!key.equals(headers.get("ce_subject"))) {
            throw new AssertionError(
                    type + " has key " + key + " (expected: the subject " + headers.get("ce_subject") + ")");
        }
    }

    /** Checks the data of an event of this type. */
    public void checkData(String type, String data) {
        require(type + " data", message(type).get("payload"), Specs.json(data));
    }

    private JsonNode message(String type) {
        var message = messages.get(type);
        if (message == null) {
            throw new AssertionError("event type: " + type + " (expected: one of " + messages.keySet() + ")");
        }
        return message;
    }

    private static void require(String what, JsonNode schema, JsonNode given) {
        var errors = Specs.schema(schema).validate(given);
        if (!errors.isEmpty()) {
            throw new AssertionError(what + ": " + errors + "\n" + given);
        }
    }
}
