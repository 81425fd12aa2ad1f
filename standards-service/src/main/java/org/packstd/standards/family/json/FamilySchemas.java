package org.packstd.standards.family.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.family.FamilyIndex;
import org.packstd.standards.family.ParameterDefinition;
import org.packstd.standards.family.ParameterDefinition.Range;
import org.packstd.standards.quantity.Quantity;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.text.LocalizedText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads each family's schema and writes the words that families share into it, so that the document stands alone. */
@Configuration(proxyBeanMethods = false)
public class FamilySchemas {

    private static final String SHARED = "common.schema.json";
    private static final Map<String, Quantity> QUANTITIES = Map.ofEntries(Map.entry("length", Quantity.LENGTH),
            Map.entry("gap", Quantity.GAP), Map.entry("offset", Quantity.OFFSET), Map.entry("angle", Quantity.ANGLE),
            Map.entry("temperature", Quantity.TEMPERATURE), Map.entry("power", Quantity.POWER),
            Map.entry("energyPerBit", Quantity.ENERGY_PER_BIT), Map.entry("dataRate", Quantity.DATA_RATE),
            Map.entry("symbolRate", Quantity.SYMBOL_RATE), Map.entry("loss", Quantity.LOSS),
            Map.entry("wavelength", Quantity.WAVELENGTH), Map.entry("edgeDensity", Quantity.EDGE_DENSITY),
            Map.entry("area", Quantity.AREA));

    private final JsonMapper json = JsonMapper.shared();

    @Bean
    public Families families() {
        var shared = read(SHARED);
        return new Families(FamilyIndex.known().schemas().stream()
                .map(listed -> define(listed.getKey(), listed.getValue(), shared))
                .toList());
    }

    private FamilyDefinition define(Family family, String file, JsonNode shared) {
        var text = json.writeValueAsString(read(file));
        var schema = (ObjectNode) json.readTree(text.replace(SHARED + "#/$defs/", "#/$defs/"));
        ((ObjectNode) schema.get("$defs")).setAll((ObjectNode) shared.get("$defs"));
        var parameters = new LinkedHashMap<String, ParameterDefinition>();
        schema.at("/$defs/parameters/properties")
                .properties()
                .forEach(each -> parameters.put(each.getKey(), parameter(each.getKey(), each.getValue())));
        var expected = schema.path("x-required-parameters").valueStream().map(JsonNode::stringValue).toList();
        var document = json.convertValue(schema, new TypeReference<Map<String, Object>>() {
        });
        return new FamilyDefinition(family, label(schema), document, sha256(json.writeValueAsBytes(schema)),
                Map.copyOf(parameters), List.copyOf(expected));
    }

    private static ParameterDefinition parameter(String name, JsonNode definition) {
        var type = definition.path("$ref").stringValue("").substring("#/$defs/".length());
        var quantity = QUANTITIES.get(type);
        if (quantity == null) {
            throw new IllegalStateException(name + ": " + type + " (expected: one of " + QUANTITIES.keySet() + ")");
        }
        return new ParameterDefinition(name, label(definition), quantity, range(definition.at("/x-ui/plausible")));
    }

    private static @Nullable Range range(JsonNode plausible) {
        if (plausible.isMissingNode()) {
            return null;
        }
        var unit = Unit.of(plausible.path("unit").stringValue()).orElseThrow();
        return new Range(unit.toBase(new BigDecimal(plausible.path("min").stringValue())),
                unit.toBase(new BigDecimal(plausible.path("max").stringValue())), unit.symbol());
    }

    private static LocalizedText label(JsonNode definition) {
        var label = definition.at("/x-ui/label");
        return new LocalizedText(label.path("en").stringValue(null), label.path("zh").stringValue(null));
    }

    private JsonNode read(String name) {
        try (var schema = FamilySchemas.class.getResourceAsStream("/families/" + name)) {
            return json.readTree(Objects.requireNonNull(schema, name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
