package org.packstd.standards.drawing.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The letters of dimensions. JEDEC (JEP95) and IEC 60191 differ, and the same letter means the body of one kind of package
 * and the span over the leads of another; so a letter depends on the system and on the kind.
 */
final class Symbols {

    /** Parameters in the order of a table, each with its letter in JEDEC's and in IEC's way. */
    private static final List<Entry> ALL = List.of(
            both("height", "A"), both("matedHeight", "H"), both("standoff", "A1"), both("bodyThickness", "A2"),
            both("lidThickness", "h"), both("leadframeThickness", "A3"), both("substrateThickness", "A3"),
            both("moldThickness", "A4"),
            both("ballDiameter", "b"), both("bumpDiameter", "b"), both("leadWidth", "b"), both("leadThickness", "c"),
            both("moduleHeight", "A"), both("edgeLength", "W"), both("tailLength", "F"), both("moduleX", "D"),
            both("moduleY", "E"),
            both("bodyX", "D"), new Entry("overallX", "D", "HD"), both("bodyY", "E"), new Entry("overallY", "E", "HE"),
            both("matrixSpanX", "D1"), both("matrixSpanY", "E1"), both("exposedPadX", "D2"), both("exposedPadY", "E2"),
            both("pitchX", "e"), both("pitchY", "e"), both("rowSpacing", "e1"), both("offsetX", "SD"),
            both("offsetY", "SE"), both("terminalSpacing", "S"), new Entry("leadLength", "L", "Lp"),
            new Entry("leadLengthTotal", "L1", "L"), both("gaugePlane", "L2"), both("terminalToPad", "K"),
            both("pullBack", "L1"), both("footAngle", "θ"), both("leadRadius", "R"), both("shoulder", "S"),
            both("dieX", "X"), both("dieY", "Y"), both("dieThickness", "t"), both("portDiameter", "P"),
            both("portX", "PX"), both("portY", "PY"), both("fibrePitch", "p"), both("drillDiameter", "d"),
            both("mountingPadX", "M1"), both("mountingPadY", "M2"),
            both("columns", "MD"), both("rows", "ME"), both("count", "N"),
            both("bodyProfile", "aaa"), both("topParallelism", "bbb"), both("leadPosition", "ccc"),
            new Entry("coplanarity", "ddd", "y"), both("positionToDatums", "eee"), both("positionInArray", "fff"));

    /** Leads on two sides: the body is E1 by D, the span over the leads E. */
    private static final Map<String, String> DUAL_JEDEC = Map.of("bodyX", "E1", "bodyY", "D", "overallX", "E",
            "overallY", "D1", "exposedPadX", "E2", "exposedPadY", "D2");
    private static final Map<String, String> DUAL_IEC = Map.of("bodyX", "E", "bodyY", "D", "overallX", "HE",
            "overallY", "HD", "exposedPadX", "E2", "exposedPadY", "D2");
    private static final Map<String, String> QUAD_JEDEC = Map.of("bodyX", "D1", "bodyY", "E1", "overallX", "D",
            "overallY", "E");
    private static final Map<String, String> QUAD_IEC = Map.of("bodyX", "D", "bodyY", "E", "overallX", "HD",
            "overallY", "HE");
    private static final Map<String, String> CHIP = Map.of("bodyX", "L", "bodyY", "W", "height", "H", "leadLength",
            "T", "terminalSpacing", "S", "leadWidth", "T1");
    private static final Map<String, String> CONNECTOR = Map.of("bodyX", "A", "bodyY", "B", "height", "H", "overallX",
            "A1", "overallY", "B1", "leadLength", "C");

    /** What kind of package it is, as far as letters depend on it. */
    enum Kind {
        GRID,
        DUAL_LEADS,
        QUAD_LEADS,
        NO_LEADS,
        TWO_TERMINALS,
        CONNECTOR
    }

    private record Entry(String name, String jedec, String iec) {}

    private final Kind kind;
    private final Map<String, String> letters = new HashMap<>();

    Symbols(Kind kind, boolean iec) {
        this.kind = kind;
        ALL.forEach(entry -> letters.put(entry.name, iec ? entry.iec : entry.jedec));
        letters.putAll(switch (kind) {
            case GRID, NO_LEADS -> Map.of();
            case DUAL_LEADS -> iec ? DUAL_IEC : DUAL_JEDEC;
            case QUAD_LEADS -> iec ? QUAD_IEC : QUAD_JEDEC;
            case TWO_TERMINALS -> CHIP;
            case CONNECTOR -> CONNECTOR;
        });
    }

    private static Entry both(String name, String letter) {
        return new Entry(name, letter, letter);
    }

    /** Whether this kind of outline calls it otherwise than a family would, because its axes are exchanged. */
    boolean isSpecial(String parameter) {
        return kind == Kind.DUAL_LEADS && parameter.startsWith("exposedPad");
    }

    Optional<String> of(String parameter) {
        return Optional.ofNullable(letters.get(parameter));
    }

    /** Whether equal figures may share a letter: a pitch that is the same in both directions. */
    static boolean isShared(String letter) {
        return letter.startsWith("e") && !letter.equals("eee");
    }

    /** Where a parameter comes in a table. */
    static int rank(String parameter) {
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).name.equals(parameter)) {
                return i;
            }
        }
        return ALL.size();
    }
}
