package org.packstd.submissions.permission;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.submissions.submission.State;

/** What stands against an action is told in both languages. */
class HurdleTest {

    private static final Pattern PLACE = Pattern.compile("%(?:(\\d+)\\$)?[sd]");

    @ParameterizedTest
    @EnumSource
    void itIsToldInEnglishAndInChinese(Hurdle hurdle) {
        assertThat(hurdle.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(hurdle.english()).doesNotContainPattern("\\p{IsHan}");
        assertThat(hurdle.chinese()).containsPattern("\\p{IsHan}");
        assertThat(places(hurdle.english())).as("in both languages the same is the case")
                .containsAll(places(hurdle.chinese()));
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceIsFilled(Hurdle hurdle) {
        var values = IntStream.rangeClosed(1, places(hurdle.english()).size()).mapToObj(value -> (Object) value)
                .toArray();

        var told = hurdle.with(values);

        assertThat(List.of(told.english(), told.chinese())).noneMatch(text -> text.contains("%"));
        assertThat(told.code()).isEqualTo(hurdle.code());
    }

    @Test
    void statesAreNamedInTheLanguageOfTheSentence() {
        var told = Hurdle.STATE.with(State.TRIAGE, List.of(State.BALLOT_OPEN, State.RECIRCULATION));

        assertThat(told.english()).isEqualTo("state: TRIAGE (expected: BALLOT_OPEN or RECIRCULATION)");
        assertThat(told.chinese()).isEqualTo("状态：初审（应为：投票中或再次流转）");
        assertThat(Arrays.stream(State.values()).map(state -> Hurdle.STATE_EDITABLE.with(state).chinese()).distinct())
                .hasSameSizeAs(State.values());
    }

    private static Set<Integer> places(String text) {
        var next = new int[1];
        return PLACE.matcher(text).results()
                .map(place -> place.group(1) == null ? ++next[0] : Integer.parseInt(place.group(1))).collect(toSet());
    }
}
