package org.packstd.submissions.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.comment.CommentCase.ANY;
import static org.packstd.submissions.comment.CommentCase.BODY_X;
import static org.packstd.submissions.comment.CommentCase.CHAIR;
import static org.packstd.submissions.comment.CommentCase.HEIGHT;
import static org.packstd.submissions.comment.CommentCase.ID;
import static org.packstd.submissions.comment.CommentCase.IVO;
import static org.packstd.submissions.comment.CommentCase.MEI;
import static org.packstd.submissions.comment.CommentCase.OMAR;
import static org.packstd.submissions.comment.CommentCase.at;
import static org.packstd.submissions.comment.CommentCase.refusal;
import static org.packstd.submissions.comment.CommentCase.rejected;
import static org.packstd.submissions.submission.Submitted.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.proposal.Impact;

/** Comments are taken while they are asked for, and each is answered. */
class AnswersTest {

    private final CommentCase text = new CommentCase();

    @Test
    void aCommentThatIsStoredAfterTheTextMovedOnIsTakenBack() {
        text.enquiry(text.accepted());
        text.meanwhile(() -> inAnotherThread(() -> {
            text.meanwhile(() -> {});
            var resolution = text.perform(((Deliberating.Enquiry) text.present()).close(NOW));
            text.perform(((Deliberating.CommentResolution) resolution).declareReady(Impact.ofNew(NOW), NOW));
        }));

        assertThatThrownBy(() -> text.comment(MEI, at(BODY_X)))
                .isInstanceOfSatisfying(Problem.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProblemType.STATE_FORBIDS))
                .hasMessageContaining("state: BALLOT_READY (expected: still ENQUIRY");

