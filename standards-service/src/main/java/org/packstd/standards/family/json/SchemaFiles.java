package org.packstd.standards.family.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema files, and how one becomes a document that stands alone: parameters and attributes that families share are
 * written out where they are used, with what the family says otherwise of them; other shared words come along as
 * definitions, those that are used.
 */
final class SchemaFiles {

    private static final String WORDS = "common.schema.json";
    private static final String PARAMETERS = "parameters.schema.json";
    private static final String DEFINITIONS = "#/$defs/";

    private final JsonMapper json;
    private final Map<String, JsonNode> files = new HashMap<>();

    SchemaFiles(JsonMapper json) {
        this.json = json;
    }

    /** The schema of that file, complete in itself. */
    ObjectNode bundle(String file) {
        var schema = (ObjectNode) read(file).deepCopy();
        inline((ObjectNode) schema.at("/$defs/parameters/properties"));
        inline((ObjectNode) schema.at("/$defs/attributes/properties"));
        groups(schema);
        order((ObjectNode) schema.at("/$defs/parameters/properties"));
        order((ObjectNode) schema.at("/$defs/attributes/properties"));
        var bundled = (ObjectNode) localized(schema);
        var definitions = (ObjectNode) bundled.get("$defs");
        include(bundled, definitions);
        return bundled;
    }

    /** Puts shared definitions in place of references to them; what stands beside a reference wins. */
    private void inline(ObjectNode properties) {
        for (var name : properties.propertyNames().toArray(String[]::new)) {
            var property = (ObjectNode) properties.get(name);
            var target = property.path("$ref").stringValue("");
            if (target.contains(DEFINITIONS) && !target.startsWith(WORDS)) {
                var parts = target.split("#", 2);
                var shared = (ObjectNode) read(parts[0]).at(parts[1]).deepCopy();
                property.remove("$ref");
                properties.set(name, merge(shared, property));
            }
        }
    }

    private static ObjectNode merge(ObjectNode shared, ObjectNode own) {
        own.properties().forEach(each -> {
            if (each.getValue() instanceof ObjectNode inner && shared.get(each.getKey()) instanceof ObjectNode outer) {
                merge(outer, inner);
            } else {
                shared.set(each.getKey(), each.getValue());
            }
        });
        return shared;
    }

    /** The labels of the groups in which parameters and attributes stand, in their order; those that are used. */
    private void groups(ObjectNode schema) {
        var used = schema.at("/$defs").findValuesAsString("group");
        var groups = schema.putObject("x-groups");
        read(PARAMETERS).path("x-groups").properties().forEach(each -> {
            if (used.contains(each.getKey())) {
                groups.set(each.getKey(), each.getValue());
            }
        });
    }

    /** Numbers the properties as they stand, for forms and tables. */
    private static void order(ObjectNode properties) {
        var next = 1;
        for (var property : properties) {
            if (property.path("x-ui") instanceof ObjectNode ui) {
                ui.put("order", next++);
            }
        }
    }

    private JsonNode localized(JsonNode schema) {
        return json.readTree(json.writeValueAsString(schema).replace("\"" + WORDS + DEFINITIONS, "\"" + DEFINITIONS));
    }

    /** Adds the shared definitions that are referred to, and those that these refer to. */
    private void include(JsonNode part, ObjectNode definitions) {
        var shared = read(WORDS).get("$defs");
        for (var target : part.findValuesAsString("$ref")) {
            var name = target.substring(DEFINITIONS.length());
            if (!definitions.has(name)) {
                var definition = Objects.requireNonNull(shared.get(name), () -> target + " (expected: a shared word)");
                definitions.set(name, definition.deepCopy());
                include(definition, definitions);
            }
        }
    }

    private JsonNode read(String file) {
        return files.computeIfAbsent(file, name -> {
            try (var schema = SchemaFiles.class.getResourceAsStream("/families/" + name)) {
                return json.readTree(Objects.requireNonNull(schema, name));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
