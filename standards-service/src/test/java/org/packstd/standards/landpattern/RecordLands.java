package org.packstd.standards.landpattern;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lands that the maker prescribes, as a payload says them. What a record does not have is not made up. */
record RecordLands(ReleasedFootprint released, ObjectNode terminals, ObjectNode parameters, ObjectNode variation,
        ObjectNode prescribed) {

    private static final JsonMapper JSON = JsonMapper.shared();

    void prescribe() {
        var land = released.facts().path("land");
        put("diameter", land.path("pad_diameter"));
        put("maskMargin", land.path("mask_margin"));
        put("heelReduction", released.facts().path("heelReduction"));
        var pad = released.facts().path("exposedLand");
        put("exposedPadX", pad.path(0));
        put("exposedPadY", pad.path(1));
        overrides();
        switch (released.text("family")) {
            case "crystal", "oscillator" -> crystal(land);
            case "alu_cap" -> capacitor(land);
            case "inductor_smd" -> inductor(land);
            case "dpak" -> powerPackage(land);
            default -> {
            }
        }
    }

    private void overrides() {
        var given = released.facts().path("overrides");
        if (given.has("pad_to_pad_max_x_overwrite")) {
            var outer = given.get("pad_to_pad_max_x_overwrite").decimalValue();
            var inner = given.get("pad_to_pad_min_x_overwrite").decimalValue();
            put("spanX", outer);
            put("length", outer.subtract(inner).divide(BigDecimal.TWO));
            put("width", given.get("pad_size_y_overwrite"));
        }
    }

    /** Two lands face each other across x, four or six stand in a lower and an upper row. */
    private void crystal(JsonNode land) {
        if (!land.path("pad").isArray() || !land.path("sep_x").isNumber()) {
            return;
        }
        var x = land.at("/pad/0").decimalValue();
        var y = land.at("/pad/1").decimalValue();
        var count = released.facts().path("count").asInt();
        if (count == 2) {
            put("length", x);
            put("width", y);
            put("spanX", land.get("sep_x").decimalValue().add(x));
        } else {
            put("width", x);
            put("length", y);
            put("spanY", land.get("sep_y").decimalValue().add(y));
            terminals.put("perSideX", count / 2).put("perSideY", 0);
            parameters.set("pitchX", RecordAsPayload.exactly(land.get("sep_x").decimalValue()));
        }
    }

    private void capacitor(JsonNode land) {
        if (land.has("pad_length")) {
            var length = land.get("pad_length").decimalValue();
            put("length", length);
            put("width", land.get("pad_width"));
            put("spanX", land.get("pad_spacing").decimalValue().add(length).add(length));
        }
    }

    private void inductor(JsonNode land) {
        put("width", land.path("landingY"));
        var inside = land.path("landingInsideX");
        var outside = land.path("landingOutsideX");
        var length = land.path("landingX");
        if (length.isNumber()) {
            put("length", length);
        } else if (inside.isNumber() && outside.isNumber()) {
            put("length", outside.decimalValue().subtract(inside.decimalValue()).divide(BigDecimal.TWO));
        }
        if (outside.isNumber()) {
            put("spanX", outside);
        } else if (inside.isNumber() && length.isNumber()) {
            put("spanX", inside.decimalValue().add(length.decimalValue().multiply(BigDecimal.TWO)));
        }
    }

    /** A row of leads at the left and a tab at the right; what the tab is called depends on the lead in the middle. */
    private void powerPackage(JsonNode land) {
        var span = land.get("overall_x").decimalValue();
        var tab = land.at("/tab/0").decimalValue();
        put("spanX", span);
        put("length", land.at("/pad/0"));
        put("width", land.at("/pad/1"));
        put("exposedPadX", tab);
        put("exposedPadY", land.at("/tab/1"));
        var count = released.facts().path("count").asInt();
        terminals.put("perSideX", 0).put("perSideY", count);
        var name = released.name();
        var cut = !name.contains("TabPin");
        var number = cut ? (count + 1) / 2 : Integer.parseInt(name.substring(name.indexOf("TabPin") + 6));
        if (cut) {
            terminals.putArray("hidden").add(number);
        }
        var pad = variation.putArray("exposedPads").addObject().put("id", Integer.toString(number));
        pad.set("x", RecordAsPayload.value(released.facts().at("/params/tab_x")));
        pad.set("y", RecordAsPayload.value(released.facts().at("/params/tab_y")));
        var params = released.facts().get("params");
        var tabEnd = nominal(params, "body_x").divide(BigDecimal.TWO).add(nominal(params, "tab_projection"));
        pad.set("centreX", RecordAsPayload.exactly(tabEnd.subtract(nominal(params, "tab_x").divide(BigDecimal.TWO))));
        var middleOfLeads = tabEnd.subtract(nominal(params, "overall_x").divide(BigDecimal.TWO));
        put("exposedPadCentreX", middleOfLeads.add(span.subtract(tab).divide(BigDecimal.TWO)));
    }

    private static BigDecimal nominal(JsonNode params, String name) {
        return params.get(name).get(1).decimalValue();
    }

    private void put(String name, JsonNode figure) {
        if (figure.isNumber()) {
            put(name, figure.decimalValue());
        }
    }

    private void put(String name, BigDecimal figure) {
        prescribed.set(name, JSON.createObjectNode().put("nom", figure.toPlainString()).put("unit", "mm"));
    }
}
