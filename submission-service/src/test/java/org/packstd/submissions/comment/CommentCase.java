package org.packstd.submissions.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.NOW;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Outcome;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Tally;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.Vote;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.check.CheckedTexts;
import org.packstd.submissions.check.Scrutiny;
import org.packstd.submissions.comment.json.Payloads;
import org.packstd.submissions.comment.persistence.CommentStores;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.electorate.Represented;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.proceedings.Standings;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.Payload;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.ProposalKind;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.SubmissionIds;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;

/** A text that goes through enquiry, ballot, resolution and recirculation, with what is said to it. */
final class CommentCase {

    static final SubmissionId ID = new SubmissionId("sub-01");
    private static final Actor LIN = new Actor("lin", "aurora-semi", "member");
    static final Caller MEI = new Caller("mei", "bluepeak-osat", Set.of(Role.MEMBER));
    static final Caller OMAR = new Caller("omar", "cedar-test", Set.of(Role.MEMBER));
    /** May read the text while it is private. */
    static final Caller IVO = new Caller("ivo", "dunlin-pack", Set.of(Role.MEMBER));
    static final Caller CHAIR = new Caller("chen", "packstd-body", Set.of(Role.CHAIR));
    static final Caller SECRETARY = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY));
    static final String FIRST = """
            {"variations": [{"code": "AA", "parameters": {"bodyX": {"max": "5.10", "unit": "mm"}, "height": {"max": "0.80", "unit": "mm"}}}]}""";
    static final String BODY_X = "/variations/0/parameters/bodyX";
    static final String HEIGHT = "/variations/0/parameters/height";
    static final IfMatch ANY = IfMatch.required("*");

    final HandClock clock = new HandClock(NOW);
    final MongoDatabase database = Databases.embedded();
    private final Map<String, Payload> kept = new HashMap<>();
    private Runnable meanwhile = () -> {};
    private final Submissions submissions;
    final BallotPapers papers;
    final Represented represented;
    final Comments comments;
    private final MakeComment makeComment;
    final DisposeOfComments dispose;
    final ShowComments show;
    final CommentGate gate;
    final HearVotes votes;
    final Scrutiny scrutiny;
    private final SubmissionIds ids;

    CommentCase() {
        submissions = Stores.submissions(database);
        papers = Papers.in(database);
        represented = Frozen.in(database);
        comments = CommentStores.in(database);
        var proceedings = new Proceedings(submissions, new Guard(KnownPolicies.all(), List::of),
                new Standings(submissions, papers, Frozen.voices(database), clock),
                () -> List.of((caller, _) -> caller.equals(IVO)), clock);
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
        var reader = pausing(Payloads.reader());
        var scope = new FindScope(comments, texts, reader);
        makeComment = new MakeComment(proceedings, comments, papers, represented, reader, scope, clock);
        Gate chairs = (_, _, _) -> Optional.empty();
        dispose = new DisposeOfComments(proceedings, comments, chairs, KnownPolicies.all(), clock);
        show = new ShowComments(proceedings, comments, reader, scope, chairs, KnownPolicies.all(), clock);
        gate = new CommentGate(comments, KnownPolicies.all());
        scrutiny = new ScrutiniseChanges(comments, texts, reader, KnownPolicies.all());
        votes = new HearVotes(submissions, comments, papers, represented, clock);
        ids = new SubmissionIds(clock, new Random(1));
        var draft = Submission.draft(ID, "aurora-semi", proposal(FIRST), NOW);
        submissions.add(draft, LIN);
    }

    /** What somebody else does between the look at a submission and the comment on it. */
    void meanwhile(Runnable action) {
        meanwhile = action;
    }

    private PayloadReader pausing(PayloadReader reader) {
        return new PayloadReader() {
            @Override
            public Text read(@Nullable Payload payload) {
                meanwhile.run();
                return reader.read(payload);
            }

            @Override
            public List<PathChange> changes(Payload before, Payload after, int limit) {
                return reader.changes(before, after, limit);
            }

            @Override
            public List<PathChange> changesInPlace(Payload before, Payload after, int limit) {
                return reader.changesInPlace(before, after, limit);
            }
        };
    }

    Submission accepted() {
        return accepted("iso-like", 1);
    }

    Submission accepted(String policy, int version) {
        var draft = (Authoring.Draft) present();
        var triage = (Deliberating.Triage) perform(
                ((Authoring.Validating) perform(draft.submit(NOW))).checked(report('1', FIRST), NOW));
        return perform(triage.accept(Course.taken(null, policy, version, NOW), NOW));
    }

    void enquiry(Submission accepted) {
        perform(((Deliberating.Accepted) accepted).openEnquiry(NOW.plus(Duration.ofDays(30)), NOW));
    }

    Terms ballot() {
        return ballot("iso-like", 1);
    }

    Terms ballot(String policy, int version) {
        var accepted = (Deliberating.Accepted) accepted(policy, version);
        var terms = terms(accepted, "sha256:" + "1".repeat(64));
        perform(accepted.openBallot(terms, NOW));
        return terms;
    }

    Terms terms(Submission submission, String hash) {
        var id = submission.nextBallot();
        var course = Objects.requireNonNull(submission.dossier().course());
        var terms = new Terms(id, course.policy(), course.policyVersion(), hash, new SnapshotId(id + "-s"), 2, NOW,
                NOW.plus(Duration.ofDays(84)));
        papers.prepare(terms.snapshot(), List.of(Voter.of("bluepeak-osat"), Voter.of("cedar-test")));
        return terms;
    }

    Submission close(Outcome outcome) {
        var closed = (Balloting.BallotClosed) perform(((Ability.Voting) present()).closeBallot(NOW));
        return perform(closed.tallied(new Tally(Counts.of(new Count(2, 1, 1, 0)), outcome), NOW));
    }

    Submission revised(String payload) {
        var required = (Authoring.RevisionRequired) perform(((Balloting.NegativeResolution) present())
                .requestRevision("Mend bodyX.", State.NEGATIVE_RESOLUTION, NOW));
        var edited = (Authoring.RevisionRequired) perform(required.edit(proposal(payload), NOW));
        return perform(((Authoring.Validating) perform(edited.submit(NOW))).checked(report('2', payload), NOW));
    }

    private CheckReport report(char digit, String payload) {
        return new CheckReport(keep(digit, payload), List.of());
    }

    /** Keeps a text under a hash of this digit. */
    String keep(char digit, String payload) {
        var hash = "sha256:" + String.valueOf(digit).repeat(64);
        kept.put(hash, new Payload(payload));
        return hash;
    }

    void vote(Terms terms, Caller caller, Position position) {
        say(terms, Voter.of(caller.requireOrganisation()), position);
    }

    void say(Terms terms, Voter voter, Position position) {
        papers.cast(terms.snapshot(), voter, new Vote(position, "Because.", clock.instant(), "somebody"));
        votes.cast(terms, voter, position, MEI);
    }

    Comment comment(Caller caller, Remark remark) {
        clock.advance(Duration.ofMillis(1));
        return makeComment.make(ID, new CommentId("c-" + ids.ulid()), remark, caller);
    }

    List<CommentId> seen(Caller caller) {
        return show.list(ID, ShowComments.Query.EVERYTHING, null, 10, caller).page().items().stream()
                .map(view -> view.comment().id()).toList();
    }

    Set<String> insisting() {
        return comments.insisting(InForce.of(present()));
    }

    Submission present() {
        return submissions.find(ID).orElseThrow();
    }

    Submission perform(Transition transition) {
        assertThat(submissions.change(transition, LIN)).isTrue();
        return present();
    }

    static Remark at(String pointer) {
        return new Remark(Anchor.at(pointer), CommentType.TECHNICAL, CommentSeverity.SHOULD,
                LocalizedText.english("Too wide."), null);
    }

    static Remark must(String pointer) {
        return new Remark(Anchor.at(pointer), CommentType.TECHNICAL, CommentSeverity.MUST_BE_SATISFIED,
                LocalizedText.english("Too wide."), null);
    }

    static Verdict rejected() {
        return new Verdict(DispositionKind.REJECTED, "Four makers hold it.", null, null, null, false);
    }

    static Verdict accepted(boolean substantive) {
        return new Verdict(DispositionKind.ACCEPTED, null, null, null, BODY_X, substantive);
    }

    static ProblemType refusal(Runnable action) {
        try {
            action.run();
        } catch (Problem refused) {
            return refused.type();
        }
        throw new AssertionError("it happened (expected: a refusal)");
    }

    static Proposal proposal(String payload) {
        return new Proposal(ProposalKind.NEW_STANDARD, Family.of("CSP"), null,
                new LocalizedText("Fine-pitch CSP", "细间距"),
                null, null, new Payload(payload));
    }
}
