package org.packstd.submissions.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.submission.Submitted.NOW;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Outcome;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Tally;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.Vote;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.check.CheckedTexts;
import org.packstd.submissions.comment.json.Payloads;
import org.packstd.submissions.comment.persistence.CommentStores;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.Payload;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.ProposalKind;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.SubmissionIds;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;

/** A text goes through enquiry, ballot, resolution and recirculation, and its comments with it. */
class CommentStoryTest {

    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final Actor LIN = new Actor("lin", "aurora-semi", "member");
    private static final Caller MEI = new Caller("mei", "bluepeak-osat", Set.of(Role.MEMBER));
    private static final Caller OMAR = new Caller("omar", "cedar-test", Set.of(Role.MEMBER));
    private static final Caller CHAIR = new Caller("chen", "packstd-body", Set.of(Role.CHAIR));
    private static final Caller SECRETARY = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY));
    private static final String FIRST = """
            {"variations": [{"code": "AA", "parameters": {"bodyX": {"max": "5.10", "unit": "mm"}, "height": {"max": "0.80", "unit": "mm"}}}]}""";
    private static final String BODY_X = "/variations/0/parameters/bodyX";
    private static final String HEIGHT = "/variations/0/parameters/height";
    private static final IfMatch ANY = IfMatch.required("*");

    private final HandClock clock = new HandClock(NOW);
    private final Map<String, Payload> kept = new HashMap<>();
    private Submissions submissions;
    private BallotPapers papers;
    private Comments comments;
    private MakeComment makeComment;
    private DisposeOfComments dispose;
    private ShowComments show;
    private CommentGate gate;
    private HearVotes votes;
    private SubmissionIds ids;

    @BeforeEach
    void arrive() {
        var database = Databases.embedded();
        submissions = Stores.submissions(database);
        papers = Papers.in(database);
        comments = CommentStores.in(database);
        var cases = new FindCase(submissions);
        var texts = new CheckedTexts() {
            @Override
            public void keep(String contentHash, Payload payload) {
                kept.put(contentHash, payload);
            }

            @Override
            public Optional<Payload> find(String contentHash) {
                return Optional.ofNullable(kept.get(contentHash));
            }
        };
        var reader = Payloads.reader();
        var scope = new FindScope(comments, texts, reader);
        makeComment = new MakeComment(cases, comments, papers, reader, scope, clock);
        dispose = new DisposeOfComments(cases, comments, (_, _, _) -> Optional.empty(), clock);
        show = new ShowComments(cases, comments, reader, scope, clock);
        gate = new CommentGate(comments, KnownPolicies.all());
        votes = new HearVotes(comments, papers, clock);
        ids = new SubmissionIds(clock, new Random(1));
        var draft = Submission.draft(ID, "aurora-semi", proposal(FIRST), NOW);
        submissions.add(draft, LIN);
    }

    @Test
    void commentsAreTakenWhileTheyAreAskedForAndEachIsAnsweredBeforeTheBallot() {
        var accepted = accepted();
        assertThat(refusal(() -> comment(MEI, at(BODY_X)))).isEqualTo(ProblemType.STATE_FORBIDS);
        enquiry(accepted);
        var first = comment(MEI, at(BODY_X));
        var second = comment(OMAR, at(HEIGHT));
        assertThat(first.occasion()).isEqualTo(new Occasion(Stage.ENQUIRY, 1));
        assertThat(refusal(() -> comment(CHAIR, at(BODY_X)))).isEqualTo(ProblemType.FORBIDDEN);
        assertThatThrownBy(() -> comment(MEI, at("/variations/0/parameters/bodyY")))
                .hasMessageContaining("such as /variations/0/parameters/bodyX");
        assertThat(refusal(() -> dispose.dispose(ID, first.id(), _ -> rejected(), CHAIR, ANY)))
                .isEqualTo(ProblemType.STATE_FORBIDS);

        var resolution = perform(((Deliberating.Enquiry) present()).close(NOW));
        assertThat(gate.hindrance(Action.DECLARE_READY, resolution, CHAIR))
                .contains("2 comments lack a disposition: %s, %s".formatted(first.id(), second.id()));
        assertThat(gate.hindrance(Action.WITHDRAW, resolution, CHAIR)).isEmpty();
        assertThat(refusal(() -> dispose.dispose(ID, first.id(), _ -> rejected(), MEI, ANY)))
                .isEqualTo(ProblemType.FORBIDDEN);
        dispose.dispose(ID, first.id(), _ -> rejected(), CHAIR, ANY);
        assertThat(gate.hindrance(Action.DECLARE_READY, resolution, CHAIR))
                .contains("1 comment lacks a disposition: %s".formatted(second.id()));
        dispose.withdraw(ID, second.id(), OMAR, ANY);
        assertThat(gate.hindrance(Action.DECLARE_READY, resolution, CHAIR)).isEmpty();
        assertThat(show.counts(ID, MEI).dispositions()).isEqualTo(
                Map.of(DispositionKind.REJECTED, 1L, DispositionKind.WITHDRAWN_BY_COMMENTER, 1L));
    }

    @Test
    void theSameDispositionAgainChangesNothingAndAStaleOneIsRefused() {
        enquiry(accepted());
        var made = comment(MEI, at(BODY_X));
        perform(((Deliberating.Enquiry) present()).close(NOW));
        var seen = IfMatch.required("\"1\"");

        var disposed = dispose.dispose(ID, made.id(), _ -> rejected(), CHAIR, seen);
        assertThat(dispose.dispose(ID, made.id(), _ -> rejected(), CHAIR, seen)).isEqualTo(disposed);
        assertThat(refusal(() -> dispose.dispose(ID, made.id(), _ -> accepted(true), CHAIR, seen)))
                .isEqualTo(ProblemType.STALE);
        var results = dispose.disposeAll(ID,
                List.of(new DisposeOfComments.Item(made.id(), 2),
                        new DisposeOfComments.Item(new CommentId("c-" + "0".repeat(26)), 1)),
                _ -> accepted(true), CHAIR);
        assertThat(results.getFirst().refused()).isNull();
        assertThat(results.getLast().refused()).hasMessageContaining("commentId");
    }

    @Test
    void aCommenterRepliesWithinFourteenDaysAndIsSilentAfterwards() {
        enquiry(accepted());
        var first = comment(MEI, at(BODY_X));
        var second = comment(MEI, at(HEIGHT));
        perform(((Deliberating.Enquiry) present()).close(NOW));
        assertThat(refusal(() -> dispose.reply(ID, first.id(), true, null, MEI, ANY)))
                .isEqualTo(ProblemType.STATE_FORBIDS);
        dispose.dispose(ID, first.id(), _ -> rejected(), CHAIR, ANY);
        dispose.dispose(ID, second.id(), _ -> rejected(), CHAIR, ANY);

        assertThat(refusal(() -> dispose.reply(ID, first.id(), true, null, OMAR, ANY)))
                .isEqualTo(ProblemType.FORBIDDEN);
        clock.advance(Duration.ofDays(14).minusMillis(1));
        assertThat(dispose.reply(ID, first.id(), false, "No figures.", MEI, ANY).reply()).isNotNull();
        assertThat(show.find(ID, second.id(), MEI).silent()).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(show.find(ID, first.id(), MEI).silent()).isFalse();
        assertThat(show.find(ID, second.id(), MEI).silent()).isTrue();
        assertThat(refusal(() -> dispose.reply(ID, second.id(), true, null, MEI, ANY)))
                .isEqualTo(ProblemType.STATE_FORBIDS);
    }

    @Test
    void whoInsistsDisapprovesAndWhoFlipsNoLongerInsists() {
        var terms = ballot();
        assertThatThrownBy(() -> comment(MEI, must(BODY_X))).hasMessageContaining("DISAPPROVE");
        vote(terms, MEI, Position.DISAPPROVE);
        var insisting = comment(MEI, must(BODY_X));
        assertThat(insisting.must()).isTrue();

        vote(terms, MEI, Position.APPROVE);

        var flipped = show.find(ID, insisting.id(), MEI).comment();
        assertThat(flipped.must()).isFalse();
        assertThat(flipped.remark().severity()).isEqualTo(CommentSeverity.MUST_BE_SATISFIED);
        vote(terms, MEI, Position.APPROVE);
        assertThat(show.find(ID, insisting.id(), MEI).comment().version()).isEqualTo(flipped.version());
    }

    @Test
    void whileABallotTakesVotesCommentsAreSecretButForTheirNumber() {
        var terms = ballot();
        vote(terms, MEI, Position.DISAPPROVE);
        var hers = comment(MEI, must(BODY_X));
        comment(OMAR, at(HEIGHT));

        assertThat(seen(MEI)).containsExactly(hers.id());
        assertThat(seen(SECRETARY)).isEmpty();
        assertThat(refusal(() -> show.find(ID, hers.id(), OMAR))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(show.counts(ID, OMAR).total()).isEqualTo(1);
        assertThat(show.counts(ID, SECRETARY).total()).isEqualTo(2);
        var held = (Resting.OnHold) perform(((Ability.Holdable) present()).hold("A question of law.", NOW));
        assertThat(seen(OMAR)).as("a hold opens no envelope").hasSize(1);
        perform(held.resume(NOW));
        close(Outcome.PASSED_PENDING_RESOLUTION);
        assertThat(seen(OMAR)).hasSize(2);
    }

    @Test
    void aRecirculationIsAboutWhatChangedAndWhatIsOpen() {
        var terms = ballot();
        vote(terms, MEI, Position.DISAPPROVE);
        var negative = comment(MEI, must(HEIGHT));
        var accepted = comment(OMAR, at(BODY_X));
        var resolution = close(Outcome.PASSED_PENDING_RESOLUTION);
        assertThat(gate.hindrance(Action.RECIRCULATE, resolution, CHAIR)).isPresent();
        assertThat(gate.hindrance(Action.CONCLUDE, resolution, CHAIR)).isPresent();
        dispose.dispose(ID, negative.id(), _ -> rejected(), CHAIR, ANY);
        dispose.dispose(ID, accepted.id(), _ -> accepted(true), CHAIR, ANY);
        assertThat(gate.hindrance(Action.RECIRCULATE, resolution, CHAIR))
                .contains("1 accepted change of substance is not in the text (expected: a revision)");

        var mended = revised(FIRST.replace("5.10", "5.05"));
        assertThat(gate.hindrance(Action.RECIRCULATE, mended, CHAIR)).isEmpty();
        assertThat(show.find(ID, accepted.id(), MEI).stale()).isTrue();
        assertThat(show.find(ID, negative.id(), MEI).stale()).isFalse();
        var scope = show.scope(ID, OMAR);
        assertThat(scope.changes()).containsExactly(new PathChange(BODY_X, PathChange.Kind.TIGHTENED));
        assertThat(scope.negatives()).extracting(Comment::id).containsExactly(negative.id());
        perform(((Balloting.NegativeResolution) mended).recirculate(terms(mended, "sha256:" + "2".repeat(64))
                .asRecirculation(), "See bodyX.", NOW));

        assertThat(comment(OMAR, at(BODY_X)).occasion()).isEqualTo(new Occasion(Stage.RECIRCULATION, 2));
        assertThat(comment(OMAR, at(HEIGHT + "/max")).remark().anchor().pointer()).isEqualTo(HEIGHT + "/max");
        assertThatThrownBy(() -> comment(OMAR, at("/variations/0/code")))
                .hasMessageContaining("what is recirculated: " + BODY_X + ", " + HEIGHT);
    }

    @Test
    void whoGivesUpInARecirculationIsNotSeenToBeforeItIsSealed() {
        var first = ballot();
        vote(first, MEI, Position.DISAPPROVE);
        var negative = comment(MEI, must(HEIGHT));
        var resolution = (Balloting.NegativeResolution) close(Outcome.PASSED_PENDING_RESOLUTION);
        var second = terms(resolution, "sha256:" + "1".repeat(64)).asRecirculation();
        perform(resolution.recirculate(second, "Once more.", NOW));

        vote(second, MEI, Position.APPROVE);
        assertThat(show.find(ID, negative.id(), OMAR).comment()).extracting(Comment::must, Comment::version)
                .containsExactly(true, negative.version());

        papers.seal(second.snapshot());
        votes.sealed(second);
        votes.sealed(second);
        assertThat(show.find(ID, negative.id(), OMAR).comment()).extracting(Comment::must, Comment::version)
                .containsExactly(false, negative.version() + 1);
    }

    private Submission accepted() {
        var draft = (Authoring.Draft) present();
        var triage = (Deliberating.Triage) perform(
                ((Authoring.Validating) perform(draft.submit(NOW))).checked(report('1', FIRST), NOW));
        return perform(triage.accept(Course.taken(null, "iso-like", 1, NOW), NOW));
    }

    private void enquiry(Submission accepted) {
        perform(((Deliberating.Accepted) accepted).openEnquiry(NOW.plus(Duration.ofDays(30)), NOW));
    }

    private Terms ballot() {
        var accepted = (Deliberating.Accepted) accepted();
        var terms = terms(accepted, "sha256:" + "1".repeat(64));
        perform(accepted.openBallot(terms, NOW));
        return terms;
    }

    private Terms terms(Submission submission, String hash) {
        var id = submission.nextBallot();
        var terms = new Terms(id, "iso-like", 1, hash, new SnapshotId(id + "-s"), 2, NOW,
                NOW.plus(Duration.ofDays(84)));
        papers.prepare(terms.snapshot(), List.of(Voter.of("bluepeak-osat"), Voter.of("cedar-test")));
        return terms;
    }

    private Submission close(Outcome outcome) {
        var closed = (Balloting.BallotClosed) perform(((Ability.Voting) present()).closeBallot(NOW));
        return perform(closed.tallied(new Tally(new Count(2, 1, 1, 0), outcome), NOW));
    }

    private Submission revised(String payload) {
        var required = (Authoring.RevisionRequired) perform(((Balloting.NegativeResolution) present())
                .requestRevision("Mend bodyX.", State.NEGATIVE_RESOLUTION, NOW));
        var edited = (Authoring.RevisionRequired) perform(required.edit(proposal(payload), NOW));
        return perform(((Authoring.Validating) perform(edited.submit(NOW))).checked(report('2', payload), NOW));
    }

    private CheckReport report(char digit, String payload) {
        var hash = "sha256:" + String.valueOf(digit).repeat(64);
        kept.put(hash, new Payload(payload));
        return new CheckReport(hash, List.of());
    }

    private void vote(Terms terms, Caller caller, Position position) {
        papers.cast(terms.snapshot(), caller.requireOrganisation(),
                new Vote(position, "Because.", clock.instant(), caller.subject()));
        votes.cast(terms.id(), caller.requireOrganisation(), position, caller);
    }

    private Comment comment(Caller caller, Remark remark) {
        clock.advance(Duration.ofMillis(1));
        return makeComment.make(ID, new CommentId("c-" + ids.ulid()), remark, caller);
    }

    private List<CommentId> seen(Caller caller) {
        return show.list(ID, ShowComments.Query.EVERYTHING, null, 10, caller).items().stream()
                .map(view -> view.comment().id()).toList();
    }

    private static Remark at(String pointer) {
        return new Remark(Anchor.at(pointer), CommentType.TECHNICAL, CommentSeverity.SHOULD,
                LocalizedText.english("Too wide."), null);
    }

    private static Remark must(String pointer) {
        return new Remark(Anchor.at(pointer), CommentType.TECHNICAL, CommentSeverity.MUST_BE_SATISFIED,
                LocalizedText.english("Too wide."), null);
    }

    private static Verdict rejected() {
        return new Verdict(DispositionKind.REJECTED, "Four makers hold it.", null, null, null, false);
    }

    private static Verdict accepted(boolean substantive) {
        return new Verdict(DispositionKind.ACCEPTED, null, null, null, BODY_X, substantive);
    }

    private static ProblemType refusal(Runnable action) {
        try {
            action.run();
        } catch (Problem refused) {
            return refused.type();
        }
        throw new AssertionError("it happened (expected: a refusal)");
    }

    private Submission present() {
        return submissions.find(ID).orElseThrow();
    }

    private Submission perform(Transition transition) {
        assertThat(submissions.change(transition, LIN)).isTrue();
        return present();
    }

    private static Proposal proposal(String payload) {
        return new Proposal(ProposalKind.NEW_STANDARD, Family.of("CSP"), null,
                new LocalizedText("Fine-pitch CSP", "细间距"),
                null, null, new Payload(payload));
    }
}
