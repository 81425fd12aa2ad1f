package org.packstd.submissions.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.submissions.ballot.Fraction;
import org.packstd.submissions.committee.Motion;
import org.packstd.submissions.problem.Offence;

class VerdictTest {

    private static final Fraction TWO_THIRDS = new Fraction(2, 3);

    @ParameterizedTest
    @EnumSource(DispositionKind.class)
    void everyDispositionButAcceptanceAndWithdrawalNeedsAnAnswerInWords(DispositionKind kind) {
        var silent = pointers(new Verdict(kind, null, null, null, null, false));

        assertThat(silent.contains("/detail")).isEqualTo(
                kind != DispositionKind.ACCEPTED && kind != DispositionKind.WITHDRAWN_BY_COMMENTER);
    }

    @ParameterizedTest
    @CsvSource({"6, 3, true", "5, 3, false", "2, 1, true", "0, 0, false", "1, 0, true"})
    void twoThirdsOfThoseWhoVotedFindACommentNotPersuasive(int inFavour, int against, boolean carried) {
        var verdict = new Verdict(DispositionKind.NOT_PERSUASIVE, "No figures.", null,
                new Motion("a", "b", inFavour, against), null, false);

        assertThat(pointers(verdict)).isEqualTo(carried ? List.of() : List.of("/motion/inFavour"));
    }

    @Test
    void withoutAMotionNobodyIsFoundNotRelatedAndNobodySecondsThemselves() {
        assertThat(pointers(verdict(DispositionKind.NOT_RELATED, null))).containsExactly("/motion");
        assertThat(pointers(verdict(DispositionKind.NOT_RELATED, new Motion("a", "a", 3, 0))))
                .containsExactly("/motion/second");
        assertThat(pointers(verdict(DispositionKind.REJECTED, new Motion("a", "b", 3, 3))))
                .containsExactly("/motion/inFavour");
        assertThat(pointers(verdict(DispositionKind.REJECTED, null))).isEmpty();
    }

    @Test
    void anAnswerIsVisibleAsItIs() {
        assertThat(pointers(new Verdict(DispositionKind.REJECTED, "\u202eNo.", null, null, "a\u0000b", false)))
                .containsExactly("/detail", "/resultingChange");
        assertThat(pointers(new Verdict(DispositionKind.ACCEPTED, " ", null, null, "Line one\n\tline two", false)))
                .containsExactly("/detail");
    }

    @Test
    void aDuplicateNamesTheOtherAndNobodyElseTakesACommentBack() {
        assertThat(pointers(verdict(DispositionKind.DUPLICATE_OF, null))).containsExactly("/duplicateOf");
        assertThat(pointers(verdict(DispositionKind.WITHDRAWN_BY_COMMENTER, null))).containsExactly("/kind");
    }

    private static Verdict verdict(DispositionKind kind, @Nullable Motion motion) {
        return new Verdict(kind, "Because.", null, motion, null, false);
    }

    private static List<String> pointers(Verdict verdict) {
        return verdict.offences(TWO_THIRDS).stream().map(Offence::pointer).map(String::valueOf).toList();
    }
}
