package org.packstd.standards.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.packstd.standards.family.Family;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.specification.Specification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a payload of many parts costs: rules see no more than the schema allows, and do not compare all with all. */
class BoundsTest {

    private static final Map<String, Object> LENGTH = Map.of("nom", "1", "unit", "mm");
    private static final JsonNode COMMON = JsonMapper.shared()
            .readTree(BoundsTest.class.getResourceAsStream("/api-specs/families/common.schema.json"));
    private static final Duration QUICK = Duration.ofSeconds(5); // measured: far below one second

    @Test
    void rulesSeeAsManyPartsAsTheSchemaAllowsAndNoMore() {
        var variation = Map.<String, Object>of("code", "AA",
                "terminals", Map.of("count", 4,
                        "matrices", times(most("matrices") + 1, Map.of("columns", 2, "rows", 2)),
                        "positions", positions(most("positions") + 1)),
                "dies", times(most("dies") + 1, Map.of("x", LENGTH, "y", LENGTH)),
                "exposedPads", times(most("exposedPads") + 1, Map.of("x", LENGTH, "y", LENGTH)),
                "components", times(most("components") + 1, Map.of("name", "C", "x", LENGTH)),
                "redistribution", times(most("redistribution") + 1, Map.of("line", LENGTH)),
                "aliases", times(most("aliases") + 1, Map.of("body", "JEDEC", "number", "MO-1")));
        var read = read(List.of(variation));

        var first = read.variations().getFirst();
        assertThat(first.terminals().grids()).hasSize(most("matrices"));
        assertThat(first.terminals().positions()).hasSize(most("positions"));
        assertThat(first.dies()).hasSize(most("dies"));
        assertThat(first.exposedPads()).hasSize(most("exposedPads"));
        assertThat(first.components()).hasSize(most("components"));
        assertThat(first.aliases()).hasSize(most("aliases"));
        assertThat(read.stated()).filteredOn(stated -> stated.pointer().contains("/redistribution/"))
                .hasSize(most("redistribution"));
        assertThat(read(times(600, Map.of("code", "AA"))).variations()).hasSize(500);
    }

    @Test
    void whatIsTooMuchIsRefusedByTheSchemaAndSoon() {
        var variation = Map.<String, Object>of("code", "AA", "parameters", Map.of("pitchX", LENGTH, "pitchY", LENGTH),
                "terminals", Map.of("count", 4, "matrices", times(4000, Map.of("columns", 200, "rows", 200)),
                        "positions", positions(20_000)));

        var found = Assertions.assertTimeout(QUICK,
                () -> Example.check("CSP", Map.of("variations", List.of(variation))));

        assertThat(found).filteredOn(finding -> finding.rule().equals("L0")).extracting(Finding::pointer)
                .contains("/variations/0/terminals/matrices", "/variations/0/terminals/positions");
    }

    @Test
    void manyTerminalsInColumnsAreComparedWithTheirNeighboursOnly() {
        var variations = IntStream.range(0, 5).mapToObj(i -> Map.<String, Object>of("code", "A" + (char) ('A' + i),
                "parameters", Map.of("bodyX", Map.of("nom", "90", "unit", "mm"), "bodyY",
                        Map.of("nom", "90", "unit", "mm")),
                "terminals", Map.of("count", 5000, "positions", positions(5000)))).toList();

        var found = Assertions.assertTimeout(QUICK, () -> Example.check("SIP", Map.of("variations", variations)));

        assertThat(found).extracting(Finding::rule).doesNotContain("S1", "S2", "L0");
    }

    @Test
    void aTerminalOverManyOthersIsNamedWithEach() {
        var positions = new ArrayList<Map<String, Object>>(positions(200));
        positions.add(Map.of("id", "X1", "x", "0.25", "y", "-17.25", "width", "1.1", "length", "1.1"));
        var found = Example.check("SIP", Map.of("variations", List.of(Map.of("code", "AA", "parameters", Map.of(),
                "terminals", Map.of("count", 201, "positions", positions)))));

        assertThat(found).filteredOn(finding -> finding.rule().equals("S2")).hasSize(4);
    }

    private static Specification read(List<Map<String, Object>> variations) {
        return Specification.of(Example.FAMILIES.of(Family.of("SIP")), new Payload(Map.of("variations", variations)));
    }

    private static int most(String parts) {
        return COMMON.at("/$defs/%s/maxItems".formatted(parts)).intValue();
    }

    /** In columns of 71 at 0.5 mm, around the centre, each 0.3 mm wide. */
    private static List<Map<String, Object>> positions(int count) {
        return IntStream.range(0, count).mapToObj(i -> Map.<String, Object>of("id", "P" + i,
                "x", halves(i % 71 - 35), "y", halves(i / 71 - 35), "width", "0.3", "length", "0.3")).toList();
    }

    private static String halves(int count) {
        return String.valueOf(count / 2.0);
    }

    private static <T> List<T> times(int count, T each) {
        return IntStream.range(0, count).mapToObj(_ -> each).toList();
    }
}
