package org.packstd.standards.landpattern;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.landpattern.rule.BallMethod;
import org.packstd.standards.landpattern.rule.Density;
import org.packstd.standards.landpattern.rule.LandClass;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the record of a package as a payload of this registry, without adding a figure that the record does not have. */
final class RecordAsPayload {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> FORMS = Map.of("gullwing", "GULL_WING", "flat_lead", "FLAT_LEAD",
            "no-lead", "NO_LEAD", "j-lead", "J_LEAD", "ball", "BALL", "end-cap", "END_CAP", "inward-L", "INWARD_L",
            "under-body", "UNDER_BODY", "j-lead-drawn-as-gullwing", "GULL_WING");
    private static final Map<String, String> LAYOUTS = Map.of("dual", "DUAL", "quad", "QUAD", "grid", "GRID",
            "two-terminal", "TWO_TERMINAL", "corner", "CORNER", "single-row+tab", "SINGLE");
    private static final Map<String, String> PARAMETERS = Map.ofEntries(Map.entry("body_x", "bodyX"),
            Map.entry("body_y", "bodyY"), Map.entry("overall_x", "overallX"), Map.entry("overall_y", "overallY"),
            Map.entry("lead_width", "leadWidth"), Map.entry("lead_len", "leadLength"),
            Map.entry("lead_len_h", "leadLengthX"), Map.entry("lead_len_v", "leadLengthY"),
            Map.entry("height", "height"), Map.entry("ball_diameter", "ballDiameter"),
            Map.entry("ep_x", "exposedPadX"), Map.entry("ep_y", "exposedPadY"), Map.entry("lead_to_edge", "pullBack"),
            Map.entry("lead_c2c_x", "terminalCentresX"), Map.entry("lead_c2c_y", "terminalCentresY"),
            Map.entry("lead_center_distance_x", "terminalCentresX"),
            Map.entry("lead_center_distance_y", "terminalCentresY"), Map.entry("lead_inside_x", "insideX"),
            Map.entry("lead_inside_y", "insideY"), Map.entry("terminal_len", "leadLength"),
            Map.entry("terminal_width", "leadWidth"), Map.entry("terminal_spacing", "terminalSpacing"),
            Map.entry("body_diameter", "bodyDiameter"));
    private static final Map<String, LandClass> CLASSES = Map.ofEntries(
            Map.entry("gullwing_large", LandClass.GULL_WING), Map.entry("gullwing_small", LandClass.GULL_WING_FINE),
            Map.entry("flat_lead", LandClass.FLAT_LEAD), Map.entry("no_lead", LandClass.NO_LEAD),
            Map.entry("no_lead_pull_back", LandClass.NO_LEAD_PULL_BACK), Map.entry("j_lead", LandClass.J_LEAD),
            Map.entry("bga", LandClass.GRID), Map.entry("ipc_spec_larger_or_equal_0603", LandClass.CHIP),
            Map.entry("ipc_spec_smaller_0603", LandClass.CHIP_SMALL),
            Map.entry("ipc_spec_tantalum_7352", LandClass.MOULDED), Map.entry("capae", LandClass.CAPACITOR_CRYSTAL));
    /** Where terminal 1 is, as the drawings show it; the records do not say. */
    private static final Map<String, String> NUMBERINGS = Map.of("plcc", "FROM_TOP_CENTRE", "DHVQFN",
            "FROM_TOP_CENTRE", "Analog_LFCSP-UQ-10", "FROM_TOP_LEFT", "ClockwisePinNumbering", "CLOCKWISE");

    private final ReleasedFootprint released;
    private final JsonNode record;
    private final ObjectNode variation = JSON.createObjectNode();
    private final ObjectNode parameters = variation.putObject("parameters");
    private final ObjectNode attributes = variation.putObject("attributes");
    private final ObjectNode terminals = variation.putObject("terminals");
    private final ObjectNode prescribed = JSON.createObjectNode();

    private RecordAsPayload(ReleasedFootprint released) {
        this.released = released;
        this.record = released.facts();
    }

    static Part part(ReleasedFootprint released) {
        return new RecordAsPayload(released).part();
    }

    /** The settings that the released footprint was made with. */
    static LandPatternRequest settings(ReleasedFootprint released) {
        var density = released.text("density").equals("least") ? Density.C : Density.B;
        return new LandPatternRequest(density, BallMethod.KICAD, CLASSES.get(released.text("class")));
    }

    private Part part() {
        variation.put("code", "AA");
        attributes.put("terminalForm", FORMS.getOrDefault(text("form"), "NO_LEAD"));
        attributes.put("layout", LAYOUTS.getOrDefault(text("layout"), "OTHER"));
        if (!text("ballType").isEmpty()) {
            attributes.put("ballType", text("ballType").equals("collapsible") ? "COLLAPSIBLE" : "NON_COLLAPSIBLE");
        }
        NUMBERINGS.forEach((of, numbering) -> {
            if (text("family").equals(of) || released.name().contains(of)) {
                attributes.put("terminalNumbering", numbering);
            }
        });
        record.path("params").properties().forEach(each -> {
            var name = PARAMETERS.get(each.getKey());
            if (name != null) {
                parameters.set(name, value(each.getValue()));
            }
        });
        pitch();
        terminals();
        oddities();
        prescribed();
        if (!prescribed.isEmpty()) {
            variation.set("prescribedLand", prescribed);
        }
        var payload = JSON.createObjectNode();
        payload.putArray("variations").add(variation);
        return new Part("SMT", JSON.convertValue(payload, new TypeReference<Map<String, Object>>() {
        }));
    }

