package org.packstd.standards.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.standards.family.Family;

class DesignationTest {

    @ParameterizedTest
    @ValueSource(strings = {"PS-CSP-0012", "PS-FO-0001", "PS-SMT-9999", "PS-CPO-10000"})
    void aDesignationIsReadAsItIsWritten(String text) {
        assertThat(Designation.of(text)).hasToString("Optional[" + text + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PS-CSP-12", "PS-CSP-0000", "PS-CSP-00012", "PS-FAN_OUT-0001", "ps-csp-0012",
        "PS-XYZ-0001",
        "PS-CSP-0012/A", "PS-CSP-0012 ", "PS-CSP-9999999"})
    void thereIsOneWayToWriteADesignation(String text) {
        assertThat(Designation.of(text)).isEmpty();
    }

    @Test
    void revisionsFollowEachOther() {
        var letter = RevisionLetter.of("H").orElseThrow();

        assertThat(letter.next()).hasToString("J");
        assertThat(letter.next().previous()).contains(letter);
        assertThat(RevisionLetter.FIRST.previous()).isEmpty();
        assertThat(RevisionLetter.of("Y").orElseThrow()).isLessThan(RevisionLetter.of("AA").orElseThrow());
        assertThat(RevisionLetter.of("I")).isEmpty();
    }

    @Test
    void aDesignationBelongsToItsFamily() {
        assertThat(Designation.of("PS-FO-0003").orElseThrow().family()).isEqualTo(Family.of("FAN_OUT"));
    }
}
