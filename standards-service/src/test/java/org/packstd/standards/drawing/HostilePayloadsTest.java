package org.packstd.standards.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.packstd.standards.drawing.dxf.OutlineDxf;
import org.packstd.standards.drawing.outline.OutlineDrawing;
import org.packstd.standards.drawing.outline.Style;
import org.packstd.standards.drawing.outline.Subject;
import org.packstd.standards.drawing.outline.Wording;
import org.packstd.standards.drawing.pdf.OutlinePdf;
import org.packstd.standards.drawing.plot.Plot;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.family.FamilyDefinition;

/** Whatever somebody writes into a payload, something is drawn, and it is an ordinary drawing. */
class HostilePayloadsTest {

    private static final List<String> FIGURES = List.of("0", "0.000000001", "999999999.999999999", "-999999999", "-0.5",
            "0.02", "0.5", "1", "5", "40");
    private static final List<String> FORMS = List.of("BALL", "LAND", "GULL_WING", "J_LEAD", "FLAT_LEAD", "INWARD_L",
            "NO_LEAD", "PIN", "END_CAP", "SOMETHING");
    private static final List<String> LAYOUTS = List.of("GRID", "DUAL", "QUAD", "TWO_TERMINAL", "SINGLE", "TAB");
    private static final List<String> NUMBERINGS = List.of("CLOCKWISE", "FROM_TOP_CENTRE", "FROM_TOP_LEFT",
            "COUNTER_CLOCKWISE");

    private final Random random = new Random(20261128);

    @Test
    void everythingThatCanBeReadCanBeDrawn() {
        var families = List.copyOf(Subjects.FAMILIES.all());
        for (int i = 0; i < 600; i++) {
            var family = families.get(i % families.size());
            var payload = payload(family);
            var subject = Subjects.of(family.family().name(), payload);
            var drawing = new OutlineDrawing(subject, new Style(random.nextBoolean(), Wording.ZH, null));

            var svg = i % 2 == 0
                    ? drawing.sheet().svg()
                    : drawing.view(View.Name.values()[random.nextInt(4)]).svg();

            assertThat(svg).as(payload).doesNotContain("NaN", "Infinity").hasSizeLessThan(3_000_000);
            Svg.of(svg);
            assertThat(OutlineDxf.write(Plot.of(svg), List.of())).as(payload).doesNotContain("NaN", "Infinity")
                    .hasSizeLessThan(20_000_000);
            if (i % 20 < 2) {
                assertThat(OutlinePdf.write(Plot.of(svg), "zh-Hans")).as(payload).isNotEmpty();
            }
        }
    }

    @Test
    void aBallFarOutsideItsBodyIsDrawnInReasonableTime() {
        drawnInTime(Subjects.of("CSP", """
                {"variations": [{"code": "V", "parameters": {"bodyX": {"nom": "5", "unit": "mm"},
                   "bodyY": {"nom": "5", "unit": "mm"}, "pitchX": {"nom": "20", "unit": "mm"},
                   "pitchY": {"nom": "20", "unit": "mm"}},
                 "terminals": {"count": 1, "matrix": {"columns": 200, "rows": 200, "populated": ["A1"]}}}]}"""));
    }

    @Test
    void ballsThatAreNothingOnPaperAreDrawnInReasonableTime() {
        drawnInTime(Subjects.of("CSP", """
                {"variations": [{"code": "V", "parameters": {"bodyX": {"nom": "5000", "unit": "mm"},
                   "bodyY": {"nom": "5000", "unit": "mm"}, "pitchX": {"nom": "0.000001", "unit": "mm"},
                   "pitchY": {"nom": "0.000001", "unit": "mm"}, "ballDiameter": {"nom": "0.0000001", "unit": "mm"}},
                 "terminals": {"count": 40000, "matrix": {"columns": 200, "rows": 200}}}]}"""));
    }

