package org.packstd.standards.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.packstd.standards.family.Family;

/** One payload of each family that breaks no rule; figures from {@code domain.md} and the sources it names. */
final class SoundPayloads {

    /** Cirrus CS53L30: 30 balls at 0.40 mm; thickness of the die and coplanarity are examples. */
    static final String CSP = """
            {"parameters": {
               "pitchX": {"kind": "BSC", "nom": "0.40", "unit": "mm"},
               "pitchY": {"kind": "BSC", "nom": "0.40", "unit": "mm"}},
             "attributes": {"structure": "WAFER_LEVEL_FAN_IN", "ballType": "COLLAPSIBLE"},
             "variations": [{"code": "AA",
               "parameters": {
                 "bodyX": {"min": "2.593", "nom": "2.613", "max": "2.633", "unit": "mm"},
                 "bodyY": {"min": "2.193", "nom": "2.213", "max": "2.233", "unit": "mm"},
                 "height": {"min": "0.45", "nom": "0.505", "max": "0.56", "unit": "mm"},
                 "standoff": {"min": "0.17", "nom": "0.20", "max": "0.23", "unit": "mm"},
                 "ballDiameter": {"min": "0.23", "nom": "0.26", "max": "0.29", "unit": "mm"},
                 "coplanarity": {"kind": "GDT", "max": "0.05", "unit": "mm"},
                 "dieX": {"nom": "2.613", "unit": "mm"},
                 "dieY": {"nom": "2.213", "unit": "mm"},
                 "dieThickness": {"nom": "0.28", "unit": "mm"}},
               "terminals": {"count": 30, "matrix": {"columns": 6, "rows": 5}}}]}""";

    /** SOIC-8 as MS-012-AA: four leads on each of the two sides along y. */
    static final String SMT = """
            {"attributes": {"terminalForm": "GULL_WING", "layout": "DUAL"},
             "variations": [{"code": "SO8",
               "parameters": {
                 "bodyX": {"min": "3.8", "max": "4.0", "unit": "mm"},
                 "bodyY": {"min": "4.8", "max": "5.0", "unit": "mm"},
                 "overallX": {"min": "5.8", "max": "6.2", "unit": "mm"},
                 "height": {"kind": "MAX_ONLY", "max": "1.75", "unit": "mm"},
                 "standoff": {"min": "0.10", "max": "0.25", "unit": "mm"},
                 "pitchY": {"kind": "BSC", "nom": "1.27", "unit": "mm"},
                 "leadWidth": {"min": "0.31", "max": "0.51", "unit": "mm"},
                 "leadLength": {"min": "0.40", "max": "1.27", "unit": "mm"}},
               "terminals": {"count": 8, "perSideX": 0, "perSideY": 4}}]}""";

    /** A 10 x 10 mm package around a die of 52 mm²: fan-out ratio 1.92. */
    static final String FAN_OUT = """
            {"attributes": {"processFlow": "CHIP_FIRST_FACE_DOWN", "carrier": "WAFER_300"},
             "variations": [{"code": "AA",
               "parameters": {
                 "bodyX": {"nom": "10", "unit": "mm"},
                 "bodyY": {"nom": "10", "unit": "mm"},
                 "height": {"kind": "MAX_ONLY", "max": "0.8", "unit": "mm"},
                 "pitchX": {"kind": "BSC", "nom": "0.4", "unit": "mm"},
                 "pitchY": {"kind": "BSC", "nom": "0.4", "unit": "mm"},
                 "ballDiameter": {"nom": "0.25", "unit": "mm"},
                 "rdlLine": {"nom": "10", "unit": "um"},
                 "rdlSpace": {"nom": "10", "unit": "um"}},
               "dies": [{"x": {"nom": "8", "unit": "mm"}, "y": {"nom": "6.5", "unit": "mm"},
                         "centreX": {"nom": "-0.5", "unit": "mm"}}]}]}""";

    /** OIF-Co-Packaging-3.2T-Module-01.0: 32 host lanes of 100 Gb/s; 10 pJ/bit make 32 W. */
    static final String CPO = """
            {"variations": [{"code": "DR4",
               "parameters": {
                 "aggregateRate": {"nom": "3.2", "unit": "Tb/s"},
                 "hostLaneRate": {"nom": "100", "unit": "Gb/s"},
                 "energyPerBit": {"nom": "10", "unit": "pJ/bit"},
                 "modulePower": {"nom": "32", "unit": "W"}},
               "attributes": {"hostLanes": 32}}]}""";

    private SoundPayloads() {}

    /** The payload of a family; those without a constant here are files in {@code sound-payloads}. */
    static String of(Family family) {
        return switch (family.name()) {
            case "CSP" -> CSP;
            case "SMT" -> SMT;
            case "FAN_OUT" -> FAN_OUT;
            case "CPO" -> CPO;
            default -> read("/sound-payloads/" + family + ".json");
        };
    }

    private static String read(String file) {
        try (var payload = SoundPayloads.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(payload, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