        assertThat(text.gate.hindrance(Action.DECLARE_READY, text.present(), CHAIR)).isEmpty();
        assertThat(text.show.counts(ID, MEI).dispositions())
                .isEqualTo(Map.of(DispositionKind.WITHDRAWN_BY_COMMENTER, 1L));
    }

    private static void inAnotherThread(Runnable action) {
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            other.submit(action).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void commentsAreTakenWhileTheyAreAskedForAndEachIsAnsweredBeforeTheBallot() {
        var accepted = text.accepted();
        assertThat(refusal(() -> text.comment(MEI, at(BODY_X)))).isEqualTo(ProblemType.STATE_FORBIDS);
        text.enquiry(accepted);
        var first = text.comment(MEI, at(BODY_X));
        var second = text.comment(OMAR, at(HEIGHT));
        assertThat(first.occasion()).isEqualTo(new Occasion(Stage.ENQUIRY, 1));
        assertThat(refusal(() -> text.comment(CHAIR, at(BODY_X)))).isEqualTo(ProblemType.FORBIDDEN);
        assertThatThrownBy(() -> text.comment(MEI, at("/variations/0/parameters/bodyY")))
                .hasMessageContaining("such as /variations/0/parameters/bodyX");
        assertThat(refusal(() -> text.dispose.dispose(ID, first.id(), _ -> rejected(), CHAIR, ANY)))
                .isEqualTo(ProblemType.STATE_FORBIDS);

        var resolution = text.perform(((Deliberating.Enquiry) text.present()).close(NOW));
        assertThat(text.gate.hindrance(Action.DECLARE_READY, resolution, CHAIR).map(Hindrance::reason))
                .contains("2 comments lack a disposition: %s, %s".formatted(first.id(), second.id()));
        assertThat(text.gate.hindrance(Action.WITHDRAW, resolution, CHAIR)).isEmpty();
        assertThat(refusal(() -> text.dispose.dispose(ID, first.id(), _ -> rejected(), MEI, ANY)))
                .isEqualTo(ProblemType.FORBIDDEN);
        text.dispose.dispose(ID, first.id(), _ -> rejected(), CHAIR, ANY);
        assertThat(text.gate.hindrance(Action.DECLARE_READY, resolution, CHAIR).map(Hindrance::reason))
                .contains("1 comment lacks a disposition: %s".formatted(second.id()));
        text.dispose.withdraw(ID, second.id(), OMAR, ANY);
        assertThat(text.gate.hindrance(Action.DECLARE_READY, resolution, CHAIR)).isEmpty();
        assertThat(text.show.counts(ID, MEI).dispositions()).isEqualTo(
                Map.of(DispositionKind.REJECTED, 1L, DispositionKind.WITHDRAWN_BY_COMMENTER, 1L));
    }

    @Test
    void whoMayReadAPrivateTextMayReadWhatIsSaidToIt() {
        assertThat(text.seen(IVO)).isEmpty();
        assertThat(text.show.counts(ID, IVO).total()).isZero();
        assertThat(refusal(() -> text.comment(IVO, at(BODY_X)))).isEqualTo(ProblemType.STATE_FORBIDS);
        assertThat(refusal(() -> text.seen(MEI))).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void theSameDispositionAgainChangesNothingAndAStaleOneIsRefused() {
        text.enquiry(text.accepted());
        var made = text.comment(MEI, at(BODY_X));
        text.perform(((Deliberating.Enquiry) text.present()).close(NOW));
        var seen = IfMatch.required("\"1\"");

        var disposed = text.dispose.dispose(ID, made.id(), _ -> rejected(), CHAIR, seen);
        assertThat(text.dispose.dispose(ID, made.id(), _ -> rejected(), CHAIR, seen)).isEqualTo(disposed);
        assertThat(refusal(() -> text.dispose.dispose(ID, made.id(), _ -> CommentCase.accepted(true), CHAIR, seen)))
                .isEqualTo(ProblemType.STALE);
        var results = text.dispose.disposeAll(ID,
                List.of(new DisposeOfComments.Item(made.id(), 2),
                        new DisposeOfComments.Item(new CommentId("c-" + "0".repeat(26)), 1)),
                _ -> CommentCase.accepted(true), CHAIR);
        assertThat(results.getFirst().refused()).isNull();
        assertThat(results.getLast().refused()).hasMessageContaining("commentId");
    }

    @Test
    void aCommenterRepliesWithinFourteenDaysAndIsSilentAfterwards() {
        text.enquiry(text.accepted());
        var first = text.comment(MEI, at(BODY_X));
        var second = text.comment(MEI, at(HEIGHT));
        text.perform(((Deliberating.Enquiry) text.present()).close(NOW));
        assertThat(refusal(() -> text.dispose.reply(ID, first.id(), true, null, MEI, ANY)))
                .isEqualTo(ProblemType.STATE_FORBIDS);
        text.dispose.dispose(ID, first.id(), _ -> rejected(), CHAIR, ANY);
        text.dispose.dispose(ID, second.id(), _ -> rejected(), CHAIR, ANY);

        assertThat(refusal(() -> text.dispose.reply(ID, first.id(), true, null, OMAR, ANY)))
                .isEqualTo(ProblemType.FORBIDDEN);
        assertThat(refusal(() -> text.dispose.reply(ID, first.id(), true, "\u202eYes.", MEI, ANY)))
                .isEqualTo(ProblemType.RULE_VIOLATED);
        text.clock.advance(Duration.ofDays(14).minusMillis(1));
        assertThat(text.dispose.reply(ID, first.id(), false, "No figures.", MEI, ANY).reply()).isNotNull();
        assertThat(text.show.find(ID, second.id(), MEI).silent()).isFalse();
        text.clock.advance(Duration.ofMillis(1));
        assertThat(text.show.find(ID, first.id(), MEI).silent()).isFalse();
        assertThat(text.show.find(ID, second.id(), MEI).silent()).isTrue();
        assertThat(refusal(() -> text.dispose.reply(ID, second.id(), true, null, MEI, ANY)))
                .isEqualTo(ProblemType.STATE_FORBIDS);
    }

    @Test
    void everybodyIsToldWhatTheyMayDoAndWhyNot() {
        text.enquiry(text.accepted());
        var made = text.comment(MEI, at(BODY_X));
        assertThat(may(MEI, made)).containsExactly("may WITHDRAW", "may ATTACH", "not REPLY: has no disposition yet");
        assertThat(may(CHAIR, made)).containsExactly("not DISPOSE: ENQUIRY");
        assertThat(may(OMAR, made)).isEmpty();
        var before = text.show.find(ID, made.id(), CHAIR).entityTag();
        text.perform(((Deliberating.Enquiry) text.present()).close(NOW));
        assertThat(may(CHAIR, made)).containsExactly("may DISPOSE");
        assertThat(text.show.find(ID, made.id(), CHAIR).entityTag()).startsWith("1-").isNotEqualTo(before);

        text.dispose.dispose(ID, made.id(), _ -> rejected(), CHAIR, ANY);
        assertThat(may(MEI, made)).containsExactly("may WITHDRAW", "may REPLY", "not ATTACH: has a disposition");
        text.clock.advance(Duration.ofDays(14));
        assertThat(may(MEI, made)).containsExactly("may WITHDRAW", "not REPLY: replies were due",
                "not ATTACH: has a disposition");
        text.dispose.withdraw(ID, made.id(), MEI, ANY);
        assertThat(may(MEI, made)).containsExactly("not WITHDRAW: was withdrawn", "not REPLY: was withdrawn",
                "not ATTACH: was withdrawn");
        assertThat(may(CHAIR, made)).containsExactly("not DISPOSE: was withdrawn");
    }

    /** What somebody may do, and why not, in the words that matter. */
    private List<String> may(Caller caller, Comment comment) {
        var view = text.show.find(ID, comment.id(), caller);
        var reasons = List.of("has no disposition yet", "has a disposition", "ENQUIRY", "replies were due",
                "was withdrawn");
        return Stream.concat(view.allowed().stream().map(action -> "may " + action),
                view.blocked().stream().map(blocked -> "not %s: %s".formatted(blocked.action(), reasons.stream()
                        .filter(blocked.hindrance().reason()::contains).findFirst()
                        .orElse(blocked.hindrance().reason()))))
                .toList();
    }

    @Test
    void whatWasTakenBackIsNotRepliedTo() {
        text.enquiry(text.accepted());
        var made = text.comment(MEI, at(BODY_X));
        text.perform(((Deliberating.Enquiry) text.present()).close(NOW));

        var withdrawn = text.dispose.withdraw(ID, made.id(), MEI, ANY);

        assertThatThrownBy(() -> text.dispose.reply(ID, made.id(), false, "No.", MEI, ANY))
                .hasMessageContaining("was withdrawn");
        assertThat(text.dispose.withdraw(ID, made.id(), MEI, ANY)).isEqualTo(withdrawn);
    }
}
