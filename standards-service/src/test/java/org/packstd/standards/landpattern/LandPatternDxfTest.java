package org.packstd.standards.landpattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.packstd.standards.dxf.ReadDxf;
import org.packstd.standards.footprint.FootprintIdentity;
import org.packstd.standards.footprint.LandPatternDxf;
import org.packstd.standards.landpattern.rule.Density;
import tools.jackson.databind.JsonNode;

/** Land patterns as DXF, as a library that is not ours reads them. */
class LandPatternDxfTest {

    private static final Offset<Double> EXACTLY = offset(1e-6);
    private static final FootprintIdentity IDENTITY = new FootprintIdentity("PS-SMT-0012", "B", "AA",
            "sha256:" + "0f".repeat(32), "焊盘\r\n  0\r\nEOF");
    private static final LandPattern NO_LEAD = Part.QUAD_OF_TWELVE.at(Density.B);
    private static final LandPattern BALLS = Part
            .of("CSP",
                    """
                            {'code': 'AA', 'attributes': {'ballType': 'COLLAPSIBLE'}, 'terminals': {'count': 2000, 'matrix': {'columns': 50, 'rows': 40}},
                             'parameters': {'bodyX': {'nom': '26', 'unit': 'mm'}, 'bodyY': {'nom': '21', 'unit': 'mm'},
                              'height': {'max': '1.2', 'unit': 'mm'}, 'ballDiameter': {'nom': '0.3', 'unit': 'mm'},
                              'pitchX': {'nom': '0.5', 'unit': 'mm'}, 'pitchY': {'nom': '0.5', 'unit': 'mm'}}}""")
            .at(Density.B);

    @Test
    void everyLandStandsWhereItIsInItsSizeOnTheLayersOfTheBoard() {
        var read = ReadDxf.of(LandPatternDxf.write(IDENTITY, NO_LEAD));

        var inserts = read.on("COPPER");
        assertThat(inserts).hasSameSizeAs(NO_LEAD.lands());
        for (int i = 0; i < inserts.size(); i++) {
            var land = NO_LEAD.lands().get(i);
            var insert = inserts.get(i);
            assertThat(insert.at("/position/x").asDouble()).isCloseTo(land.x().doubleValue(), EXACTLY);
            assertThat(insert.at("/position/y").asDouble()).as("up").isCloseTo(-land.y().doubleValue(), EXACTLY);
            var block = read.block(insert.path("name").asString()).path("entities");
            assertThat(spread(block.get(0), "x")).isCloseTo(land.width().doubleValue(), EXACTLY);
            assertThat(spread(block.get(0), "y")).isCloseTo(land.height().doubleValue(), EXACTLY);
            assertThat(block.valueStream().map(each -> each.path("layer").asString()))
                    .containsExactlyElementsOf(land.kind() == Land.Kind.TERMINAL
                            ? List.of("COPPER", "MASK", "PASTE")
                            : List.of("COPPER", "MASK"));
        }
        assertThat(read.on("PASTE")).hasSameSizeAs(NO_LEAD.paste());
        assertThat(read.on("COURTYARD")).singleElement()
                .satisfies(yard -> assertThat(spread(yard, "x"))
                        .isCloseTo(NO_LEAD.courtyard().width().doubleValue(), EXACTLY));
        assertThat(read.used()).contains("SILK", "FAB", "TERMINALS", "NUMBERS");
        assertThat(read.texts()).contains("1", "12");
    }

    @Test
    void twoThousandBallsAreOneBlock() {
        var dxf = LandPatternDxf.write(IDENTITY, BALLS);
        var copper = ReadDxf.of(dxf).on("COPPER");

        assertThat(copper).hasSize(2000);
        assertThat(new TreeSet<>(copper.stream().map(each -> each.path("name").asString()).toList())).hasSize(1);
    }

    @Test
    void theFileSaysWhereItIsFromAndTextStaysText() {
        var dxf = LandPatternDxf.write(IDENTITY, NO_LEAD);

        assertThat(dxf).matches("\\p{ASCII}*").contains("PS-SMT-0012 revision B", "sha256:" + "0f".repeat(32),
                "\\U+710A\\U+76D8").containsOnlyOnce("\r\nEOF\r\n");
        assertThat(dxf).isEqualTo(LandPatternDxf.write(IDENTITY, NO_LEAD));
    }

    private static double spread(JsonNode polyline, String axis) {
        var range = polyline.path("vertices").valueStream().mapToDouble(each -> each.path(axis).asDouble())
                .summaryStatistics();
        return range.getMax() - range.getMin();
    }
}
