package org.packstd.standards.identification;

import java.util.Map;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.Variation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Packages of public drawings as payloads. */
final class Packages {

    /** The drawing FBD048: 48 balls on 8 by 6 sites at 0.80 mm. */
    static final String FBD048 = """
            {"variations": [{"code": "AA", "attributes": {"material": "PLASTIC", "ballType": "COLLAPSIBLE"},
              "parameters": {
                "bodyX": {"kind": "BSC", "nom": "8.00", "unit": "mm"}, "bodyY": {"kind": "BSC", "nom": "6.00", "unit": "mm"},
                "height": {"kind": "MAX_ONLY", "max": "1.10", "unit": "mm"},
                "standoff": {"min": "0.21", "nom": "0.25", "max": "0.29", "unit": "mm"},
                "bodyThickness": {"min": "0.70", "nom": "0.76", "max": "0.82", "unit": "mm"},
                "ballDiameter": {"min": "0.30", "nom": "0.35", "max": "0.40", "unit": "mm"},
                "pitchX": {"kind": "BSC", "nom": "0.80", "unit": "mm"}, "pitchY": {"kind": "BSC", "nom": "0.80", "unit": "mm"}},
              "terminals": {"count": 48, "matrix": {"columns": 8, "rows": 6}}}]}""";

    /** 256 balls at 1.27 mm under a square body that is 2.33 mm high. */
    static final String BGA256 = """
            {"variations": [{"code": "AA", "attributes": {"material": "PLASTIC", "ballType": "COLLAPSIBLE"},
              "parameters": {
                "bodyX": {"nom": "27", "unit": "mm"}, "bodyY": {"nom": "27", "unit": "mm"},
                "height": {"max": "2.33", "unit": "mm"},
                "pitchX": {"nom": "1.27", "unit": "mm"}, "pitchY": {"nom": "1.27", "unit": "mm"}},
              "terminals": {"count": 256, "matrix": {"columns": 20, "rows": 20, "depopulated": []}}}]}""";

    /** A small outline with 14 gull wings at 0.50 mm, 7.10 mm over its leads, 1.20 mm high. */
    static final String SOP14 = """
            {"variations": [{"code": "AA", "attributes": {"terminalForm": "GULL_WING", "layout": "DUAL"},
              "parameters": {
                "bodyX": {"nom": "5.3", "tol": "0.1", "unit": "mm"}, "bodyY": {"nom": "5", "unit": "mm"},
                "overallX": {"min": "6.9", "max": "7.3", "unit": "mm"}, "height": {"max": "1.2", "unit": "mm"},
                "leadWidth": {"nom": "0.2", "unit": "mm"}, "pitchY": {"nom": "0.5", "unit": "mm"}},
              "terminals": {"count": 14, "perSideX": 0, "perSideY": 7}}]}""";

    private static final Families FAMILIES = new FamilySchemas().families();

    private Packages() {}

    static Variation variation(String family, String payload) {
        return specification(family, payload).variations().getFirst();
    }

    static Specification specification(String family, String payload) {
        Map<String, Object> members = JsonMapper.shared().readValue(payload, new TypeReference<Map<String, Object>>() {
        });
        return Specification.of(FAMILIES.of(Family.of(family)), new Payload(members));
    }
}
