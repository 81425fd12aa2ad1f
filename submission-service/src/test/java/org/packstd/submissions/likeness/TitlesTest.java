package org.packstd.submissions.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.packstd.submissions.proposal.LocalizedText;

class TitlesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Fine-pitch CSP             | CSP, fine pitch            | 100",
        "Fine-pitch CSP             | The fine-pitch CSP         | 100",
        "Fine-pitch CSP of 0.4 mm   | Fine-pitch CSP of 0.5 mm   | 80",
        "Quad flat package          | Small outline package      | 33",
        "Quad flat package          | Ball grid array            | 0",
        "细间距芯片级封装            | 细间距芯片级封装            | 100",
        "细间距芯片级封装            | 芯片级封装                  | 72",
        "细间距芯片级封装            | 球栅阵列                    | 0",
        "的                         | 的                          | 100",
        "of the                     | of the                     | 0"})
    void titlesAreAlikeInWhatTheySayInWhateverOrder(String one, String other, int likeness) {
        assertThat(Titles.likeness(LocalizedText.english(one), LocalizedText.english(other))).isEqualTo(likeness);
        assertThat(Titles.likeness(LocalizedText.english(other), LocalizedText.english(one))).isEqualTo(likeness);
    }

    @Test
    void theLanguageInWhichTheyHaveMoreInCommonCounts() {
        var one = new LocalizedText("Fine-pitch CSP", "芯片级封装");
        assertThat(Titles.likeness(one, new LocalizedText("Chip-scale package", "芯片级封装"))).isEqualTo(100);
        assertThat(Titles.likeness(one, new LocalizedText(null, "球栅阵列"))).isZero();
        assertThat(Titles.likeness(LocalizedText.english("CSP"), new LocalizedText(null, "CSP"))).isZero();
    }
}
