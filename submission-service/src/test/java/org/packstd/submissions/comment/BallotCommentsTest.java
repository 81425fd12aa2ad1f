package org.packstd.submissions.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.comment.CommentCase.ANY;
import static org.packstd.submissions.comment.CommentCase.BODY_X;
import static org.packstd.submissions.comment.CommentCase.CHAIR;
import static org.packstd.submissions.comment.CommentCase.FIRST;
import static org.packstd.submissions.comment.CommentCase.HEIGHT;
import static org.packstd.submissions.comment.CommentCase.ID;
import static org.packstd.submissions.comment.CommentCase.IVO;
import static org.packstd.submissions.comment.CommentCase.MEI;
import static org.packstd.submissions.comment.CommentCase.OMAR;
import static org.packstd.submissions.comment.CommentCase.SECRETARY;
import static org.packstd.submissions.comment.CommentCase.at;
import static org.packstd.submissions.comment.CommentCase.must;
import static org.packstd.submissions.comment.CommentCase.refusal;
import static org.packstd.submissions.comment.CommentCase.rejected;
import static org.packstd.submissions.submission.Submitted.NOW;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.Outcome;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.State;

/** What is said in a ballot goes with the vote, is secret until it closes, and says what the next round is about. */
class BallotCommentsTest {

    private static final Caller COLLEAGUE = new Caller("mei", "dunlin-pack", Set.of(Role.MEMBER));

    private final CommentCase text = new CommentCase();

    @Test
    void whoInsistsDisapprovesAndWhoFlipsNoLongerInsists() {
        var terms = text.ballot();
        assertThatThrownBy(() -> text.comment(MEI, must(BODY_X))).hasMessageContaining("DISAPPROVE");
        text.vote(terms, MEI, Position.DISAPPROVE);
        var insisting = text.comment(MEI, must(BODY_X));
        assertThat(insisting.must()).isTrue();

        text.vote(terms, MEI, Position.APPROVE);

        var flipped = text.show.find(ID, insisting.id(), MEI).comment();
        assertThat(flipped.must()).isFalse();
        assertThat(flipped.remark().severity()).isEqualTo(CommentSeverity.MUST_BE_SATISFIED);
        text.vote(terms, MEI, Position.APPROVE);
        assertThat(text.show.find(ID, insisting.id(), MEI).comment().version()).isEqualTo(flipped.version());
    }

