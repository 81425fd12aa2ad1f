package org.packstd.standards.drawing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.packstd.standards.drawing.outline.Subject;

/** Packages at the edge of what there is. */
final class ExtremeSubjects {

    private static final String TOLERANCES = """
            "coplanarity": {"kind": "GDT", "max": "0.08", "unit": "mm"},
            "positionToDatums": {"kind": "GDT", "max": "0.15", "unit": "mm"},
            "positionInArray": {"kind": "GDT", "max": "0.05", "unit": "mm"}""";

    static final Subject FULL_BALL_GRID = grid("7.00", "6.00", "1.00", "0.65", "0.65", 10, 8, "");
    static final Subject COMPARED = Subjects.compared("CSP", payload("7.00", "6.00", "0.90", "0.65", "0.65", 10, 8, "")
            .replace("\"0.35\"", "\"0.36\""), payload("7.00", "6.00", "1.00", "0.65", "0.65", 10, 8, ""));
    static final Subject FOUR_BALLS = grid("1.00", "1.00", "0.40", "0.50", "0.50", 2, 2, "");
    static final Subject ONE_BALL_WIDE = grid("0.80", "4.00", "0.40", "0.40", "0.40", 1, 9, "");
    static final Subject MANY_BALLS = grid("55.00", "55.00", "3.00", "1.00", "1.00", 53, 53, "");
    static final Subject MORE_THAN_TWO_THOUSAND = grid("55.00", "50.00", "3.00", "1.00", "1.00", 50, 48, "\"C3\"");
    static final Subject LONG = grid("40.00", "5.00", "1.20", "0.80", "0.50", 45, 7, "");
    static final Subject HIGH = grid("4.00", "36.00", "1.20", "0.50", "0.80", 5, 40, "");
    static final Subject DEPOPULATED = grid("9.00", "9.00", "1.20", "0.80", "0.80", 10, 9,
            "\"A1\", \"B2\", \"E5\", \"E6\", \"J10\"");
    static final Subject NOTHING_KNOWN = Subjects.of("CSP", """
            {"variations": [{"code": "X", "parameters": {}}]}""");
    static final Subject HUNDREDS_OF_LEADS = Subjects.of("SMT", """
            {"attributes": {"terminalForm": "GULL_WING", "layout": "QUAD"}, "variations": [{"code": "Q", "parameters": {
               "bodyX": {"nom": "40.00", "unit": "mm"}, "bodyY": {"nom": "40.00", "unit": "mm"},
               "overallX": {"nom": "42.60", "unit": "mm"}, "overallY": {"nom": "42.60", "unit": "mm"},
               "pitchX": {"nom": "0.40", "unit": "mm"}, "pitchY": {"nom": "0.40", "unit": "mm"},
               "leadWidth": {"min": "0.13", "max": "0.23", "unit": "mm"}, "height": {"max": "4.10", "unit": "mm"},
               "footAngle": {"min": "0", "max": "8", "unit": "deg"}, "leadThickness": {"nom": "0.15", "unit": "mm"},
               "leadLength": {"nom": "0.60", "unit": "mm"}, "standoff": {"min": "0.05", "unit": "mm"}},
             "terminals": {"count": 376, "perSideX": 94, "perSideY": 94}}]}""");
    static final Subject THREE_LEADS = Subjects.of("SMT", """
            {"attributes": {"terminalForm": "NO_LEAD", "layout": "DUAL"}, "variations": [{"code": "T", "parameters": {
               "bodyX": {"nom": "0.60", "unit": "mm"}, "bodyY": {"nom": "1.00", "unit": "mm"},
               "pitchY": {"nom": "0.35", "unit": "mm"}, "leadWidth": {"nom": "0.15", "unit": "mm"},
               "leadLength": {"nom": "0.25", "unit": "mm"}},
             "terminals": {"count": 4, "perSideX": 0, "perSideY": 2}}]}""");
    static final Subject ABSURD = Subjects.of("CSP", """
            {"variations": [{"code": "Z", "parameters": {
               "bodyX": {"nom": "0.000000001", "unit": "mm"}, "bodyY": {"nom": "999999999", "unit": "in"},
               "height": {"nom": "-5", "unit": "mm"}, "standoff": {"nom": "900000", "unit": "mm"},
               "pitchX": {"nom": "999999999", "unit": "mm"}, "pitchY": {"nom": "0", "unit": "mm"},
               "ballDiameter": {"min": "999999999.123456789", "unit": "mil"}},
             "terminals": {"count": 7, "matrix": {"columns": 200, "rows": 200}}}]}""");

