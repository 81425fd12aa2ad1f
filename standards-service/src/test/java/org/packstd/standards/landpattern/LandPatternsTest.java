package org.packstd.standards.landpattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.standards.landpattern.outline.Missing;
import org.packstd.standards.landpattern.rule.BallMethod;
import org.packstd.standards.landpattern.rule.Density;
import org.packstd.standards.landpattern.rule.LandClass;

/** What a land pattern is made of; the figures of the worked examples are those of released footprints. */
class LandPatternsTest {

    private static final Part SOIC_8 = Part.of("SMT", """
            {'code': 'AA', 'attributes': {'terminalForm': 'GULL_WING', 'layout': 'DUAL'},
             'terminals': {'count': 8, 'perSideX': 0, 'perSideY': 4},
             'parameters': {'bodyX': {'nom': '3.9', 'unit': 'mm'}, 'bodyY': {'nom': '4.9', 'unit': 'mm'},
              'height': {'max': '1.75', 'unit': 'mm'}, 'pitchY': {'nom': '1.27', 'unit': 'mm'},
              'overallX': {'min': '5.8', 'max': '6.2', 'unit': 'mm'},
              'leadWidth': {'min': '0.31', 'max': '0.51', 'unit': 'mm'},
              'leadLength': {'min': '0.40', 'max': '1.27', 'unit': 'mm'}}}""");

    private static final Part LQFP_64 = Part.of("SMT", """
            {'code': 'AA', 'attributes': {'terminalForm': 'GULL_WING', 'layout': 'QUAD'},
             'terminals': {'count': 64, 'perSideX': 16, 'perSideY': 16},
             'parameters': {'bodyX': {'nom': '10', 'unit': 'mm'}, 'bodyY': {'nom': '10', 'unit': 'mm'},
              'pitchX': {'nom': '0.5', 'unit': 'mm'}, 'pitchY': {'nom': '0.5', 'unit': 'mm'},
              'overallX': {'min': '11.8', 'nom': '12', 'max': '12.2', 'unit': 'mm'},
              'overallY': {'min': '11.8', 'nom': '12', 'max': '12.2', 'unit': 'mm'},
              'leadWidth': {'min': '0.17', 'max': '0.27', 'unit': 'mm'},
              'leadLength': {'min': '0.45', 'max': '0.75', 'unit': 'mm'}}}""");

    private static final Part QFN_32 = Part.of("SMT", quadWithPad("3.0", "3.1", "3.2"));

    @Test
    void theWorkedExampleOfASmallOutlineAgrees() {
        var pattern = SOIC_8.at(Density.B);

        assertThat(pattern.rules().landClass()).isEqualTo(LandClass.GULL_WING);
        assertThat(pattern.lands()).hasSize(8);
        assertLand(pattern, 0, "1", "-2.475", "-1.905", "1.95", "0.60");
        assertLand(pattern, 3, "4", "-2.475", "1.905", "1.95", "0.60");
        assertLand(pattern, 4, "5", "2.475", "1.905", "1.95", "0.60");
        assertLand(pattern, 7, "8", "2.475", "-1.905", "1.95", "0.60");
    }

    @Test
    void everyFigureShowsFormulaNumbersValueAndRounding() {
        var outer = SOIC_8.at(Density.B).derivations().stream().filter(each -> each.figure().equals("Z")).findFirst()
                .orElseThrow();

        assertThat(outer.formula()).isEqualTo("L_min + 2·J_T + √(C_L² + F² + P²)");
        assertThat(outer.numbers()).isEqualTo("5.8 + 2·0.35 + √(0.4² + 0.10² + 0.05²)");
        assertThat(outer.value()).isCloseTo(new BigDecimal("6.915"), Offset.offset(
                new BigDecimal("0.001")));
        assertThat(outer.rounding()).isEqualTo("nearest 0.05, half to even");
        assertThat(outer.result()).isEqualByComparingTo("6.90");
    }

    @Test
    void aFinePitchHasGoalsOfItsOwn() {
        var pattern = LQFP_64.at(Density.B);

        assertThat(pattern.rules().landClass()).isEqualTo(LandClass.GULL_WING_FINE);
        assertLand(pattern, 0, "1", "-5.675", "-3.75", "1.55", "0.30");
        assertLand(pattern, 16, "17", "-3.75", "5.675", "0.30", "1.55");
        assertLand(pattern, 63, "64", "-3.75", "-5.675", "0.30", "1.55");
    }

    @Test
    void anExposedPadHasALandOfItsNominalSizeAndAStencilOfManyOpenings() {
        var pattern = QFN_32.at(Density.B);

        assertLand(pattern, 0, "1", "-2.4375", "-1.75", "0.875", "0.25");
        assertLand(pattern, 32, "33", "0", "0", "3.1", "3.1");
        var area = pattern.paste().stream().map(each -> each.width().multiply(each.height())).reduce(BigDecimal.ZERO,
                BigDecimal::add);
        assertThat(area.doubleValue() / 9.61).isBetween(0.64, 0.66);
    }