    private void pitch() {
        var pitch = record.path("pitch");
        if (pitch.isArray() && !pitch.get(0).isNull()) {
            parameters.set("pitchX", exactly(pitch.get(0).decimalValue()));
        }
        if (pitch.isArray() && !pitch.get(1).isNull()) {
            parameters.set("pitchY", exactly(pitch.get(1).decimalValue()));
        }
    }

    private void terminals() {
        terminals.put("count", Math.max(1, record.path("count").asInt(1)));
        if (record.has("nx")) {
            terminals.put("perSideX", record.path("nx").asInt());
        }
        if (record.has("ny")) {
            terminals.put("perSideY", record.path("ny").asInt());
        }
        for (var list : new String[]{"deleted", "hidden"}) {
            if (record.has(list)) {
                terminals.set(list, record.get(list));
            }
        }
        var grids = record.path("matrix");
        if (grids.size() == 1) {
            terminals.set("matrix", grid(grids.get(0)));
        } else if (grids.size() > 1) {
            RecordGrids.place(grids, terminals.putArray("positions"));
        }
    }

    private static ObjectNode grid(JsonNode written) {
        var grid = JSON.createObjectNode().put("columns", written.get("nx").asInt()).put("rows",
                written.get("ny").asInt());
        if (written.has("populated_list")) {
            grid.set("populated", written.get("populated_list"));
        } else if (written.has("depopulated")) {
            grid.set("depopulated", written.get("depopulated"));
        }
        grid.set("pitchX", exactly(written.get("pitch_x").decimalValue()));
        grid.set("pitchY", exactly(written.get("pitch_y").decimalValue()));
        if (written.has("offset_x")) {
            grid.set("offsetX", exactly(written.get("offset_x").decimalValue()));
        }
        if (written.has("offset_y")) {
            grid.set("offsetY", exactly(written.get("offset_y").decimalValue()));
        }
        return grid;
    }

    /** What our payload says in another way than the record. */
    private void oddities() {
        var params = record.path("params");
        for (var axis : new String[]{"x", "y"}) {
            var half = params.path("lead_center_" + axis);
            if (!half.isMissingNode()) {
                parameters.set("terminalCentres" + axis.toUpperCase(Locale.ROOT), twice(half));
            }
        }
        if (params.has("body_to_inside_lead_edge")) {
            parameters.set("insideX", inside(params.get("body_x"), params.get("body_to_inside_lead_edge")));
            parameters.set("insideY", inside(params.get("body_y"), params.get("body_to_inside_lead_edge")));
        }
        if (!params.has("overall_x") && params.has("overall_y") && record.path("ny").asInt() > 0) {
            parameters.set("overallX", value(params.get("overall_y"))); // the record names the wrong axis
        }
        if (params.has("ep_center_x")) {
            var pad = variation.putArray("exposedPads").addObject();
            pad.set("x", parameters.get("exposedPadX"));
            pad.set("y", parameters.get("exposedPadY"));
            pad.set("centreX", exactly(params.at("/ep_center_x/1").decimalValue()));
            pad.set("centreY", exactly(params.at("/ep_center_y/1").decimalValue()));
        }
    }

    private void prescribed() {
        new RecordLands(released, terminals, parameters, variation, prescribed).prescribe();
    }

    private static ObjectNode inside(JsonNode body, JsonNode edge) {
        var spread = Math.hypot(spread(body), Math.sqrt(2) * spread(edge));
        var middle = middle(body) - 2 * middle(edge);
        return JSON.createObjectNode()
                .put("min", decimal(middle - spread / 2))
                .put("max", decimal(middle + spread / 2))
                .put("unit", "mm");
    }

    private static double spread(JsonNode value) {
        return value.get(2).asDouble() - value.get(0).asDouble();
    }

    private static double middle(JsonNode value) {
        return (value.get(2).asDouble() + value.get(0).asDouble()) / 2;
    }

    private static String decimal(double amount) {
        return BigDecimal.valueOf(amount).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static ObjectNode twice(JsonNode half) {
        var value = JSON.createObjectNode();
        put(value, "min", half.get(0), BigDecimal.TWO);
        put(value, "nom", half.get(1), BigDecimal.TWO);
        put(value, "max", half.get(2), BigDecimal.TWO);
        return value.put("unit", "mm");
    }

    static ObjectNode value(JsonNode figures) {
        var value = JSON.createObjectNode();
        put(value, "min", figures.get(0), BigDecimal.ONE);
        put(value, "nom", figures.get(1), BigDecimal.ONE);
        put(value, "max", figures.get(2), BigDecimal.ONE);
        return value.put("unit", "mm");
    }

    private static void put(ObjectNode value, String name, @Nullable JsonNode figure, BigDecimal factor) {
        if (figure != null && !figure.isNull()) {
            value.put(name, figure.decimalValue().multiply(factor).toPlainString());
        }
    }

    static ObjectNode exactly(BigDecimal amount) {
        return JSON.createObjectNode().put("nom", amount.toPlainString()).put("unit", "mm");
    }

    private String text(String member) {
        return released.text(member);
    }
}
