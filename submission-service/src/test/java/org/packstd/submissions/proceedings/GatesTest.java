package org.packstd.submissions.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Outcome;
import org.packstd.submissions.ballot.Tally;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.persistence.Papers;
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
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;

/** What is stored while a command is judged is not overlooked: the command is judged again. */
class GatesTest {

    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final Caller CERTIFIER = new Caller("rosa", "packstd-body", Set.of(Role.CERTIFIER));
    private static final Caller HOLDER = new Caller("mei", "bluepeak-osat", Set.of(Role.MEMBER));
    private static final IfMatch ANY = IfMatch.required("*");

    private final MongoDatabase database = Databases.embedded();
    private final Submissions submissions = Stores.submissions(database);
    private final CountDownLatch judged = new CountDownLatch(1);
    private final CountDownLatch declared = new CountDownLatch(1);
    private final Proceedings proceedings = proceedings();

    private Proceedings proceedings() {
        var clock = new HandClock(NOW);
        var patents = new PatentGate(DeclarationStores.declarations(database),
                new Attesting(DeclarationStores.attestations(database), KnownPolicies.all()));
        Gate slow = (_, _, _) -> {
            judged.countDown();
            await(declared);
            return Optional.empty();
        };
        return new Proceedings(submissions, new Guard(KnownPolicies.all(), () -> List.of(patents, slow)),
                new Standings(Papers.in(database), Frozen.voices(database), clock), List::of, clock);
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