    @Test
    void landsKeepTheirDistanceFromAnExposedPad() {
        var wide = Part.of("SMT", quadWithPad("3.9", "4.0", "4.1"));

        var pattern = wide.at(Density.B);

        var first = pattern.lands().getFirst();
        assertThat(first.x().add(first.width().divide(BigDecimal.TWO))).isEqualByComparingTo("-2.2");
        assertThat(pattern.derivations()).anyMatch(each -> each.figure().equals("G corrected"));
    }

    @Test
    void moreDensityNeverMeansMoreLand() {
        for (var part : new Part[]{SOIC_8, LQFP_64, QFN_32}) {
            var most = part.at(Density.A).lands().getFirst();
            var nominal = part.at(Density.B).lands().getFirst();
            var least = part.at(Density.C).lands().getFirst();
            assertThat(most.width()).isGreaterThanOrEqualTo(nominal.width());
            assertThat(nominal.width()).isGreaterThanOrEqualTo(least.width());
            assertThat(part.at(Density.A).courtyard().width()).isGreaterThan(part.at(Density.C).courtyard().width());
        }
    }

    @ParameterizedTest(name = "a ball of {0} has a land of {3} by {1} at {2}")
    @CsvSource({"0.50, KICAD, A, 0.40", "0.50, PERCENTAGE, A, 0.38", "0.50, PERCENTAGE, C, 0.42",
        "0.50, TABLE_14_8, B, 0.45",
        "0.30, TABLE_14_8, B, 0.25"})
    void theLandOfABallDependsOnTheMethod(String ball, BallMethod method, Density density, BigDecimal land) {
        var pattern = ballGrid("'ballType': 'COLLAPSIBLE'", ball).by(method, density);

        assertThat(pattern.lands()).hasSize(8).allSatisfy(each -> assertThat(each.width()).isEqualByComparingTo(land));
        assertThat(pattern.lands()).extracting(Land::number).doesNotContain("B2");
    }

    @Test
    void whatIsNotStatedIsNamedAndNeverGuessed() {
        assertThat(missing(ballGrid("'layout': 'GRID'", "0.5"))).containsExactly("attributes.ballType");
        assertThat(missing(Part.of("SMT", "{'code': 'AA', 'terminals': {'count': 8}, 'parameters': {}}")))
                .containsExactly("parameters.bodyX", "parameters.bodyY");
        assertThat(missing(Part.of("SMT", """
                {'code': 'AA', 'attributes': {'terminalForm': 'GULL_WING', 'layout': 'DUAL'},
                 'terminals': {'count': 8, 'perSideX': 0, 'perSideY': 4},
                 'parameters': {'bodyX': {'nom': '3.9', 'unit': 'mm'}, 'bodyY': {'nom': '4.9', 'unit': 'mm'},
                  'leadWidth': {'max': '0.51', 'unit': 'mm'}}}"""))).containsExactly("parameters.leadWidth");
    }

    @Test
    void terminalsInHolesHaveNoLandsHere() {
        assertThat(missing(Part.of("CONNECTOR",
                """
                        {'code': 'AA', 'terminals': {'count': 2, 'positions': [{'id': '1', 'x': '-1.27', 'y': '0'}, {'id': '2', 'x': '1.27', 'y': '0'}]},
                         'prescribedLand': {'diameter': {'nom': '1.7', 'unit': 'mm'}},
                         'parameters': {'bodyX': {'nom': '5', 'unit': 'mm'}, 'bodyY': {'nom': '2.5', 'unit': 'mm'},
                          'drillDiameter': {'nom': '1.0', 'unit': 'mm'}}}""")))
                .containsExactly("attributes.terminalForm");
    }

    @ParameterizedTest
    @EnumSource
    void everyClassAsksForMostAtLevelAAndForLeastAtLevelC(LandClass landClass) {
        var most = landClass.goals(Density.A);
        var nominal = landClass.goals(Density.B);
        var least = landClass.goals(Density.C);

        assertThat(most.toe()).isGreaterThanOrEqualTo(nominal.toe());
        assertThat(nominal.toe()).isGreaterThanOrEqualTo(least.toe());
        assertThat(most.heel()).isGreaterThanOrEqualTo(nominal.heel());
        assertThat(nominal.heel()).isGreaterThanOrEqualTo(least.heel());
        assertThat(most.side()).isGreaterThanOrEqualTo(nominal.side());
        assertThat(nominal.side()).isGreaterThanOrEqualTo(least.side());
        assertThat(most.courtyard()).isGreaterThan(nominal.courtyard());
        assertThat(nominal.courtyard()).isGreaterThan(least.courtyard());
    }

