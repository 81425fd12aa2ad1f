package org.packstd.standards.landpattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packstd.standards.footprint.FootprintIdentity;
import org.packstd.standards.footprint.KicadFootprint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * KiCad's own parser (module pcbnew of the package kicad) reads our footprints of every class as we meant them. Skipped, and
 * reported so, where KiCad is not installed.
 */
class KicadReadsFootprintsTest {

    private static final int OF_EACH_KIND = 3;
    private static final double NANOMETRE = 1e-6;
    /** The interpreter of the distribution has KiCad's module, another one need not. */
    private static final String PYTHON = Files.isExecutable(Path.of("/usr/bin/python3"))
            ? "/usr/bin/python3"
            : "python3";
    private static final String TITLE = "A \"title\" with \\ and (parentheses)\nand a second line, 焊盘图形";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void footprintsOfEveryClassAreReadBackAsTheyWereWritten() throws Exception {
        assumeTrue(run("-c", "import pcbnew").isEmpty(), "KiCad (python3 module pcbnew) is not installed");
        var written = export();

        var read = load();

        assertThat(written).hasSizeGreaterThan(50);
        assertThat(read.keySet()).isEqualTo(written.keySet());
        written.forEach((name, pattern) -> same(Objects.requireNonNull(read.get(name)), pattern));
        System.out.printf("KiCad %s read %d footprints with %d pads back as written%n",
                read.values().iterator().next().path("version").asString(), read.size(),
                written.values().stream().mapToInt(pattern -> pattern.lands().size()).sum());
    }

    private Map<String, LandPattern> export() throws IOException {
        var pretty = Files.createDirectory(folder.resolve("packstd.pretty"));
        var kinds = new HashMap<String, Integer>();
        var written = new LinkedHashMap<String, LandPattern>();
        for (var released : ReleasedFootprint.all()) {
            var kind = released.group() + released.text("layout");
            var result = RecordAsPayload.part(released).result(RecordAsPayload.settings(released));
            if (result instanceof LandPattern pattern && kinds.merge(kind, 1, Integer::sum) <= OF_EACH_KIND) {
                var identity = new FootprintIdentity("PS-SMT-0012", "B", released.name(), "sha256:" + "3a".repeat(32),
                        TITLE);
                var name = identity.name(pattern.rules());
                Files.writeString(pretty.resolve(name + ".kicad_mod"), KicadFootprint.write(identity, pattern));
                written.put(name, pattern);
            }
        }
        return written;
    }

    private Map<String, JsonNode> load() throws Exception {
        var script = Path.of(Objects
                .requireNonNull(KicadReadsFootprintsTest.class.getResource("/kicad/load_footprints.py")).toURI());
        var read = new HashMap<String, JsonNode>();
        for (var line : run(script.toString(), folder.resolve("packstd.pretty").toString())) {
            if (line.startsWith("{")) {
                var each = JsonMapper.shared().readTree(line);
                read.put(each.path("file").asString(), each);
            }
        }
        return read;
    }

    private static void same(JsonNode read, LandPattern pattern) {
        assertThat(read.path("error").asString("")).isEmpty();
        assertThat(read.at("/properties/Designation").asString()).isEqualTo("PS-SMT-0012");
        assertThat(read.at("/properties/Revision").asString()).isEqualTo("B");
        assertThat(read.at("/properties/ContentHash").asString()).isEqualTo("sha256:" + "3a".repeat(32));
        assertThat(read.path("description").asString()).contains("\"title\" with \\ and (parentheses)", "焊盘图形");
        var expected = new ArrayList<>(pattern.lands());
        var pads = read.path("pads");
        assertThat(pads.size()).isEqualTo(pattern.lands().size() + pattern.paste().size());
        for (var i = 0; i < expected.size(); i++) {
            var land = expected.get(i);
            var pad = pads.get(i);
            assertThat(pad.get(0).asString()).isEqualTo(land.number());
            assertThat(pad.get(1).asDouble()).isCloseTo(land.x().doubleValue(), within());
            assertThat(pad.get(2).asDouble()).isCloseTo(land.y().doubleValue(), within());
            assertThat(pad.get(3).asDouble()).isCloseTo(land.width().doubleValue(), within());
            assertThat(pad.get(4).asDouble()).isCloseTo(land.height().doubleValue(), within());
        }
    }

    private static Offset<Double> within() {
        return Offset.offset(NANOMETRE);
    }

    /** What Python prints; a failure to run is one line too. */
    private List<String> run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(PYTHON));
        command.addAll(List.of(arguments));
        var output = folder.resolve("output.txt");
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return List.of("no answer within two minutes");
            }
            return Files.readAllLines(output);
        } catch (IOException noPython) {
            return List.of(noPython.toString());
        }
    }
}