    @Test
    void whileABallotTakesVotesCommentsAreSecretButForTheirNumber() {
        var terms = text.ballot();
        text.vote(terms, MEI, Position.DISAPPROVE);
        var hers = text.comment(MEI, must(BODY_X));
        text.comment(OMAR, at(HEIGHT));

        assertThat(text.seen(MEI)).containsExactly(hers.id());
        assertThat(text.seen(SECRETARY)).isEmpty();
        assertThat(refusal(() -> text.show.find(ID, hers.id(), OMAR))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(text.show.counts(ID, OMAR).total()).isEqualTo(1);
        assertThat(text.show.counts(ID, SECRETARY).total()).isEqualTo(2);
        var held = (Resting.OnHold) text.perform(((Ability.Holdable) text.present()).hold("A question of law.", NOW));
        assertThat(text.seen(OMAR)).as("a hold opens no envelope").hasSize(1);
        text.perform(held.resume(NOW, UnaryOperator.identity()));
        text.close(Outcome.PASSED_PENDING_RESOLUTION);
        assertThat(text.seen(OMAR)).hasSize(2);
    }

    @Test
    void whatWasSaidInABallotThatIsTakenBackStaysWithWhoSaidItAndCountsNoMore() {
        var first = text.ballot();
        text.vote(first, MEI, Position.DISAPPROVE);
        var hers = text.comment(MEI, must(BODY_X));
        text.comment(OMAR, at(HEIGHT));

        var ready = text.perform(((Balloting.BallotOpen) text.present()).recall(NOW));

        assertThat(text.seen(MEI)).containsExactly(hers.id());
        assertThat(text.seen(CHAIR)).isEmpty();
        assertThat(refusal(() -> text.show.find(ID, hers.id(), OMAR))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(text.show.counts(ID, CHAIR).total()).isZero();
        assertThat(text.show.find(ID, hers.id(), MEI)).satisfies(view -> {
            assertThat(view.lapsed()).isTrue();
            assertThat(view.allowed()).isEmpty();
            assertThat(view.blocked()).extracting(ShowComments.Blocked::action)
                    .containsExactly(CommentAction.WITHDRAW, CommentAction.REPLY, CommentAction.ATTACH);
        });
        assertThat(refusal(() -> text.dispose.withdraw(ID, hers.id(), MEI, ANY))).isEqualTo(ProblemType.STATE_FORBIDS);
        assertThat(text.insisting()).isEmpty();

        text.perform(((Deliberating.BallotReady) ready).reopen(NOW));
        assertThat(text.gate.hindrance(Action.DECLARE_READY, text.present(), CHAIR)).isEmpty();
        assertThat(refusal(() -> text.dispose.dispose(ID, hers.id(), _ -> rejected(), CHAIR, ANY)))
                .isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void whatLapsedIsNoSubjectOfALaterBallot() {
        var first = text.ballot();
        text.vote(first, MEI, Position.DISAPPROVE);
        var lapsed = text.comment(MEI, must(BODY_X));
        var ready = (Deliberating.BallotReady) text.perform(((Balloting.BallotOpen) text.present()).recall(NOW));
        var second = text.terms(ready, "sha256:" + "1".repeat(64));
        text.perform(ready.openBallot(second, NOW));
        text.vote(second, MEI, Position.DISAPPROVE);
        var said = text.comment(MEI, must(HEIGHT));

        var resolution = text.close(Outcome.PASSED_PENDING_RESOLUTION);

        assertThat(text.seen(OMAR)).containsExactly(said.id());
        assertThat(text.show.scope(ID, OMAR).negatives()).extracting(Comment::id).containsExactly(said.id());
        text.dispose.dispose(ID, said.id(), _ -> rejected(), CHAIR, ANY);
        assertThat(text.gate.hindrance(Action.CONCLUDE, resolution, CHAIR)).isEmpty();
        text.votes.turned(second, Voter.of("bluepeak-osat"), Position.APPROVE, MEI);
        assertThat(text.show.find(ID, said.id(), OMAR).comment().must()).isFalse();
        assertThat(text.show.find(ID, lapsed.id(), MEI).comment()).isEqualTo(lapsed);
    }

    @Test
    void aRecirculationIsAboutWhatChangedAndWhatIsOpen() {
        var terms = text.ballot();
        text.vote(terms, MEI, Position.DISAPPROVE);
        var negative = text.comment(MEI, must(HEIGHT));
        var accepted = text.comment(OMAR, at(BODY_X));
        var resolution = text.close(Outcome.PASSED_PENDING_RESOLUTION);
        assertThat(text.gate.hindrance(Action.RECIRCULATE, resolution, CHAIR)).isPresent();
        assertThat(text.gate.hindrance(Action.CONCLUDE, resolution, CHAIR)).isPresent();
        text.dispose.dispose(ID, negative.id(), _ -> rejected(), CHAIR, ANY);
        text.dispose.dispose(ID, accepted.id(), _ -> CommentCase.accepted(true), CHAIR, ANY);
        assertThat(text.gate.hindrance(Action.RECIRCULATE, resolution, CHAIR).map(Hindrance::reason))
                .contains("1 accepted change of substance is not in the text (expected: a revision)");

        var mended = text.revised(FIRST.replace("5.10", "5.05"));
        assertThat(text.gate.hindrance(Action.RECIRCULATE, mended, CHAIR)).isEmpty();
        assertThat(text.show.find(ID, accepted.id(), MEI).stale()).isTrue();
        assertThat(text.show.find(ID, negative.id(), MEI).stale()).isFalse();
        var scope = text.show.scope(ID, OMAR);
        assertThat(scope.changes()).containsExactly(new PathChange(BODY_X, PathChange.Kind.TIGHTENED));
        assertThat(scope.negatives()).extracting(Comment::id).containsExactly(negative.id());
        text.perform(((Balloting.NegativeResolution) mended).recirculate(text.terms(mended, "sha256:" + "2".repeat(64))
                .asRecirculation(), "See bodyX.", NOW));

        assertThat(text.comment(OMAR, at(BODY_X)).occasion()).isEqualTo(new Occasion(Stage.RECIRCULATION, 2));
        assertThat(text.comment(OMAR, at(HEIGHT + "/max")).remark().anchor().pointer()).isEqualTo(HEIGHT + "/max");
        assertThatThrownBy(() -> text.comment(OMAR, at("/variations/0/code")))
                .hasMessageContaining("what is recirculated: " + BODY_X + ", " + HEIGHT);
    }

    @Test
    void aTextThatItsAuthorMayChangeIsNotComparedBeforeItIsChecked() {
        text.ballot();
        var resolution = (Balloting.NegativeResolution) text.close(Outcome.PASSED_PENDING_RESOLUTION);
        assertThat(text.show.scope(ID, OMAR).changes()).isEmpty();

        var required = (Authoring.RevisionRequired) text.perform(
                resolution.requestRevision("Mend bodyX.", State.NEGATIVE_RESOLUTION, NOW));
        assertThat(refusal(() -> text.show.scope(ID, OMAR))).isEqualTo(ProblemType.STATE_FORBIDS);
        text.perform(required.hold("A question of law.", NOW));
        assertThat(refusal(() -> text.show.scope(ID, OMAR))).isEqualTo(ProblemType.STATE_FORBIDS);
    }

    @Test
    void whoGivesUpInARecirculationIsNotSeenToBeforeItIsSealed() {
        var first = text.ballot();
        text.vote(first, MEI, Position.DISAPPROVE);
        var negative = text.comment(MEI, must(HEIGHT));
        var resolution = (Balloting.NegativeResolution) text.close(Outcome.PASSED_PENDING_RESOLUTION);
        var second = text.terms(resolution, "sha256:" + "1".repeat(64)).asRecirculation();
        text.perform(resolution.recirculate(second, "Once more.", NOW));

        text.vote(second, MEI, Position.APPROVE);
        assertThat(text.show.find(ID, negative.id(), OMAR).comment()).extracting(Comment::must, Comment::version)
                .containsExactly(true, negative.version());

        text.papers.seal(second.snapshot());
        text.votes.sealed(second);
        text.votes.sealed(second);
        assertThat(text.show.find(ID, negative.id(), OMAR).comment()).extracting(Comment::must, Comment::version)
                .containsExactly(false, negative.version() + 1);
    }

    @Test
    void whoGivesUpInARecirculationIsSeenToHoweverManyInsist() {
        var first = text.ballot();
        text.vote(first, MEI, Position.DISAPPROVE);
        text.vote(first, OMAR, Position.DISAPPROVE);
        text.comments.addAll(
                IntStream.rangeClosed(1, 1001).mapToObj(each -> Remarks.insisting(ID, each, "cedar-test")).toList(),
                new Act("comments.imported", Actor.SYSTEM, NOW, null, Map.of()));
        var negative = text.comment(MEI, must(HEIGHT));
        var resolution = (Balloting.NegativeResolution) text.close(Outcome.PASSED_PENDING_RESOLUTION);
        var second = text.terms(resolution, "sha256:" + "1".repeat(64)).asRecirculation();
        text.perform(resolution.recirculate(second, "Once more.", NOW));

        text.vote(second, MEI, Position.APPROVE);
        text.vote(second, OMAR, Position.DISAPPROVE);
        text.papers.seal(second.snapshot());
        text.votes.sealed(second);

        assertThat(text.show.find(ID, negative.id(), OMAR).comment().must()).isFalse();
        assertThat(text.insisting()).containsExactly("cedar-test");
    }

    @Test
    void anOrganisationInsistsWithTheVoteOfWhoSpeaksForItsGroup() {
        var terms = text.ballot();
        text.represented.keep(terms.snapshot(), Map.of("dunlin-pack", "bluepeak-osat"));
        assertThatThrownBy(() -> text.comment(IVO, must(BODY_X))).hasMessageContaining("DISAPPROVE of bluepeak-osat");
        text.vote(terms, MEI, Position.DISAPPROVE);
        text.vote(terms, OMAR, Position.DISAPPROVE);
        var hers = text.comment(MEI, must(HEIGHT));
        var others = text.comment(OMAR, must(HEIGHT));

        var insisting = text.comment(IVO, must(BODY_X));
        assertThat(insisting.must()).isTrue();
        text.vote(terms, MEI, Position.APPROVE);

        assertThat(text.show.find(ID, insisting.id(), IVO).comment().must()).isFalse();
        assertThat(text.show.find(ID, hers.id(), MEI).comment().must()).isFalse();
        assertThat(text.show.find(ID, others.id(), OMAR).comment().must()).isTrue();
    }

    @Test
    void whenWhoSpeaksForAGroupGivesWayNobodyOfItInsists() {
        var first = text.ballot();
        text.represented.keep(first.snapshot(), Map.of("dunlin-pack", "bluepeak-osat"));
        text.vote(first, MEI, Position.DISAPPROVE);
        var one = text.comment(IVO, must(BODY_X));
        var resolution = (Balloting.NegativeResolution) text.close(Outcome.PASSED_PENDING_RESOLUTION);
        text.votes.turned(first, Voter.of("cedar-test"), Position.APPROVE, OMAR);
        assertThat(text.show.find(ID, one.id(), IVO).comment().must()).isTrue();
        text.votes.turned(first, Voter.of("bluepeak-osat"), Position.APPROVE, MEI);
        assertThat(text.show.find(ID, one.id(), IVO).comment().must()).isFalse();

        var second = text.terms(resolution, "sha256:" + "1".repeat(64)).asRecirculation();
        text.represented.carry(first.snapshot(), second.snapshot());
        text.perform(resolution.recirculate(second, "Once more.", NOW));
        text.comments.add(Remarks.insisting(ID, 1, "dunlin-pack"),
                new Act("comment.made", Actor.SYSTEM, NOW, null, Map.of()));
        text.vote(second, MEI, Position.APPROVE);
        assertThat(text.insisting()).containsExactly("dunlin-pack");
        text.papers.seal(second.snapshot());
        text.votes.sealed(second);
        assertThat(text.insisting()).isEmpty();
    }
}
