package org.packstd.standards.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from stated figures; the expected ones are those of domain sections 3 and 3.9. */
class DerivedValuesTest {

    @Test
    void aBallGridHasSpanOffsetsMarginsAndProfile() {
        assertThat(derived("CSP", Packages.FBD048)).containsEntry("spanX", "5.60 mm")
                .containsEntry("spanY", "4.00 mm")
                .containsEntry("offsetX", "0.40 mm")
                .containsEntry("terminalCount", "48")
                .containsEntry("ballToPitch", "0.4375")
                .containsEntry("edgeMarginX", "1.025 mm")
                .containsEntry("profile", "T (1.00 < A <= 1.20)")
                .containsEntry("stackWorstCase", "1.11 mm")
                .containsEntry("stackRss", "1.0821 mm");
    }

    @Test
    void everyDerivedValueSaysHowAndWhy() {
        var specification = Packages.specification("CSP", Packages.FBD048);

        assertThat(Identification.of(specification, specification.variations().getFirst()).derived()).isNotEmpty()
                .allSatisfy(value -> {
                    assertThat(value.label().en()).isNotBlank();
                    assertThat(value.label().zh()).isNotBlank();
                    assertThat(value.formula()).isNotBlank();
                    assertThat(value.calculation()).isNotBlank();
                    assertThat(value.source()).isNotBlank();
                });
    }

    @Test
    void anOddGridHasATerminalInItsCentre() {
        assertThat(derived("CSP", """
                {"variations": [{"code": "AA", "parameters": {"pitchX": {"nom": "0.4", "unit": "mm"}},
                  "terminals": {"count": 14, "matrix": {"columns": 5, "rows": 3, "depopulated": ["B3"]}}}]}"""))
                .containsEntry("offsetX", "0 mm").containsEntry("spanX", "1.6 mm").containsEntry("terminalCount", "14");
    }

    @Test
    void fanOutHasItsRatioAndWhatFitsOnAPanel() {
        assertThat(derived("FAN_OUT", """
                {"attributes": {"carrier": "PANEL_510X515"},
                 "variations": [{"code": "AA", "parameters": {
                   "bodyX": {"nom": "10", "unit": "mm"}, "bodyY": {"nom": "10", "unit": "mm"},
                   "edgeExclusion": {"nom": "5", "unit": "mm"}, "street": {"nom": "100", "unit": "um"}},
                   "dies": [{"x": {"nom": "8", "unit": "mm"}, "y": {"nom": "6.5", "unit": "mm"}}]}]}"""))
                .containsEntry("fanOutRatio", "1.9231")
                .containsEntry("unitsPerPanel", "2450") // ⌊500/10.1⌋ · ⌊505/10.1⌋ = 49 · 50
                .containsEntry("panelUse", "0.9328");
    }

    @Test
    void aPanelIsComparedWithAWafer() {
        assertThat(derived("FAN_OUT", """
                {"attributes": {"carrier": "PANEL_600X600"}, "variations": [{"code": "AA", "parameters": {
                  "bodyX": {"nom": "10", "unit": "mm"}, "bodyY": {"nom": "10", "unit": "mm"}}, "dies": []}]}"""))
                .containsEntry("panelToWafer", "5.093");
    }

    @Test
    void aChipScalePackageIsComparedWithItsDie() {
        assertThat(derived("CSP",
                """
                        {"variations": [{"code": "AA", "parameters": {
                          "bodyX": {"nom": "5.5", "unit": "mm"}, "bodyY": {"nom": "5.5", "unit": "mm"},
                          "dieX": {"nom": "5", "unit": "mm"}, "dieY": {"nom": "5", "unit": "mm"}}, "terminals": {"count": 4}}]}"""))
                .containsEntry("areaRatio", "1.21").containsEntry("linearRatio", "1.1");
    }

