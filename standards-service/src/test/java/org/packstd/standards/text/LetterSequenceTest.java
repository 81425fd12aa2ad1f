package org.packstd.standards.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterSequenceTest {

    @ParameterizedTest
    @CsvSource({"A, 1", "H, 8", "J, 9", "N, 13", "P, 14", "R, 15", "T, 16", "W, 19", "Y, 20", "AA, 21", "AY, 40",
        "BA, 41", "YY, 420", "AAA, 421"})
    void eachLetterHasItsPlace(String letter, int ordinal) {
        assertThat(LetterSequence.ordinalOf(letter)).isEqualTo(ordinal);
        assertThat(LetterSequence.at(ordinal)).isEqualTo(letter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I", "O", "Q", "S", "X", "Z", "a", "A1", "AI", "1", "AAAAAAA"})
    void whatCouldBeMisreadIsNoLetter(String text) {
        assertThat(LetterSequence.contains(text)).isFalse();
    }

    @Test
    void noneIsMissingAndNoneComesTwice() {
        for (int ordinal = 1; ordinal <= 10_000; ordinal++) {
            assertThat(LetterSequence.ordinalOf(LetterSequence.at(ordinal))).isEqualTo(ordinal);
        }
    }
}
