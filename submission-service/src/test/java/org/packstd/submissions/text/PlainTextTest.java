package org.packstd.submissions.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u007fb", "a\u202eb", "\u2066x", "\ud83d", "x\udca1", "\ufffe", "\uffff"})
    void whatIsNotSeenOrNoDocumentCanCarryIsRefused(String text) {
        assertThat(PlainText.offence("/text", text))
                .hasValueSatisfying(offence -> assertThat(offence.rule()).isEqualTo("text-is-visible"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\ttwo\r\nthree", "\ud83d\udca1", "公差比任何厂商所能保证的都严。", "µm ≤ 5 °"})
    void whatPeopleWriteIsTaken(String text) {
        assertThat(PlainText.offence("/text", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void aTextSaysSomething(String text) {
        assertThat(PlainText.offence("/text", text))
                .hasValueSatisfying(offence -> assertThat(offence.rule()).isEqualTo("text-says-something"));
        assertThat(PlainText.offence("/text", null)).isEmpty();
    }
}
