package org.packstd.submissions.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.comment.CommentCase.ANY;
import static org.packstd.submissions.comment.CommentCase.BODY_X;
import static org.packstd.submissions.comment.CommentCase.HEIGHT;
import static org.packstd.submissions.comment.CommentCase.ID;
import static org.packstd.submissions.comment.CommentCase.IVO;
import static org.packstd.submissions.comment.CommentCase.SECRETARY;
import static org.packstd.submissions.comment.CommentCase.at;
import static org.packstd.submissions.comment.CommentCase.must;
import static org.packstd.submissions.comment.CommentCase.refusal;
import static org.packstd.submissions.submission.Submitted.NOW;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.ballot.Outcome;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Balloting;

/** Where persons vote, each insists with their own vote, and colleagues learn nothing before the count. */
class PersonsCommentsTest {

    private static final Caller COLLEAGUE = new Caller("mei", "dunlin-pack", Set.of(Role.MEMBER));
    private static final Voter MEI_OF_DUNLIN = new Voter("mei", "dunlin-pack", Set.of());
    private static final Voter IVO_OF_DUNLIN = new Voter("ivo", "dunlin-pack", Set.of());

    private final CommentCase text = new CommentCase();

    @Test
    void wherePersonsVoteEachInsistsWithTheirOwnVoteAndLearnsNoneOfTheirColleagues() {
        var terms = ofPersons(text.ballot("gbt-like", 3));
        text.say(terms, MEI_OF_DUNLIN, Position.DISAPPROVE);
        assertThatThrownBy(() -> text.comment(IVO, must(BODY_X))).hasMessageContaining("DISAPPROVE of ivo");
        text.say(terms, IVO_OF_DUNLIN, Position.DISAPPROVE);
        var hers = text.comment(COLLEAGUE, must(HEIGHT));
        var his = text.comment(IVO, must(BODY_X));

        text.say(terms, IVO_OF_DUNLIN, Position.APPROVE);

        assertThat(text.show.find(ID, his.id(), IVO).comment().must()).isFalse();
        assertThat(text.show.find(ID, hers.id(), COLLEAGUE).comment().must()).as("mei still disapproves").isTrue();
        text.say(terms, MEI_OF_DUNLIN, Position.ABSTAIN);
        assertThat(text.show.find(ID, hers.id(), COLLEAGUE).comment().must()).isFalse();
    }

    @Test
    void wherePersonsVoteWhatOneSaysIsSecretFromTheirColleaguesUntilTheCount() {
        var terms = ofPersons(text.ballot("gbt-like", 3));
        text.say(terms, MEI_OF_DUNLIN, Position.DISAPPROVE);
        var hers = text.comment(COLLEAGUE, must(HEIGHT));
        var his = text.comment(IVO, at(BODY_X));

        assertThat(text.seen(COLLEAGUE)).containsExactly(hers.id());
        assertThat(text.seen(IVO)).containsExactly(his.id());
        assertThat(refusal(() -> text.show.find(ID, hers.id(), IVO))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(refusal(() -> text.dispose.withdraw(ID, hers.id(), IVO, ANY))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(text.show.counts(ID, IVO).must()).isZero();
        assertThat(text.show.counts(ID, SECRETARY).must()).isEqualTo(1);
        text.close(Outcome.PASSED_PENDING_RESOLUTION);
        assertThat(text.seen(IVO)).containsExactly(hers.id(), his.id());
    }

    @Test
    void wherePersonsVotedWhatWasSaidInABallotThatIsTakenBackStaysWithWhoSaidIt() {
        ofPersons(text.ballot("gbt-like", 3));
        var hers = text.comment(COLLEAGUE, at(HEIGHT));

        text.perform(((Balloting.BallotOpen) text.present()).recall(NOW));

        assertThat(text.seen(COLLEAGUE)).containsExactly(hers.id());
        assertThat(text.seen(IVO)).isEmpty();
    }

    @Test
    void whichPersonsGaveWayInARecirculationIsSeenOnceItIsSealed() {
        var first = ofPersons(text.ballot("gbt-like", 3));
        text.say(first, MEI_OF_DUNLIN, Position.DISAPPROVE);
        text.say(first, IVO_OF_DUNLIN, Position.DISAPPROVE);
        var hers = text.comment(COLLEAGUE, must(HEIGHT));
        var his = text.comment(IVO, must(BODY_X));
        var resolution = (Balloting.NegativeResolution) text.close(Outcome.PASSED_PENDING_RESOLUTION);
        var second = ofPersons(text.terms(resolution, "sha256:" + "1".repeat(64)).asRecirculation());
        text.perform(resolution.recirculate(second, "Once more.", NOW));
        text.say(second, MEI_OF_DUNLIN, Position.DISAPPROVE);
        text.say(second, IVO_OF_DUNLIN, Position.APPROVE);

        text.papers.seal(second.snapshot());
        text.votes.sealed(second);

        assertThat(text.show.find(ID, his.id(), IVO).comment().must()).isFalse();
        assertThat(text.show.find(ID, hers.id(), IVO).comment().must()).isTrue();
    }

    private Terms ofPersons(Terms terms) {
        text.papers.discard(terms.snapshot());
        text.papers.prepare(terms.snapshot(), List.of(MEI_OF_DUNLIN, IVO_OF_DUNLIN));
        return terms;
    }
}