    static final Subject CONNECTOR = Subjects.of("CONNECTOR",
            """
                    {"lengthModel": {"axis": "X", "atOne": {"nom": "8.10", "unit": "mm"}, "perPosition": {"nom": "5.70", "unit": "mm"}},
                     "variations": [{"code": "4P", "parameters": {
                       "bodyX": {"nom": "25.20", "unit": "mm"}, "bodyY": {"nom": "8.00", "unit": "mm"},
                       "height": {"max": "11.50", "unit": "mm"}, "pitchX": {"kind": "BSC", "nom": "5.70", "unit": "mm"},
                       "leadWidth": {"nom": "1.00", "unit": "mm"}, "tailLength": {"nom": "3.40", "unit": "mm"},
                       "drillDiameter": {"nom": "1.40", "unit": "mm"}},
                     "terminals": {"count": 4}}]}""");
    static final Subject MICROPHONE = Subjects.of("MEMS_CAVITY", """
            {"attributes": {"portSide": "BOTTOM", "terminalForm": "NO_LEAD"},
             "variations": [{"code": "MIC", "parameters": {
               "bodyX": {"nom": "3.50", "unit": "mm"}, "bodyY": {"nom": "2.65", "unit": "mm"},
               "height": {"nom": "0.98", "unit": "mm"}, "portDiameter": {"nom": "0.325", "unit": "mm"},
               "portX": {"nom": "1.05", "unit": "mm"}, "pitchY": {"nom": "0.80", "unit": "mm"},
               "leadWidth": {"nom": "0.60", "unit": "mm"}, "leadLength": {"nom": "0.70", "unit": "mm"}},
             "terminals": {"count": 4, "perSideX": 0, "perSideY": 2}}]}""");
    static final Subject J_LEADS = Subjects.of("SMT",
            """
                    {"attributes": {"terminalForm": "J_LEAD", "layout": "QUAD"}, "variations": [{"code": "J", "parameters": {
                       "bodyX": {"nom": "16.51", "unit": "mm"}, "bodyY": {"nom": "16.51", "unit": "mm"},
                       "overallX": {"min": "17.40", "max": "17.65", "unit": "mm"}, "overallY": {"min": "17.40", "max": "17.65", "unit": "mm"},
                       "pitchX": {"kind": "BSC", "nom": "1.27", "unit": "mm"}, "pitchY": {"kind": "BSC", "nom": "1.27", "unit": "mm"},
                       "height": {"min": "4.19", "max": "4.57", "unit": "mm"}, "standoff": {"min": "0.51", "unit": "mm"},
                       "leadWidth": {"min": "0.33", "max": "0.53", "unit": "mm"}, "leadThickness": {"nom": "0.25", "unit": "mm"}},
                     "terminals": {"count": 44, "perSideX": 11, "perSideY": 11}}]}""");
    static final Subject FLAT_LEADS = Subjects.of("SMT",
            """
                    {"attributes": {"terminalForm": "FLAT_LEAD", "layout": "DUAL"}, "variations": [{"code": "F", "parameters": {
                       "bodyX": {"nom": "1.20", "unit": "mm"}, "bodyY": {"nom": "1.60", "unit": "mm"},
                       "overallX": {"nom": "1.60", "unit": "mm"}, "pitchY": {"kind": "BSC", "nom": "0.50", "unit": "mm"},
                       "height": {"min": "0.50", "max": "0.60", "unit": "mm"}, "leadWidth": {"min": "0.17", "max": "0.27", "unit": "mm"},
                       "leadThickness": {"min": "0.08", "max": "0.18", "unit": "mm"}, "leadLength": {"min": "0.10", "max": "0.30", "unit": "mm"}},
                     "terminals": {"count": 5, "perSideX": 0, "perSideY": 3, "deleted": [5]}}]}""");
    static final Subject FULL_LEADS = Subjects.of("SMT",
            """
                    {"attributes": {"terminalForm": "GULL_WING", "layout": "DUAL"}, "variations": [{"code": "G", "parameters": {
                       "bodyX": {"min": "7.40", "nom": "7.50", "max": "7.60", "unit": "mm"},
                       "bodyY": {"min": "10.10", "nom": "10.30", "max": "10.50", "unit": "mm"},
                       "overallX": {"kind": "BSC", "nom": "10.30", "unit": "mm"}, "pitchY": {"kind": "BSC", "nom": "1.27", "unit": "mm"},
                       "height": {"min": "2.35", "max": "2.65", "unit": "mm"}, "standoff": {"min": "0.10", "max": "0.30", "unit": "mm"},
                       "bodyThickness": {"min": "2.25", "nom": "2.30", "max": "2.35", "unit": "mm"},
                       "leadWidth": {"min": "0.31", "max": "0.51", "unit": "mm"}, "leadThickness": {"min": "0.20", "max": "0.33", "unit": "mm"},
                       "leadLength": {"min": "0.40", "max": "1.27", "unit": "mm"}, "leadLengthTotal": {"kind": "REF", "nom": "1.40", "unit": "mm"},
                       "gaugePlane": {"kind": "BSC", "nom": "0.25", "unit": "mm"}, "footAngle": {"min": "0", "max": "8", "unit": "deg"},
                       "leadRadius": {"min": "0.07", "unit": "mm"}, "coplanarity": {"kind": "GDT", "max": "0.10", "unit": "mm"},
                       "leadPosition": {"kind": "GDT", "max": "0.25", "unit": "mm"},
                       "exposedPadX": {"nom": "3.00", "unit": "mm"}, "exposedPadY": {"nom": "4.00", "unit": "mm"}},
                     "terminals": {"count": 16, "perSideX": 0, "perSideY": 8}}]}""");
    static final Subject TWO_PADS = Subjects.of("SMT",
            """
                    {"attributes": {"terminalForm": "NO_LEAD", "layout": "QUAD"}, "variations": [{"code": "P", "parameters": {
                       "bodyX": {"nom": "6.00", "unit": "mm"}, "bodyY": {"nom": "5.00", "unit": "mm"},
                       "pitchX": {"kind": "BSC", "nom": "0.50", "unit": "mm"}, "pitchY": {"kind": "BSC", "nom": "0.50", "unit": "mm"},
                       "height": {"min": "0.80", "nom": "0.90", "max": "1.00", "unit": "mm"}, "standoff": {"min": "0.00", "nom": "0.02", "max": "0.05", "unit": "mm"},
                       "leadframeThickness": {"kind": "REF", "nom": "0.203", "unit": "mm"}, "pullBack": {"nom": "0.10", "unit": "mm"},
                       "leadWidth": {"min": "0.18", "nom": "0.25", "max": "0.30", "unit": "mm"}, "leadLength": {"min": "0.30", "nom": "0.40", "max": "0.50", "unit": "mm"}},
                     "exposedPads": [{"x": {"nom": "1.80", "unit": "mm"}, "y": {"nom": "3.20", "unit": "mm"}, "centreX": {"nom": "-1.20", "unit": "mm"}},
                                     {"x": {"nom": "2.00", "unit": "mm"}, "y": {"nom": "1.40", "unit": "mm"}, "centreX": {"nom": "1.10", "unit": "mm"},
                                      "centreY": {"nom": "0.80", "unit": "mm"}}],
                     "terminals": {"count": 34, "perSideX": 9, "perSideY": 8}}]}""");
    static final Subject STAGGERED = Subjects.of("CSP", """
            {"variations": [{"code": "S", "parameters": {
               "bodyX": {"nom": "4.00", "unit": "mm"}, "bodyY": {"nom": "4.00", "unit": "mm"},
               "height": {"max": "0.60", "unit": "mm"}, "ballDiameter": {"nom": "0.25", "unit": "mm"},
               "pitchX": {"nom": "0.50", "unit": "mm"}, "pitchY": {"nom": "0.43", "unit": "mm"}},
             "terminals": {"count": 47, "matrices": [
               {"columns": 7, "rows": 5, "stagger": "x", "offsetY": {"nom": "-0.60", "unit": "mm"}},
               {"columns": 6, "rows": 2, "offsetY": {"nom": "1.50", "unit": "mm"}, "firstRow": "G"}]}}]}""");
    static final Subject FAN_OUT = Subjects.of("FAN_OUT",
            """
                    {"attributes": {"rdlLayers": 3, "processFlow": "CHIP_FIRST_FACE_DOWN"},
                     "variations": [{"code": "FO", "parameters": {
                       "bodyX": {"nom": "10.00", "unit": "mm"}, "bodyY": {"nom": "10.00", "unit": "mm"},
                       "height": {"max": "0.80", "unit": "mm"}, "standoff": {"nom": "0.20", "unit": "mm"},
                       "ballDiameter": {"nom": "0.25", "unit": "mm"}, "pitchX": {"nom": "0.40", "unit": "mm"},
                       "pitchY": {"nom": "0.40", "unit": "mm"}, "rdlLine": {"nom": "5", "unit": "um"}},
                     "dies": [{"x": {"nom": "5.00", "unit": "mm"}, "y": {"nom": "5.00", "unit": "mm"}, "thickness": {"nom": "0.35", "unit": "mm"},
                               "centreX": {"nom": "-2.10", "unit": "mm"}, "centreY": {"nom": "0", "unit": "mm"}},
                              {"x": {"nom": "3.00", "unit": "mm"}, "y": {"nom": "3.00", "unit": "mm"},
                               "centreX": {"nom": "2.60", "unit": "mm"}, "centreY": {"nom": "-1.80", "unit": "mm"}}],
                     "terminals": {"count": 529, "matrix": {"columns": 23, "rows": 23}}}]}""");
    static final Subject MODULE = Subjects.of("CPO", """
            {"variations": [{"code": "M", "parameters": {
               "moduleX": {"nom": "20.00", "unit": "mm"}, "moduleY": {"nom": "22.00", "unit": "mm"},
               "fibrePitch": {"nom": "0.25", "unit": "mm"}, "aggregateRate": {"nom": "3.2", "unit": "Tb/s"},
               "hostLaneRate": {"nom": "100", "unit": "Gb/s"}, "modulePower": {"nom": "32", "unit": "W"}},
             "attributes": {"hostLanes": 32, "fibres": 64, "opticalInterface": "DR4"}}]}""");
    static final Subject MOULDED_CHIP = Subjects.of("SMT",
            """
                    {"attributes": {"terminalForm": "INWARD_L", "layout": "TWO_TERMINAL"}, "variations": [{"code": "C", "parameters": {
                       "bodyX": {"min": "5.70", "nom": "6.00", "max": "6.30", "unit": "mm"}, "bodyY": {"min": "2.90", "nom": "3.20", "max": "3.50", "unit": "mm"},
                       "height": {"min": "2.30", "max": "2.80", "unit": "mm"}, "leadLength": {"min": "1.00", "nom": "1.30", "max": "1.60", "unit": "mm"},
                       "leadWidth": {"min": "2.10", "nom": "2.20", "max": "2.30", "unit": "mm"}},
                     "terminals": {"count": 2, "perSideX": 0, "perSideY": 1}}]}""");