    @Test
    void endlessNamesAreDrawnInReasonableTime() {
        var endless = "9".repeat(60_000);
        var another = "8".repeat(60_000);
        drawnInTime(Subjects.of("SMT",
                """
                        {"attributes": {"terminalForm": "NO_LEAD", "layout": "DUAL"}, "variations": [{"code": "V", "parameters": {
                           "bodyX": {"nom": "5", "unit": "mm", "symbol": "%s"}, "bodyY": {"nom": "5", "unit": "mm"}},
                         "terminals": {"count": 2, "positions": [{"id": "%s", "x": "-2", "y": "0"},
                           {"id": "%s", "x": "2", "y": "0"}]}}]}"""
                        .formatted(endless, endless, another)));
    }

    private static void drawnInTime(Subject subject) {
        for (boolean values : new boolean[]{false, true}) {
            var svg = assertTimeoutPreemptively(Duration.ofSeconds(5),
                    () -> new OutlineDrawing(subject, new Style(values, Wording.EN, null)).sheet().svg());
            Svg.of(svg);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> OutlineDxf.write(Plot.of(svg), List.of()));
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> OutlinePdf.write(Plot.of(svg), "en"));
        }
    }

    private String payload(FamilyDefinition family) {
        var parameters = new ArrayList<String>();
        for (var name : family.parameters().keySet()) {
            if (random.nextInt(3) > 0) {
                parameters.add("\"%s\": {\"%s\": \"%s\", \"unit\": \"mm\"}".formatted(name,
                        one(List.of("min", "nom", "max")), one(FIGURES)));
            }
        }
        return """
                {"attributes": {"terminalForm": "%s", "layout": "%s", "terminalNumbering": "%s", "portSide": "BOTTOM",
                    "rdlLayers": %d, "fibres": %d, "hostLanes": %d},
                 "lengthModel": {"axis": "X", "atOne": {"nom": "1", "unit": "mm"}, "perPosition": {"nom": "-5", "unit": "mm"}},
                 "variations": [{"code": "V", "parameters": {%s}, "terminals": %s%s%s}]}"""
                .formatted(one(FORMS), one(LAYOUTS), one(NUMBERINGS), random.nextInt(30), random.nextInt(9000) - 1,
                        random.nextInt(9000), String.join(", ", parameters), terminals(), pads(), dies());
    }

    private String terminals() {
        int x = random.nextInt(4) == 0 ? 1000 : random.nextInt(6);
        int y = random.nextInt(4) == 0 ? 0 : random.nextInt(6);
        return switch (random.nextInt(5)) {
            case 0 -> "{}";
            case 1 -> "{\"count\": %d, \"perSideX\": %d, \"perSideY\": %d, \"deleted\": [1, 2, 99999], \"hidden\": [3]}"
                    .formatted(random.nextInt(20_000), x, y);
            case 2 -> "{\"count\": 3, \"matrix\": {\"columns\": %d, \"rows\": %d, \"depopulated\": [\"A1\", \"ZZ9\"]}}"
                    .formatted(1 + random.nextInt(200), 1 + random.nextInt(60));
            case 3 -> """
                    {"count": 9, "matrices": [{"columns": 3, "rows": 2, "stagger": "x"},
                      {"columns": 2, "rows": 9, "stagger": "y", "offsetX": {"nom": "%s", "unit": "mm"}}]}"""
                    .formatted(one(FIGURES));
            default -> """
                    {"count": 2, "positions": [{"id": "<1>", "x": "%s", "y": "%s", "width": "%s", "length": "1"},
                      {"id": "2", "x": "%s", "y": "0"}]}""".formatted(one(FIGURES), one(FIGURES), one(FIGURES),
                    one(FIGURES));
        };
    }

    private String pads() {
        return random.nextInt(3) > 0 ? "" : """
                , "exposedPads": [{"x": {"nom": "%s", "unit": "mm"}}, {"y": {"nom": "1", "unit": "mm"},
                  "centreX": {"nom": "%s", "unit": "mm"}}]""".formatted(one(FIGURES), one(FIGURES));
    }

    private String dies() {
        return random.nextInt(3) > 0
                ? ""
                : """
                        , "dies": [{"x": {"nom": "%s", "unit": "mm"}, "count": %d}, {"y": {"max": "%s", "unit": "mm"}}]"""
                        .formatted(one(FIGURES), 1 + random.nextInt(64), one(FIGURES));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
