package org.packstd.submissions.permission;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.submissions.declaration.Attestation;
import org.packstd.submissions.declaration.Declaration;
import org.packstd.submissions.need.Need;
import org.packstd.submissions.submission.State;

/** What stands against an action is told in both languages, in words and not as the API writes them. */
class HurdleTest {

    private static final Pattern PLACE = Pattern.compile("%(?:(\\d+)\\$)?[sd]");

    @ParameterizedTest
    @EnumSource
    void itIsToldInEnglishAndInChinese(Hurdle hurdle) {
        assertThat(hurdle.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(Wording.ENGLISH.of(hurdle)).as("a sentence").matches("(%|[A-Z]).*[a-z].*\\.")
                .doesNotContainPattern("\\p{IsHan}|[A-Z]_[A-Z]|expected");
        assertThat(Wording.CHINESE.of(hurdle)).containsPattern("\\p{IsHan}").doesNotContainPattern("[A-Z]_[A-Z]");
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceIsFilled(Hurdle hurdle) {
        var most = Stream.of(hurdle.reason(), Wording.ENGLISH.of(hurdle), Wording.CHINESE.of(hurdle))
                .flatMap(text -> places(text).stream()).max(Integer::compare).orElse(0);
        var values = IntStream.rangeClosed(1, most).mapToObj(value -> (Object) value).toArray();

        var told = hurdle.with(values);

        assertThat(List.of(told.reason(), told.english(), told.chinese())).noneMatch(text -> text.contains("%"));
        assertThat(told.code()).isEqualTo(hurdle.code());
    }

    @Test
    void programsReadWhatIsAndWhatIsExpectedAndPeopleReadItInWords() {
        var told = Hurdle.STATE.with(State.TRIAGE, List.of(State.BALLOT_OPEN, State.RECIRCULATION));

        assertThat(told.reason()).isEqualTo("state: TRIAGE (expected: BALLOT_OPEN or RECIRCULATION)");
        assertThat(told.english()).isEqualTo("The state is “Triage”; this takes “Ballot open” or “Recirculation”.");
        assertThat(told.chinese()).isEqualTo("状态：初审（应为：投票中或再次流转）");
    }

    @Test
    void hoursAreToldInUniversalTime() {
        var told = Hurdle.BALLOT_OVER.with(Instant.parse("2026-12-22T15:59:59.123Z"));

        assertThat(told.reason()).contains("2026-12-22T15:59:59.123Z");
        assertThat(told.english()).isEqualTo("The ballot is over since 2026-12-22 15:59:59 UTC.");
        assertThat(told.chinese()).isEqualTo("投票已于 2026-12-22 15:59:59 UTC 结束");
    }

    static Stream<Enum<?>> words() {
        return Stream
                .<Enum<?>[]>of(State.values(), Declaration.Status.values(), Need.Status.values(),
                        Attestation.Attested.values(),
                        org.packstd.submissions.declaration.Stage.values(),
                        org.packstd.submissions.comment.Stage.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("words")
    void eachStateStatusAndStageHasANameInBothLanguages(Enum<?> word) {
        assertThat(Wording.ENGLISH.nameOf(word)).matches("[A-Z][a-z].*");
        assertThat(Wording.CHINESE.nameOf(word)).containsPattern("\\p{IsHan}");
    }

    @Test
    void statesHaveNamesOfTheirOwn() {
        for (var wording : Wording.values()) {
            assertThat(Arrays.stream(State.values()).map(wording::nameOf)).doesNotHaveDuplicates();
        }
    }

    private static Set<Integer> places(String text) {
        var next = new int[1];
        return PLACE.matcher(text).results()
                .map(place -> place.group(1) == null ? ++next[0] : Integer.parseInt(place.group(1))).collect(toSet());
    }
}
