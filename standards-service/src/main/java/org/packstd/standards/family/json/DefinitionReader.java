package org.packstd.standards.family.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.AttributeDefinition;
import org.packstd.standards.family.ParameterDefinition;
import org.packstd.standards.family.ParameterDefinition.Range;
import org.packstd.standards.quantity.Quantity;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.text.LocalizedText;
import tools.jackson.databind.JsonNode;

/** Reads parameters and attributes from the bundled schema of a family. */
final class DefinitionReader {

    private static final Map<String, Quantity> QUANTITIES = Map.ofEntries(Map.entry("length", Quantity.LENGTH),
            Map.entry("gap", Quantity.GAP), Map.entry("offset", Quantity.OFFSET), Map.entry("angle", Quantity.ANGLE),
            Map.entry("temperature", Quantity.TEMPERATURE), Map.entry("power", Quantity.POWER),
            Map.entry("energyPerBit", Quantity.ENERGY_PER_BIT), Map.entry("dataRate", Quantity.DATA_RATE),
            Map.entry("symbolRate", Quantity.SYMBOL_RATE), Map.entry("loss", Quantity.LOSS),
            Map.entry("wavelength", Quantity.WAVELENGTH), Map.entry("edgeDensity", Quantity.EDGE_DENSITY),
            Map.entry("area", Quantity.AREA), Map.entry("volume", Quantity.VOLUME),
            Map.entry("opticalPower", Quantity.OPTICAL_POWER), Map.entry("frequency", Quantity.FREQUENCY),
            Map.entry("current", Quantity.CURRENT), Map.entry("voltage", Quantity.VOLTAGE),
            Map.entry("force", Quantity.FORCE), Map.entry("resistance", Quantity.RESISTANCE),
            Map.entry("expansion", Quantity.EXPANSION), Map.entry("heatFlux", Quantity.HEAT_FLUX),
            Map.entry("wireGauge", Quantity.WIRE_GAUGE));

    private final JsonNode schema;

    DefinitionReader(JsonNode schema) {
        this.schema = schema;
    }

    /** By name in the order of the schema. */
    Map<String, ParameterDefinition> parameters() {
        var parameters = new LinkedHashMap<String, ParameterDefinition>();
        schema.at("/$defs/parameters/properties").properties()
                .forEach(each -> parameters.put(each.getKey(), parameter(each.getKey(), each.getValue())));
        return parameters;
    }

    /** By name in the order of the schema. */
    Map<String, AttributeDefinition> attributes() {
        var attributes = new LinkedHashMap<String, AttributeDefinition>();
        schema.at("/$defs/attributes/properties").properties()
                .forEach(each -> attributes.put(each.getKey(), attribute(each.getKey(), each.getValue())));
        return attributes;
    }

    private static ParameterDefinition parameter(String name, JsonNode definition) {
        var type = definition.path("$ref").stringValue("").replace("#/$defs/", "");
        var quantity = QUANTITIES.get(type);
        if (quantity == null) {
            throw new IllegalStateException(name + ": " + type + " (expected: one of " + QUANTITIES.keySet() + ")");
        }
        var ui = definition.path("x-ui");
        var placed = new LinkedHashMap<String, Map<String, String>>();
        for (var places : List.of("symbolsByLayout", "symbolsByForm")) {
            ui.path(places).properties().forEach(each -> placed.put(each.getKey(), texts(each.getValue())));
        }
        return new ParameterDefinition(name, label(definition), quantity, range(ui.path("plausible")),
                texts(ui.path("symbols")), Map.copyOf(placed), group(ui));
    }

    private static AttributeDefinition attribute(String name, JsonNode definition) {
        var words = definition.path("enum").valueStream().map(JsonNode::stringValue).toList();
        var type = switch (definition.path("type").stringValue("")) {
            case "integer" -> AttributeDefinition.Type.COUNT;
            case "boolean" -> AttributeDefinition.Type.FLAG;
            case "string" -> words.isEmpty() ? AttributeDefinition.Type.TEXT : AttributeDefinition.Type.WORD;
            default -> throw new IllegalStateException(name + ": type (expected: string, integer or boolean)");
        };
        return new AttributeDefinition(name, label(definition), type, group(definition.path("x-ui")), words);
    }

    private static @Nullable Range range(JsonNode plausible) {
        if (plausible.isMissingNode()) {
            return null;
        }
        var unit = Unit.of(plausible.path("unit").stringValue()).orElseThrow();
        var base = unit.measures(Quantity.LENGTH) ? Unit.MM.symbol() : unit.symbol();
        return new Range(unit.toBase(new BigDecimal(plausible.path("min").stringValue())),
                unit.toBase(new BigDecimal(plausible.path("max").stringValue())), base);
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new LinkedHashMap<String, String>();
        object.properties().forEach(each -> texts.put(each.getKey(), each.getValue().stringValue()));
        return Map.copyOf(texts);
    }

    private static @Nullable String group(JsonNode ui) {
        return ui.path("group").stringValue(null);
    }

    static LocalizedText label(JsonNode definition) {
        var label = definition.at("/x-ui/label");
        return new LocalizedText(label.path("en").stringValue(null), label.path("zh").stringValue(null));
    }
}
