package org.packstd.submissions.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompetitionTest {

    @ParameterizedTest
    @ValueSource(strings = {"We ask 0.05 USD for each part.", "a fee of $ 3", "royalty of at most 2.5 % of sales",
        "2 % royalty", "royalty rate: 0.5%", "€1,000 once", "每颗 0.1 元", "许可费 3％", "25 cents",
        "1.5 % of the net selling price",
        "USD5"})
    void pricesAndRatesAreRefused(String text) {
        assertThat(Competition.price("/text", text)).hasValueSatisfying(offence -> {
            assertThat(offence.rule()).isEqualTo("no-prices");
            assertThat(offence.pointer()).isEqualTo("/text");
            assertThat(offence.value()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"A licence is granted free of charge, without any royalty or fee.",
        "On reasonable and non-discriminatory terms; the rate is settled between the parties.",
        "Pitch 0.40 mm, coplanarity 0.08, yield above 99 %.", "a defect rate of 2 %", "This holds until 2030.", "免费许可",
        "RAND",
        "EP 1234567 B1", "5 dB at 56 GBd"})
    void whatNamesNoFigureOfMoneyIsNot(String text) {
        assertThat(Competition.price("/text", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"We buy 2,500,000 units per year", "20k pcs/month", "3 million parts a year", "500万颗/年"})
    void exactVolumesAreRefused(String text) {
        assertThat(Competition.volume("/text", text)).hasValueSatisfying(
                offence -> assertThat(offence.expected()).contains("band"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.35 mm pitch for the year 2028", "1000 cycles", "high volume"})
    void otherFiguresAreNot(String text) {
        assertThat(Competition.volume("/text", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c#d", "https://doi.org/10.1109/x.2026.1"})
    void linksAreHttps(String link) {
        assertThat(HttpsLink.offence("/link", link)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "javascript:alert(1)", "https://user@example.org",
        "https://localhost/x",
        "file:///etc/passwd", "https:///x", "example.org", "https://example.org/a b", "//example.org",
        "https://exämple.org/"})
    void andNothingElse(String link) {
        assertThat(HttpsLink.offence("/link", link)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202Eb", "a\u2066b", "  ", "\u001b[31m"})
    void aTextShowsAllThatItHolds(String text) {
        assertThat(PlainText.offence("/text", text)).isPresent();
        assertThat(PlainText.offence("/text", "two\nlines\tand 中文")).isEmpty();
    }
}
