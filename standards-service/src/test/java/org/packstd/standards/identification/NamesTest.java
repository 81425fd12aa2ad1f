package org.packstd.standards.identification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.standards.identification.Naming.Named;
import org.packstd.standards.identification.Naming.Unnamed;
import org.packstd.standards.specification.Variation;

/** Designators as JESD30 builds them, land pattern names as IPC-7351B does; the examples are those of domain section 5. */
class NamesTest {

    @Test
    void ballGridsHaveShapeMaterialPositionStyleFormAndCount() {
        assertThat(Designator.of(Packages.variation("SMT", Packages.BGA256))).isEqualTo(new Named("S-PBGA-B256"));
        assertThat(Designator.of(Packages.variation("CSP", Packages.FBD048))).isEqualTo(new Named("RTF-PBGA-B48"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T-PBGA-B48", "RTF-PBGA-B48", "PBGA-B48", "BGA", "F-PBGA", "R-BGA-48", "GA-B48",
        "tf-pbga-b48"})
    void aProposedDesignatorMayLeaveOutParts(String proposed) {
        assertThat(Designator.agrees(Packages.variation("CSP", Packages.FBD048), proposed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S-PBGA-B48", "V-PBGA-B48", "T-CBGA-B48", "T-PBGA-B49", "T-PQFP-G48", "FT-PBGA-B48",
        "PBGA-N48",
        "", "-", "T-PBGA-", "T-PBGA-B48-X", "X-T-PBGA-B48", "PBGA48"})
    void aProposedDesignatorThatSaysOtherwiseDoesNotAgree(String proposed) {
        assertThat(Designator.agrees(Packages.variation("CSP", Packages.FBD048), proposed)).isFalse();
    }

    @ParameterizedTest(name = "{0} {1} with {2} terminals, pad {3} is {4}")
    @CsvSource({"DUAL, GULL_WING, 14, false, RS-DSO-G14", "DUAL, J_LEAD, 14, false, RS-DSO-J14",
        "DUAL, NO_LEAD, 8, true, RHS-DSO-N8", "QUAD, GULL_WING, 64, false, R-QFP-G64",
        "QUAD, NO_LEAD, 32, true, RH-QFP-N32", "QUAD, J_LEAD, 44, false, R-QCC-J44",
        "TWO_TERMINAL, INWARD_L, 2, false, R-DSO-C2"})
    void terminalsAlongSidesHaveTheirStyleAndForm(String layout, String form, int count, boolean pad,
            String designator) {
        var variation = sides(layout, form, count, pad);

        assertThat(Designator.of(variation)).isEqualTo(new Named(designator));
    }

    @Test
    void whatIsMissingIsSaid() {
        var empty = Packages.variation("SMT", "{'variations':[{'code':'AA','parameters':{}}]}".replace('\'', '"'));

        assertThat(Designator.of(empty)).isInstanceOfSatisfying(Unnamed.class,
                unnamed -> assertThat(unnamed.reason().en())
                        .contains("bodyX", "layout", "terminalForm", "terminals.count"));
        assertThat(IpcName.of(empty)).isInstanceOfSatisfying(Unnamed.class,
                unnamed -> assertThat(unnamed.reason().zh()).contains("terminals.count"));
        assertThat(Designator.agrees(empty, "PBGA")).isFalse();
        assertThat(Designator.of(sides("TWO_TERMINAL", "END_CAP", 2, false))).isInstanceOf(Unnamed.class);
    }

    @Test
    void landPatternNamesAreThoseOfIpc() {
        assertThat(IpcName.of(Packages.variation("SMT", Packages.SOP14))).isEqualTo(new Named("SOP50P710X120-14"));
        assertThat(IpcName.of(Packages.variation("CSP", Packages.FBD048)))
                .isEqualTo(new Named("BGA48C80P8X6_800X600X110"));
        assertThat(IpcName.agrees(Packages.variation("SMT", Packages.SOP14), "SOP50P710X120-14N")).isTrue();
        assertThat(IpcName.agrees(Packages.variation("SMT", Packages.SOP14), "SOP50P710X120-16")).isFalse();
    }

    @ParameterizedTest(name = "{0} {1} with {2} terminals is {3}")
    @CsvSource({"DUAL, J_LEAD, 14, SOJ50P720X120-14", "DUAL, GULL_WING, 6, SOT50P720X120-6",
        "DUAL, NO_LEAD, 8, SON50P510X610X120-8", "QUAD, GULL_WING, 64, QFP50P720X820X120-64",
        "QUAD, NO_LEAD, 32, QFN50P510X610X120-32", "QUAD, J_LEAD, 44, PLCC50P720X120-44",
        "QUAD, CASTELLATED, 20, LCC50P510X610X120-20"})
    void eachKindHasItsSyntax(String layout, String form, int count, String name) {
        assertThat(IpcName.of(sides(layout, form, count, false))).isEqualTo(new Named(name));
    }

    @ParameterizedTest(name = "{0} {1} is {3}")
    @CsvSource({"END_CAP, CAPACITOR, false, CAPC2012X125", "END_CAP, RESISTOR, false, RESC2012X125",
        "INWARD_L, CAPACITOR, true, CAPMP2012X125", "INWARD_L, DIODE, true, DIOM2012X125"})
    void partsWithTwoTerminalsAreNamedByTheirSize(String form, String part, boolean polarised, String name) {
        var variation = Packages.variation("SMT",
                """
                        {"variations": [{"code": "AA",
                          "attributes": {"terminalForm": "%s", "layout": "TWO_TERMINAL", "partType": "%s", "polarised": %s},
                          "parameters": {"bodyX": {"nom": "2.0", "unit": "mm"}, "bodyY": {"nom": "1.25", "tol": "0.15", "unit": "mm"},
                                         "height": {"max": "1.25", "unit": "mm"}},
                          "terminals": {"count": 2}}]}"""
                        .formatted(form, part, polarised));

        assertThat(IpcName.of(variation)).isEqualTo(new Named(name));
    }

    /** A body of 5.1 by 6.1 mm and 1.2 mm, 7.2 by 8.2 mm over its leads, pitch 0.5 mm. */
    private static Variation sides(String layout, String form, int count, boolean pad) {
        return Packages.variation("SMT", """
                {"variations": [{"code": "AA", "attributes": {"terminalForm": "%s", "layout": "%s"},
                  "parameters": {
                    "bodyX": {"nom": "5.1", "unit": "mm"}, "bodyY": {"nom": "6.1", "unit": "mm"},
                    "overallX": {"nom": "7.2", "unit": "mm"}, "overallY": {"nom": "8.2", "unit": "mm"},
                    "height": {"nom": "1.2", "unit": "mm"}, "pitchX": {"nom": "0.5", "unit": "mm"},
                    "pitchY": {"nom": "0.5", "unit": "mm"}%s},
                  "terminals": {"count": %d, "perSideX": 0, "perSideY": 4}}]}""".formatted(form, layout,
                pad ? ", \"exposedPadX\": {\"nom\": \"2\", \"unit\": \"mm\"}" : "", count));
    }
}
