package org.packstd.standards.validation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A package of {@code src/test/resources/real-packages}, and the payload that says the same in the words of its family. */
record RealPackage(JsonNode figures) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Map<String, String> FORMS = Map.of("ball", "BALL", "gullwing", "GULL_WING", "flat_lead",
            "FLAT_LEAD", "j-lead", "J_LEAD", "j-lead-drawn-as-gullwing", "J_LEAD", "no-lead", "NO_LEAD", "end-cap",
            "END_CAP", "inward-L", "INWARD_L", "under-body", "UNDER_BODY");
    private static final Map<String, String> LAYOUTS = Map.of("grid", "GRID", "dual", "DUAL", "quad", "QUAD",
            "two-terminal", "TWO_TERMINAL", "corner", "CORNER", "single-row+tab", "SINGLE");
    private static final Map<String, String> PARAMETERS = Map.ofEntries(Map.entry("body_x", "bodyX"),
            Map.entry("body_y", "bodyY"), Map.entry("height", "height"), Map.entry("ball_diameter", "ballDiameter"),
            Map.entry("overall_x", "overallX"), Map.entry("overall_y", "overallY"),
            Map.entry("lead_width", "leadWidth"), Map.entry("lead_len", "leadLength"),
            Map.entry("lead_len_h", "leadLengthX"), Map.entry("lead_len_v", "leadLengthY"),
            Map.entry("lead_to_edge", "pullBack"), Map.entry("terminal_len", "leadLength"),
            Map.entry("terminal_width", "leadWidth"), Map.entry("terminal_spacing", "terminalSpacing"),
            Map.entry("terminal_x", "leadLength"), Map.entry("terminal_y", "leadWidth"),
            Map.entry("terminal_inside_x", "terminalSpacing"), Map.entry("terminal_overall_x", "overallX"),
            Map.entry("lead_c2c_x", "terminalCentresX"), Map.entry("lead_c2c_y", "terminalCentresY"),
            Map.entry("lead_center_distance_x", "terminalCentresX"),
            Map.entry("lead_center_distance_y", "terminalCentresY"), Map.entry("lead_inside_x", "insideX"),
            Map.entry("lead_inside_y", "insideY"), Map.entry("ep_x", "exposedPadX"), Map.entry("ep_y", "exposedPadY"));

    static Stream<RealPackage> all() {
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Objects.requireNonNull(
                RealPackage.class.getResourceAsStream("/real-packages/packages.jsonl.gz"))), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> new RealPackage(JSON.readTree(line))).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String id() {
        return figures.path("id").stringValue();
    }

    /** By what it is, not by its trade name; none for parts whose terminals go through the board. */
    Optional<String> family() {
        return switch (figures.path("family").stringValue()) {
            case "wlcsp", "csp" -> Optional.of("CSP");
            case "mems_sensor" -> Optional.of("MEMS_CAVITY");
            case "connector" -> Optional.of("CONNECTOR");
            case "dip" -> Optional.empty();
            default -> Optional.of("SMT");
        };
    }

    List<JsonNode> issues() {
        return figures.path("data_issues").valueStream().toList();
    }

    /** The same with the figures that the source states for one parameter, contradiction included. */
    RealPackage asStated(JsonNode issue) {
        var copy = (ObjectNode) figures.deepCopy();
        var stated = (ObjectNode) issue.path("source").deepCopy();
        var given = stated.propertyNames();
        var names = stated.putArray("given");
        List.copyOf(given).stream().filter(name -> !name.equals("given")).forEach(names::add);
        copy.withObject("/params").set(issue.path("param").stringValue(), stated);
        return new RealPackage(copy);
    }

    static String parameter(JsonNode issue) {
        return Objects.requireNonNull(PARAMETERS.get(issue.path("param").stringValue()));
    }

    ObjectNode payload() {
        var payload = JSON.createObjectNode();
        if (figures.path("family").stringValue().equals("connector")) {
            connectors(payload);
            return payload;
        }
        var variation = payload.putArray("variations").addObject().put("code", "AA");
        attributes(variation.putObject("attributes"));
        parameters(variation.putObject("parameters"));
        terminals(variation.putObject("terminals"));
        exposedPads(variation);
        if (figures.at("/land_given/pad_diameter").isNumber()) {
            variation.putObject("prescribedLand").set("diameter", length(figures.at("/land_given/pad_diameter")));
        }
        return payload;
    }

    private void attributes(ObjectNode attributes) {
        var form = FORMS.get(figures.at("/terminal/form").stringValue());
        var layout = LAYOUTS.get(figures.at("/terminal/layout").stringValue());
        if (form != null && layout != null) {
            attributes.put("terminalForm", form).put("layout", layout);
        }
        if (figures.path("family").stringValue().equals("chip_2t")) {
            attributes.put("sizeCodeMetric", figures.at("/codes/metric").stringValue())
                    .put("sizeCodeImperial", figures.at("/codes/imperial").stringValue());
        }
        if (figures.path("family").stringValue().equals("wlcsp")) {
            attributes.put("structure", "WAFER_LEVEL_FAN_IN");
        }
    }

    private void parameters(ObjectNode parameters) {
        var offCentre = figures.path("params").has("ep_center_x") || figures.path("params").has("tab_x");
        figures.path("params").forEachEntry((name, stated) -> {
            var parameter = PARAMETERS.get(name);
            if (parameter != null && !(offCentre && name.startsWith("ep_"))
                    && !(name.equals("lead_len") && figures.path("family").stringValue().equals("soj"))) { // drawing only
                parameters.set(parameter, name.equals("height") ? height(stated) : length(stated, "given"));
            }
        });
        for (var axis : List.of("x", "y")) {
            if (figures.at("/pitch/" + axis).isNumber() && needsPitch(axis)) {
                parameters.set("pitch" + axis.toUpperCase(Locale.ROOT), length(figures.at("/pitch/" + axis)));
            }
        }
    }

    private boolean needsPitch(String axis) {
        return figures.path("matrix").size() == 1 || figures.at("/pins/n" + axis).asInt(0) > 1
                || (axis.equals("y") && figures.path("family").stringValue().equals("dpak"));
    }

    /** The one height of a row of small outlines is the JEDEC maximum. */
    private ObjectNode height(JsonNode stated) {
        return figures.path("family").stringValue().equals("sop") && stated.path("given").size() == 1
                ? JSON.createObjectNode().put("max", text(stated.path("nom").isMissingNode()
                        ? stated.path("max")
                        : stated.path("nom"))).put("unit", "mm")
                : length(stated, "given");
    }

    private void terminals(ObjectNode terminals) {
        var pins = figures.path("pins");
        terminals.put("count", pins.path("count").asInt());
        var grids = figures.path("matrix");
        if (grids.size() == 1) {
            terminals.set("matrix", grid(grids.get(0), false));
        } else if (grids.size() > 1) {
            var matrices = terminals.putArray("matrices");
            grids.forEach(each -> matrices.add(grid(each, true)));
        } else if (figures.at("/terminal/layout").stringValue().equals("single-row+tab")) {
            terminals.put("perSideX", 0).put("perSideY", pins.path("count").asInt());
        } else if (pins.has("nx")) {
            terminals.put("perSideX", pins.path("nx").asInt()).put("perSideY", pins.path("ny").asInt());
            Stream.of("deleted", "hidden").filter(name -> !pins.path(name).isEmpty())
                    .forEach(name -> terminals.set(name, pins.path(name)));
        }
    }

    private static ObjectNode grid(JsonNode written, boolean several) {
        var grid = JSON.createObjectNode();
        grid.set("columns", written.path("nx"));
        grid.set("rows", written.path("ny"));
        Map.of("depopulated", "depopulated", "populated_list", "populated").forEach((from, to) -> {
            if (written.path(from).isArray() && !written.path(from).isEmpty()) {
                grid.set(to, written.path(from));
            }
        });
        if (several) {
            grid.set("pitchX", length(written.path("pitch_x")));
            grid.set("pitchY", length(written.path("pitch_y")));
            grid.set("offsetX", length(written.path("offset_x")));
            grid.set("offsetY", length(written.path("offset_y")));
            grid.set("firstRow", written.path("first_row"));
            grid.set("firstColumn", written.path("first_col"));
        }
        return grid;
    }

    private void exposedPads(ObjectNode variation) {
        var params = figures.path("params");
        if (params.has("ep_center_x")) {
            var pad = variation.putArray("exposedPads").addObject();
            Map.of("ep_x", "x", "ep_y", "y", "ep_center_x", "centreX", "ep_center_y", "centreY").forEach((from, to) -> {
                if (params.has(from)) {
                    pad.set(to, length(params.path(from), "given"));
                }
            });
        }
    }

    /** A variation for each number of positions; on a line where the source has found one. */
    private void connectors(ObjectNode payload) {
        var pins = figures.path("pins");
        var model = figures.path("model");
        var axis = model.path("axis").asString("x").toUpperCase(Locale.ROOT);
        if (model.path("body_len_at_1").asDouble(0) > 0 && model.path("per_position").asDouble(0) > 0) {
            var written = payload.putObject("lengthModel").put("axis", axis);
            written.set("atOne", length(model.path("body_len_at_1")));
            written.set("perPosition", length(model.path("per_position")));
        }
        var variations = payload.putArray("variations");
        IntStream.range(0, pins.path("positions").size()).forEach(i -> {
            var n = pins.path("positions").get(i).asInt();
            var variation = variations.addObject().put("code", "P" + n + "-" + i);
            variation.putObject("attributes").put("positions", n).put("rows", pins.path("rows").asInt());
            variation.putObject("terminals").put("count", pins.path("count").get(i).asInt());
            bodyOfConnector(variation.putObject("parameters"), model, axis, n);
        });
    }

    private void bodyOfConnector(ObjectNode parameters, JsonNode model, String axis, int n) {
        var outline = figures.path("outlines").valueStream().filter(each -> each.path("n").asInt() == n).findFirst();
        if (outline.isPresent()) {
            parameters.set("bodyX", length(outline.get().path("x")));
            parameters.set("bodyY", length(outline.get().path("y")));
        } else {
            var along = model.path("body_len_at_1").decimalValue()
                    .add(model.path("per_position").decimalValue().multiply(BigDecimal.valueOf(n - 1L)));
            parameters.set("body" + axis, length(JSON.getNodeFactory().numberNode(along)));
            parameters.set("body" + (axis.equals("X") ? "Y" : "X"), length(model.path("body_width")));
        }
    }

    private static ObjectNode length(JsonNode figure) {
        return JSON.createObjectNode().put("nom", text(figure)).put("unit", "mm");
    }

    /** Only what the source states; a midpoint is none of its figures. */
    private static ObjectNode length(JsonNode stated, String given) {
        var value = JSON.createObjectNode();
        stated.path(given).forEach(name -> value.put(name.stringValue(), text(stated.path(name.stringValue()))));
        return value.put("unit", "mm");
    }

    private static String text(JsonNode figure) {
        return figure.decimalValue().toPlainString();
    }

    @Override
    public String toString() {
        return id();
    }
}