    private ExtremeSubjects() {}

    /** One of each kind of outline, with much stated. */
    static Map<String, Subject> kinds() {
        var kinds = new LinkedHashMap<String, Subject>();
        kinds.put("full-ball-grid", FULL_BALL_GRID);
        kinds.put("compared", COMPARED);
        kinds.put("depopulated", DEPOPULATED);
        kinds.put("many-balls", MANY_BALLS);
        kinds.put("staggered", STAGGERED);
        kinds.put("fan-out", FAN_OUT);
        kinds.put("gull-wings", FULL_LEADS);
        kinds.put("hundreds-of-leads", HUNDREDS_OF_LEADS);
        kinds.put("j-leads", J_LEADS);
        kinds.put("flat-leads", FLAT_LEADS);
        kinds.put("two-pads", TWO_PADS);
        kinds.put("moulded-chip", MOULDED_CHIP);
        kinds.put("module", MODULE);
        kinds.put("microphone", MICROPHONE);
        kinds.put("connector", CONNECTOR);
        kinds.put("nothing-known", NOTHING_KNOWN);
        return kinds;
    }

    static Stream<Subject> all() {
        return Stream.concat(kinds().values().stream(),
                Stream.of(FULL_BALL_GRID, COMPARED, FOUR_BALLS, ONE_BALL_WIDE, MANY_BALLS, MORE_THAN_TWO_THOUSAND, LONG,
                        HIGH, DEPOPULATED, NOTHING_KNOWN, HUNDREDS_OF_LEADS, THREE_LEADS, ABSURD))
                .distinct();
    }