    /** Two terminals of 1.0 on a body of 5.0 by 2.0, all exact: √(0.10² + 0.05²) is 0.1118; by hand from the tables. */
    @ParameterizedTest(name = "{0}: Z {1}, G {2}, X {3}")
    @CsvSource({"MELF, 5.90, 2.70, 2.20", "CHIP_ARRAY, 6.00, 3.05, 1.95", "INWARD_L, 6.10, 2.60, 2.00",
        "CASTELLATED, 6.22, 2.58, 2.01", "CAPACITOR_CRYSTAL, 6.10, 3.10, 2.90",
        "CAPACITOR_CRYSTAL_TALL, 6.50, 3.00, 3.10",
        "FLAT_LEAD, 5.50, 2.90, 2.10", "NO_LEAD_PULL_BACK, 5.10, 2.90, 2.10"})
    void classesWithoutReleasedFootprintsAgreeWithTheirTables(LandClass landClass, BigDecimal outer, BigDecimal inner,
            BigDecimal width) {
        var land = Part
                .of("SMT",
                        """
                                {'code': 'AA', 'attributes': {'terminalForm': 'END_CAP', 'layout': 'TWO_TERMINAL'}, 'terminals': {'count': 2},
                                 'parameters': {'bodyX': {'nom': '5', 'unit': 'mm'}, 'bodyY': {'nom': '2', 'unit': 'mm'},
                                  'overallX': {'nom': '5', 'unit': 'mm'}, 'leadWidth': {'nom': '2', 'unit': 'mm'},
                                  'leadLength': {'nom': '1', 'unit': 'mm'}}}""")
                .as(landClass).lands().getLast();

        assertThat(land.box().right().multiply(BigDecimal.TWO)).isEqualByComparingTo(outer);
        assertThat(land.box().left().multiply(BigDecimal.TWO)).isEqualByComparingTo(inner);
        assertThat(land.height()).isEqualByComparingTo(width);
    }

    @Test
    void aFigureInAnotherUnitGivesTheSameLands() {
        var inMicrometres = Part.of("SMT", """
                {'code': 'AA', 'attributes': {'terminalForm': 'END_CAP', 'layout': 'TWO_TERMINAL'},
                 'terminals': {'count': 2},
                 'parameters': {'bodyX': {'min': '1450', 'max': '1750', 'unit': 'um'},
                  'bodyY': {'min': '0.65', 'max': '0.95', 'unit': 'mm'},
                  'leadLength': {'min': '0.2', 'max': '0.5', 'unit': 'mm'}}}""");

        var pattern = inMicrometres.at(Density.B);

        assertThat(pattern.rules().landClass()).isEqualTo(LandClass.CHIP);
        assertLand(pattern, 0, "1", "-0.775", "0", "0.90", "0.95");
        assertLand(pattern, 1, "2", "0.775", "0", "0.90", "0.95");
        assertThat(pattern.courtyard()).isEqualTo(new Box(new BigDecimal("-1.48"), new BigDecimal("-0.73"),
                new BigDecimal("1.48"), new BigDecimal("0.73")));
    }

    private static String quadWithPad(String min, String nom, String max) {
        return """
                {'code': 'AA', 'attributes': {'terminalForm': 'NO_LEAD', 'layout': 'QUAD'},
                 'terminals': {'count': 32, 'perSideX': 8, 'perSideY': 8},
                 'parameters': {'bodyX': {'min': '4.9', 'max': '5.1', 'unit': 'mm'},
                  'bodyY': {'min': '4.9', 'max': '5.1', 'unit': 'mm'},
                  'pitchX': {'nom': '0.5', 'unit': 'mm'}, 'pitchY': {'nom': '0.5', 'unit': 'mm'},
                  'leadWidth': {'min': '0.18', 'max': '0.30', 'unit': 'mm'},
                  'leadLength': {'min': '0.3', 'max': '0.5', 'unit': 'mm'},
                  'exposedPadX': {'min': '%1$s', 'nom': '%2$s', 'max': '%3$s', 'unit': 'mm'},
                  'exposedPadY': {'min': '%1$s', 'nom': '%2$s', 'max': '%3$s', 'unit': 'mm'}}}"""
                .formatted(min, nom, max);
    }

    private static Part ballGrid(String attribute, String ball) {
        return Part.of("CSP", """
                {'code': 'AA', 'attributes': {'terminalForm': 'BALL', %s},
                 'terminals': {'count': 8, 'matrix': {'columns': 3, 'rows': 3, 'depopulated': ['B2']}},
                 'parameters': {'bodyX': {'nom': '3', 'unit': 'mm'}, 'bodyY': {'nom': '3', 'unit': 'mm'},
                  'pitchX': {'nom': '0.8', 'unit': 'mm'}, 'pitchY': {'nom': '0.8', 'unit': 'mm'},
                  'ballDiameter': {'nom': '%s', 'unit': 'mm'}}}""".formatted(attribute, ball));
    }

    private static List<String> missing(Part part) {
        return switch (part.result(LandPatternRequest.at(Density.B))) {
            case LandPattern pattern -> throw new AssertionError(pattern.rules().toString());
            case NoLandPattern impossible -> impossible.missing().stream().map(Missing::name).toList();
        };
    }

    private static void assertLand(LandPattern pattern, int index, String number, String x, String y, String width,
            String height) {
        var land = pattern.lands().get(index);
        assertThat(land.number()).isEqualTo(number);
        assertThat(land.x()).isEqualByComparingTo(x);
        assertThat(land.y()).isEqualByComparingTo(y);
        assertThat(land.width()).isEqualByComparingTo(width);
        assertThat(land.height()).isEqualByComparingTo(height);
    }
}
