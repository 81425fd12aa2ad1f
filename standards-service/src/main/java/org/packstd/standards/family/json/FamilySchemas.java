package org.packstd.standards.family.json;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.family.FamilyIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the schemas of the families say. */
@Configuration(proxyBeanMethods = false)
public class FamilySchemas {

    private final JsonMapper json = JsonMapper.shared();

    @Bean
    public Families families() {
        var files = new SchemaFiles(json);
        return new Families(FamilyIndex.known().schemas().stream()
                .map(listed -> define(listed.getKey(), files.bundle(listed.getValue())))
                .toList());
    }

    private FamilyDefinition define(Family family, JsonNode schema) {
        var definitions = new DefinitionReader(schema);
        var document = json.convertValue(schema, new TypeReference<Map<String, Object>>() {
        });
        return new FamilyDefinition(family, DefinitionReader.label(schema), document,
                DigestUtils.sha256Hex(json.writeValueAsBytes(schema)),
                Collections.unmodifiableMap(new LinkedHashMap<>(definitions.parameters())),
                Collections.unmodifiableMap(new LinkedHashMap<>(definitions.attributes())), members(schema),
                texts(schema.path("x-required-parameters")), byLayout(schema.path("x-required-by-layout")),
                texts(schema.path("x-required-attributes")));
    }

    private static Map<String, List<String>> byLayout(JsonNode written) {
        return written.propertyStream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                layout -> texts(layout.getValue())));
    }

    private static List<String> texts(JsonNode written) {
        return written.valueStream().map(JsonNode::stringValue).toList();
    }

    private static Set<String> members(JsonNode schema) {
        var members = new HashSet<String>();
        schema.path("properties").propertyNames().forEach(members::add);
        var variation = schema.at("/$defs/variation/properties");
        variation.propertyNames().forEach(members::add);
        var terminals = variation.at("/terminals/$ref").stringValue("");
        if (!terminals.isEmpty()) {
            schema.at(terminals.substring(1)).path("properties").propertyNames()
                    .forEach(name -> members.add("terminals." + name));
        }
        return Set.copyOf(members);
    }
}
