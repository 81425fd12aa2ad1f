package org.packstd.submissions.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Outcome;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Tally;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.committee.persistence.KnownCommittees;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.declaration.DeclarationDraft;
import org.packstd.submissions.declaration.DeclarationId;
import org.packstd.submissions.declaration.DeclarePatents;
import org.packstd.submissions.declaration.KnowledgeBasis;
import org.packstd.submissions.declaration.LicensingOption;
import org.packstd.submissions.declaration.Attesting;
import org.packstd.submissions.declaration.PatentGate;
import org.packstd.submissions.declaration.persistence.DeclarationStores;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.organisation.persistence.KnownOrganisations;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.proposal.Cover;
import org.packstd.submissions.proposal.Impact;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.SubmissionIds;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;

/** What is stored while a command is judged is not overlooked: the command is judged again. */
class GatesTest {

    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final Caller CERTIFIER = new Caller("rosa", "packstd-body", Set.of(Role.CERTIFIER));
    private static final SubmissionId OTHER = new SubmissionId("sub-02");
    private static final Caller CHAIR = new Caller("chen", "packstd-body", Set.of(Role.CHAIR));
    private static final Caller SECRETARY = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY));
    private static final Caller HOLDER = new Caller("mei", "bluepeak-osat", Set.of(Role.MEMBER));
    private static final IfMatch ANY = IfMatch.required("*");

    private final HandClock clock = new HandClock(NOW);
    private final MongoDatabase database = Databases.embedded();
    private final Submissions submissions = Stores.submissions(database);
    private final CountDownLatch judged = new CountDownLatch(1);
    private final CountDownLatch declared = new CountDownLatch(1);
    private final Proceedings proceedings = proceedings();

    private Proceedings proceedings() {
        var patents = new PatentGate(DeclarationStores.declarations(database),
                new Attesting(DeclarationStores.attestations(database), KnownPolicies.all()));
        Gate slow = (_, _, _) -> {
            judged.countDown();
            await(declared);
            return Optional.empty();
        };
        return new Proceedings(submissions, new Guard(KnownPolicies.all(), () -> List.of(patents, slow)),
                new Standings(submissions, Papers.in(database), Frozen.voices(database), clock), List::of, clock);
    }

    @BeforeEach
    void aSubmissionIsToBeCertified() {
        submissions.add(draft(ID.value()), Submitted.LIN);
        var validating = (Authoring.Validating) perform(draft(ID.value()).submit(NOW));
        var triage = (Deliberating.Triage) perform(validating.checked(PASSED, NOW));
        var accepted = (Deliberating.Accepted) perform(triage.accept(Submitted.COURSE, NOW));
        var open = (Balloting.BallotOpen) perform(accepted.openBallot(Submitted.terms(accepted, 4), NOW));
        var closed = (Balloting.BallotClosed) perform(open.closeBallot(NOW));
        perform(closed.tallied(new Tally(Counts.of(new Count(4, 3, 0, 1)), Outcome.PASSED), NOW));
    }

    @Test
    void aCertificationIsRefusedByTheDeclarationThatArrivedAfterItsGateWasAsked() throws Exception {
        assertThatThrownBy(() -> certifiedWhileSomebodyDeclares(LicensingOption.UNWILLING).get())
                .isInstanceOf(ExecutionException.class)
                .cause().isInstanceOfSatisfying(Problem.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProblemType.STATE_FORBIDS))
                .hasMessageContaining("bluepeak-osat is unwilling to license");

        assertThat(submissions.find(ID).orElseThrow().state()).isEqualTo(State.PROCEDURAL_REVIEW);
    }

    @Test
    void aDeclarationThatStopsNothingLetsTheCertificationPassOnce() throws Exception {
        var before = submissions.find(ID).orElseThrow().dossier().version();

        var certified = certifiedWhileSomebodyDeclares(LicensingOption.RAND).get();

        assertThat(certified.state()).isEqualTo(State.APPROVED);
        assertThat(submissions.find(ID).orElseThrow().dossier().version()).isEqualTo(before + 1);
    }

    private Future<Submission> certifiedWhileSomebodyDeclares(LicensingOption option) {
        var declare = new DeclarePatents(proceedings, DeclarationStores.declarations(database),
                KnownOrganisations.in(database), (_, _) -> {
                    throw new AssertionError("nothing is posted here");
                }, new HandClock(NOW));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var certification = people.submit(() -> proceedings.perform(Action.CERTIFY, ID, CERTIFIER, ANY,
                    (found, now) -> ((Deciding.ProceduralReview) found).certify(Duration.ZERO, now)));
            people.submit(() -> {
                await(judged);
                declare.declare(ID, DeclarationId.parse("ipr-" + "0".repeat(26)),
                        new DeclarationDraft(KnowledgeBasis.OWN, null,
                                new DeclarationDraft.Wish(option, "In the words of the holder.", false, null),
                                List.of(),
                                List.of(), List.of()),
                        HOLDER);
                declared.countDown();
            });
            return certification;
        }
    }

    @Test
    void anAcceptanceIsJudgedAgainForWhatIsStoredBesideTheSubmissionMeanwhile() {
        triage();

        assertThat(deliberation().accept(OTHER, null, null, CHAIR, ANY).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void soIsTheOpeningOfAnEnquiry() {
        perform(accepted().startReview(NOW));

        assertThat(deliberation().openEnquiry(OTHER, null, SECRETARY, ANY).state()).isEqualTo(State.ENQUIRY);
    }

    @Test
    void soIsARecirculationAndTheVotesAreCarriedOver() {
        var former = inNegativeResolution();
        Papers.in(database).prepare(former, List.of(Voter.of("bluepeak-osat")));
        var run = new RunBallot(meanwhileStoring(), Papers.in(database), Frozen.in(database), guard(),
                new SubmissionIds(clock, new Random(1)), clock);

        var again = run.recirculate(OTHER, "One negative.", null, CHAIR, ANY);

        assertThat(again.state()).isEqualTo(State.RECIRCULATION);
        assertThat(database.getCollection("ballotPapers").distinct("snapshot", String.class))
                .containsExactlyInAnyOrder(former.value(),
                        Objects.requireNonNull(again.ballot()).terms().snapshot().value());
    }

    @Test
    void whereNothingChangesButWhatIsBesideItOneGivesUpInTheEnd() {
        triage();
        var restless = new Deliberation(storing(() -> true), KnownPolicies.all(), KnownCommittees.in(database),
                guard(), _ -> Impact.ofNew(NOW));

        assertThatThrownBy(() -> restless.accept(OTHER, null, null, CHAIR, ANY)).isInstanceOfSatisfying(Problem.class,
                refused -> assertThat(refused.type()).isEqualTo(ProblemType.STALE));
    }

    private Deliberation deliberation() {
        return new Deliberation(meanwhileStoring(), KnownPolicies.all(), KnownCommittees.in(database), guard(),
                _ -> Impact.ofNew(NOW));
    }

    private static Guard guard() {
        return new Guard(KnownPolicies.all(), List::of);
    }

    /** Something is stored beside a submission while a command is judged, the first time. */
    private Proceedings meanwhileStoring() {
        var first = new AtomicBoolean(true);
        return storing(() -> first.getAndSet(false));
    }

    private Proceedings storing(BooleanSupplier now) {
        Gate busy = (_, submission, _) -> {
            if (now.getAsBoolean()) {
                submissions.annex(submission.dossier().id());
            }
            return Optional.empty();
        };
        return new Proceedings(submissions, new Guard(KnownPolicies.all(), () -> List.of(busy)),
                new Standings(submissions, Papers.in(database), Frozen.voices(database), clock), List::of, clock);
    }

    private Deliberating.Triage triage() {
        var both = new LocalizedText("Fine-pitch CSP", "细间距");
        var plain = Submitted.proposal();
        var draft = Submission.draft(OTHER, Submitted.PROPOSER, new Proposal(plain.kind(), plain.family(), null, both,
                null, null, plain.payload(), null, null, new Cover(both, null, true), List.of()), NOW);
        submissions.add(draft, Submitted.LIN);
        return (Deliberating.Triage) perform(((Authoring.Validating) perform(draft.submit(NOW))).checked(PASSED, NOW));
    }

    private Deliberating.Accepted accepted() {
        var policy = KnownPolicies.all().find("ieee-like").orElseThrow();
        return (Deliberating.Accepted) perform(
                triage().accept(Course.taken(null, policy.id(), policy.version(), NOW), NOW));
    }

    private SnapshotId inNegativeResolution() {
        var accepted = accepted();
        var open = (Balloting.BallotOpen) perform(accepted.openBallot(Submitted.terms(accepted, 4), NOW));
        var closed = (Balloting.BallotClosed) perform(open.closeBallot(NOW));
        perform(closed.tallied(new Tally(Counts.of(new Count(4, 3, 1, 0)), Outcome.PASSED_PENDING_RESOLUTION), NOW));
        return open.ballot().terms().snapshot();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private Submission perform(Transition transition) {
        assertThat(submissions.change(transition)).isTrue();
        return transition.entered();
    }
}
