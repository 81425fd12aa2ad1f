package org.packstd.standards.landpattern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A footprint of the KiCad library, released, with the figures of its package as a datasheet states them. See
 * {@code land-pattern-proof/README.md} for source and licence.
 *
 * @param facts one line of {@code facts.jsonl.gz}
 */
record ReleasedFootprint(JsonNode facts) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A pad in mm; y is down. */
    record Pad(String number, double x, double y, double width, double height) {}

    static List<ReleasedFootprint> all() {
        try (var file = Objects.requireNonNull(
                ReleasedFootprint.class.getResourceAsStream("/land-pattern-proof/facts.jsonl.gz"));
                var lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> new ReleasedFootprint(JSON.readTree(line))).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String name() {
        return text("name");
    }

    /** The class that it was computed by, with the family where the maker prescribed the land. */
    String group() {
        var name = text("class");
        return name.equals("given") ? "prescribed " + text("family") : name;
    }

    String text(String member) {
        return facts.path(member).asString("");
    }

    List<Pad> pads() {
        var pads = new ArrayList<Pad>();
        for (var pad : facts.get("pads")) {
            pads.add(new Pad(pad.get(0).asString(), pad.get(1).asDouble(), pad.get(2).asDouble(), pad.get(3).asDouble(),
                    pad.get(4).asDouble()));
        }
        return pads;
    }

    /** Left, top, right, bottom. */
    List<Double> courtyard() {
        var sides = new ArrayList<Double>();
        facts.get("courtyard").forEach(side -> sides.add(side.asDouble()));
        return sides;
    }
}