    @ParameterizedTest
    @CsvSource({"DR4, 32, 64", "FR4, 32, 16"})
    void opticsHavePowerShorelineAndFibres(String kind, int lanes, String fibres) {
        assertThat(derived("CPO", """
                {"variations": [{"code": "AA",
                  "attributes": {"hostLanes": 32, "opticalLanes": %d, "opticalInterface": "%s", "modulesPerSwitch": 16},
                  "parameters": {
                    "aggregateRate": {"nom": "3.2", "unit": "Tb/s"}, "energyPerBit": {"nom": "10", "unit": "pJ/bit"},
                    "edgeDensity": {"nom": "140", "unit": "Gb/s/mm"}, "hostLaneRate": {"nom": "100", "unit": "Gb/s"},
                    "laserPowerPerFibre": {"nom": "16", "unit": "dBm"}, "linkLoss": {"max": "14.5", "unit": "dB"},
                    "receiverSensitivity": {"nom": "-3.5", "unit": "dBm"}}}]}""".formatted(lanes, kind)))
                .containsEntry("power", "32 W")
                .containsEntry("shoreline", "22.8571 mm")
                .containsEntry("hostCapacity", "3200 Gb/s")
                .containsEntry("switchCapacity", "51200.0 Gb/s")
                .containsEntry("fibreCount", fibres)
                .containsEntry("linkMargin", "5.0 dB");
    }

    @Test
    void aPackageWithoutLeadsHasAGapBetweenTerminalsAndPad() {
        assertThat(derived("SMT",
                """
                        {"attributes": {"terminalForm": "NO_LEAD", "layout": "QUAD"},
                         "variations": [{"code": "AA", "parameters": {
                           "bodyX": {"nom": "5", "unit": "mm"}, "exposedPadX": {"nom": "3.1", "unit": "mm"},
                           "leadLength": {"nom": "0.4", "unit": "mm"}, "leadWidth": {"nom": "0.25", "unit": "mm"},
                           "pitchY": {"nom": "0.5", "unit": "mm"}}, "terminals": {"count": 32, "perSideX": 8, "perSideY": 8}}]}"""))
                .containsEntry("terminalToPadX", "0.55 mm").containsEntry("widthToPitchX", "0.5");
    }

    @Test
    void leadsReachOutAndChipsHaveASpace() {
        assertThat(derived("SMT", Packages.SOP14)).containsEntry("leadReachX", "0.9 mm").containsEntry("widthToPitchX",
                "0.4");
        assertThat(derived("SMT", """
                {"variations": [{"code": "AA", "attributes": {"layout": "TWO_TERMINAL", "terminalForm": "END_CAP"},
                  "parameters": {"bodyX": {"nom": "2.0", "unit": "mm"}, "leadLength": {"nom": "0.4", "unit": "mm"}},
                  "terminals": {"count": 2}}]}""")).containsEntry("terminalSpacing", "1.2 mm");
    }

    @Test
    void aConnectorHasTheLengthOfItsSeries() {
        assertThat(derived("CONNECTOR",
                """
                        {"lengthModel": {"axis": "X", "atOne": {"nom": "5.40", "unit": "mm"}, "perPosition": {"nom": "5.70", "unit": "mm"}},
                         "variations": [{"code": "03", "parameters": {}, "attributes": {"positions": 3}, "terminals": {"count": 3}}]}"""))
                .containsEntry("bodyLength", "16.80 mm");
    }

    @Test
    void whatIsNotStatedDerivesNothing() {
        assertThat(derived("SMT",
                """
                        {"variations": [{"code": "AA", "parameters": {"pitchX": {"nom": "0", "unit": "mm"},
                          "ballDiameter": {"nom": "1", "unit": "mm"}, "height": {"nom": "1", "unit": "mm"}}, "terminals": {"count": 2}}]}"""))
                .isEmpty();
    }

    private static Map<String, String> derived(String family, String payload) {
        var specification = Packages.specification(family, payload);
        return Identification.of(specification, specification.variations().getFirst()).derived().stream()
                .collect(Collectors.toMap(DerivedValue::name,
                        value -> value.amount() + (value.unit().isEmpty() ? "" : " " + value.unit())));
    }
}
