package org.packstd.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the contracts from the class path, with every reference replaced by what it refers to. */
final class Specs {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Specs() {}

    /** @param path below {@code api-specs}, such as {@code rest/standards/openapi.yaml} */
    static JsonNode read(String path) {
        var file = URI.create("/api-specs/" + path);
        return resolved(load(file), file, load(file));
    }

    static JsonNode json(String text) {
        return new ObjectMapper().readTree(text);
    }

    static Schema schema(JsonNode node) {
        return SCHEMAS.getSchema(node);
    }

    private static JsonNode load(URI file) {
        try (var stream = Specs.class.getResourceAsStream(file.getPath())) {
            if (stream == null) {
                throw new IllegalArgumentException("contract: " + file + " (expected: a file of api-specs)");
            }
            return YAML.readTree(stream); // JSON is YAML
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The contracts have no recursive types, so that resolving ends. */
    private static JsonNode resolved(JsonNode node, URI file, JsonNode document) {
        if (node instanceof ObjectNode object) {
            if (object.get("$ref") instanceof JsonNode reference && reference.isString()) {
                var target = file.resolve(reference.asString());
                var home = URI.create(target.getPath());
                var there = home.equals(file) ? document : load(home);
                var pointed = target.getFragment() == null ? there : there.at(target.getFragment());
                if (pointed.isMissingNode()) {
                    throw new IllegalArgumentException("reference: " + target + " (expected: something that exists)");
                }
                return resolved(pointed, home, there);
            }
            var copy = object.objectNode();
            object.properties()
                    .forEach(member -> copy.set(member.getKey(), resolved(member.getValue(), file, document)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = array.arrayNode();
            array.forEach(element -> copy.add(resolved(element, file, document)));
            return copy;
        }
        return node;
    }
}
