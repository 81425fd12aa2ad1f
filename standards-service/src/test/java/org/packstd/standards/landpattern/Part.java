package org.packstd.standards.landpattern;

import java.util.Map;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.landpattern.rule.BallMethod;
import org.packstd.standards.landpattern.rule.Density;
import org.packstd.standards.landpattern.rule.LandClass;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.Variation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A package written as a payload, and its land patterns through the same path that a published one takes. */
record Part(String family, Map<String, Object> payload) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Families FAMILIES = new FamilySchemas().families();

    /** Without leads, three terminals at each side, and a pad below. */
    static final Part QUAD_OF_TWELVE = of("SMT", """
            {'code': 'AA', 'attributes': {'terminalForm': 'NO_LEAD', 'layout': 'QUAD'},
             'terminals': {'count': 12, 'perSideX': 3, 'perSideY': 3},
             'parameters': {'bodyX': {'nom': '3', 'unit': 'mm'}, 'bodyY': {'nom': '3', 'unit': 'mm'},
              'height': {'max': '0.8', 'unit': 'mm'},
              'pitchX': {'nom': '0.5', 'unit': 'mm'}, 'pitchY': {'nom': '0.5', 'unit': 'mm'},
              'leadWidth': {'min': '0.2', 'max': '0.3', 'unit': 'mm'},
              'leadLength': {'min': '0.3', 'max': '0.5', 'unit': 'mm'},
              'exposedPadX': {'nom': '1.45', 'unit': 'mm'}, 'exposedPadY': {'nom': '1.45', 'unit': 'mm'}}}""");

    /** @param variation JSON of the only variation, with apostrophes for quotation marks */
    static Part of(String family, String variation) {
        return new Part(family, JSON.readValue("{\"variations\": [" + variation.replace('\'', '"') + "]}",
                new TypeReference<Map<String, Object>>() {
                }));
    }

    Variation variation() {
        var definition = FAMILIES.of(Family.named(family).orElseThrow());
        return Specification.of(definition, new Payload(payload)).variations().getFirst();
    }

    LandPatternResult result(LandPatternRequest request) {
        return LandPatterns.of(variation(), request);
    }

    LandPattern at(Density density) {
        return pattern(LandPatternRequest.at(density));
    }

    LandPattern as(LandClass landClass) {
        return pattern(new LandPatternRequest(Density.B, BallMethod.KICAD, landClass));
    }

    LandPattern by(BallMethod method, Density density) {
        return pattern(new LandPatternRequest(density, method, null));
    }

    LandPattern pattern(LandPatternRequest request) {
        return switch (result(request)) {
            case LandPattern pattern -> pattern;
            case NoLandPattern impossible -> throw new AssertionError(impossible.toString());
        };
    }
}