    private static Subject grid(String x, String y, String height, String pitchX, String pitchY, int columns, int rows,
            String without) {
        return Subjects.of("CSP", payload(x, y, height, pitchX, pitchY, columns, rows, without));
    }

    private static String payload(String x, String y, String height, String pitchX, String pitchY, int columns,
            int rows, String without) {
        int count = columns * rows - (without.isEmpty() ? 0 : without.split(",").length);
        var diameter = "0.65".equals(pitchX) ? "0.35" : Double.toString(Double.parseDouble(pitchX) / 2);
        return """
                {"variations": [{"code": "AA", "parameters": {
                   "bodyX": {"kind": "BSC", "nom": "%s", "unit": "mm"}, "bodyY": {"kind": "BSC", "nom": "%s", "unit": "mm"},
                   "height": {"kind": "MAX_ONLY", "max": "%s", "unit": "mm"},
                   "standoff": {"min": "0.18", "nom": "0.23", "max": "0.28", "unit": "mm"},
                   "ballDiameter": {"nom": "%s", "unit": "mm"},
                   "pitchX": {"kind": "BSC", "nom": "%s", "unit": "mm"}, "pitchY": {"kind": "BSC", "nom": "%s", "unit": "mm"},
                   %s},
                 "terminals": {"count": %d, "matrix": {"columns": %d, "rows": %d, "depopulated": [%s]}}}]}"""
                .formatted(x, y, height, diameter, pitchX, pitchY, TOLERANCES, count, columns, rows, without);
    }
}
