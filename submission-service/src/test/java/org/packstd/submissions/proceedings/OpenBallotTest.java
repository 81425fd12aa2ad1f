package org.packstd.submissions.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.packstd.submissions.submission.Submitted.CLOSES_AT;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.committee.persistence.KnownCommittees;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.electorate.Electorate;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.organisation.Affiliation;
import org.packstd.submissions.organisation.OrganisationEntry;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.organisation.Period;
import org.packstd.submissions.organisation.Stakes;
import org.packstd.submissions.organisation.persistence.KnownOrganisations;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.SubmissionIds;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;

class OpenBallotTest {

    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final Caller SECRETARY = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY));
    private static final IfMatch ACCEPTED = IfMatch.required("\"4\"");

    private final HandClock clock = new HandClock(NOW);
    private final MongoDatabase database = Databases.embedded();
    private final Submissions submissions = Stores.submissions(database);
    private final Organisations organisations = KnownOrganisations.in(database);
    private final OpenBallot openBallot = opening();
    /** What others do while an opening is judged. */
    private Consumer<SubmissionId> meanwhile = _ -> {};

    private OpenBallot opening() {
        var guard = new Guard(KnownPolicies.all(), List::of);
        Gate others = (_, submission, _) -> {
            meanwhile.accept(submission.dossier().id());
            return Optional.empty();
        };
        var proceedings = new Proceedings(submissions, new Guard(KnownPolicies.all(), () -> List.of(others)),
                new Standings(submissions, Papers.in(database), Frozen.voices(database), clock), List::of,
                clock);
        var freeze = new FreezeElectorate(
                new Electorate(organisations, KnownOrganisations.affiliations(database),
                        KnownCommittees.memberships(database)),
                KnownCommittees.in(database), new Stakes(List::of), Papers.in(database), Frozen.in(database),
                new SubmissionIds(clock, RandomGenerator.getDefault()));
        return new OpenBallot(proceedings, freeze, guard, clock);
    }

    @BeforeEach
    void aSubmissionIsInTriage() {
        submissions.add(draft(ID.value()), Submitted.LIN);
        var submitted = perform(draft(ID.value()).submit(NOW));
        perform(((Authoring.Validating) submitted).checked(PASSED, NOW));
    }

    private void acceptUnder(String policy) {
        if (submissions.find(ID).orElseThrow() instanceof Deliberating.Triage triage) {
            perform(triage.accept(Course.taken(null, policy, 1, NOW), NOW));
        }
    }

    @Test
    void theElectorateIsWhoVotesAtTheOpeningAndNobodyLater() {
        enter("aurora-semi", true);
        enter("observer", false);

        var opened = (Balloting.BallotOpen) open();
        enter("late-comer", true);

        var terms = opened.ballot().terms();
        assertThat(terms.electorate()).isEqualTo(1);
        assertThat(Papers.in(database).find(terms.snapshot(), "aurora-semi")).isPresent();
        assertThat(Papers.in(database).find(terms.snapshot(), "observer")).isEmpty();
        assertThat(Papers.in(database).find(terms.snapshot(), "late-comer")).isEmpty();
    }

    @Test
    void aMergerDuringTheBallotDoesNotChangeWhoVotesAndOneBeforeItDoes() {
        enter("aurora-semi", true);
        enter("bluepeak-osat", true);
        enter("cedar-test", true);
        merge("aurora-semi", "bluepeak-osat");

        var terms = Objects.requireNonNull(open().ballot()).terms();
        merge("cedar-test", "bluepeak-osat");

        assertThat(terms.electorate()).isEqualTo(2);
        assertThat(Papers.in(database).find(terms.snapshot(), "bluepeak-osat")).isPresent();
        assertThat(Papers.in(database).find(terms.snapshot(), "aurora-semi")).isEmpty();
        assertThat(Papers.in(database).find(terms.snapshot(), "cedar-test")).isPresent();
        assertThat(Frozen.in(database).by(terms.snapshot(), "aurora-semi")).contains("bluepeak-osat");
        assertThat(Frozen.in(database).by(terms.snapshot(), "cedar-test")).isEmpty();
    }

    private void merge(String organisation, String parent) {
        KnownOrganisations.affiliations(database)
                .put(new Affiliation(organisation, parent, Affiliation.Kind.PARENT, new Period(NOW, null), 1), null);
    }

    @Test
    void withoutAnyElectorateThereIsNoBallot() {
        enter("observer", false);

        assertThatThrownBy(this::open).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.RULE_VIOLATED));
    }

    @Test
    void ofManyWhoOpenAtOnceOneSucceedsAndOnlyItsPapersRemain() throws Exception {
        enter("aurora-semi", true);
        enter("bluepeak-osat", true);
        acceptUnder("two-thirds");
        Callable<Boolean> opening = () -> {
            try {
                openBallot.open(ID, "two-thirds", CLOSES_AT, null, SECRETARY, ACCEPTED);
                return true;
            } catch (Problem refused) {
                assertThat(refused.type()).isEqualTo(ProblemType.STALE);
                return false;
            }
        };

        var winners = 0;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var attempt : workers.invokeAll(Collections.nCopies(8, opening))) {
                winners += attempt.get() ? 1 : 0;
            }
        }

        assertThat(winners).isOne();
        var ballot = Objects.requireNonNull(submissions.find(ID).orElseThrow().ballot());
        assertThat(database.getCollection("ballotPapers").distinct("snapshot", String.class))
                .containsExactly(ballot.terms().snapshot().value());
        assertThat(List.of("aurora-semi", "bluepeak-osat")).allSatisfy(organisation -> assertThat(
                Papers.in(database).find(ballot.terms().snapshot(), organisation)).isPresent());
    }

    @Test
    void whatIsStoredBesideTheSubmissionMeanwhileLetsTheOpeningBeJudgedAgain() {
        enter("aurora-semi", true);
        meanwhile = id -> {
            meanwhile = _ -> {};
            submissions.annex(id);
        };

        var ballot = Objects.requireNonNull(open().ballot());

        assertThat(database.getCollection("ballotPapers").distinct("snapshot", String.class))
                .as("no electorate of the first try is left").containsExactly(ballot.terms().snapshot().value());
    }

    @Test
    void aBallotStaysOpenAsLongAsItsPolicyAsks() {
        enter("aurora-semi", true);

        assertThatThrownBy(() -> open("iso-like", NOW.plus(Duration.ofDays(83)))).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.offences().getFirst().pointer()).isEqualTo("/closesAt"));
        assertThat(open("iso-like", NOW.plus(Duration.ofDays(84))).ballot()).isNotNull();
    }

    @Test
    void whoAsksForExactlyTheDaysOfThePolicyIsNotTooEarlyBecauseTimePasses() {
        enter("aurora-semi", true);
        var asked = NOW.plus(Duration.ofDays(84));
        clock.advance(Duration.ofMillis(250));

        assertThat(Objects.requireNonNull(open("iso-like", asked).ballot()).terms().closesAt()).isEqualTo(asked);
    }

    @Test
    void daysAreCountedAndWhatIsOverIsOver() {
        enter("aurora-semi", true);
        var dayBefore = KnownPolicies.all().find("iso-like", 1).orElseThrow().window().earliest(NOW).minusMillis(1);

        assertThatThrownBy(() -> open("iso-like", dayBefore)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> open("iso-like", NOW)).as("today, but not after now").isInstanceOf(Problem.class);
    }

    @Test
    void thePolicyIsTheOneThatWasFixedAtAcceptance() {
        enter("aurora-semi", true);
        acceptUnder("iso-like");

        assertThatThrownBy(() -> openBallot.open(ID, "two-thirds", CLOSES_AT, null, SECRETARY, ACCEPTED))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.offences().getFirst().expected())
                        .startsWith("iso-like"));
    }

    @Test
    void whatWasAcceptedBeforePoliciesWereFixedIsBallotedByTheOneThatIsNamed() {
        enter("aurora-semi", true);
        acceptUnder("two-thirds");
        database.getCollection("submissions").updateOne(new Document("_id", ID.value()),
                new Document("$unset", new Document("course", "").append("textRevision", "").append("edited", "")));

        var opened = openBallot.open(ID, "iso-like", NOW.plus(Duration.ofDays(84)), null, SECRETARY, ACCEPTED);

        var terms = Objects.requireNonNull(opened.ballot()).terms();
        assertThat(terms.policy()).isEqualTo("iso-like");
        assertThat(terms.policyVersion()).isEqualTo(1);
    }

    @Test
    void aBallotWithoutADayClosesAfterTheUsualTime() {
        enter("aurora-semi", true);

        assertThat(Objects.requireNonNull(open("iso-like", null).ballot()).terms().closesAt())
                .isEqualTo(KnownPolicies.all().find("iso-like", 1).orElseThrow().window().usual(NOW));
    }

    @Test
    void aPolicyMayAskForMoreVotersThanThereAre() {
        enter("aurora-semi", true);

        assertThatThrownBy(() -> open("ieee-like", CLOSES_AT)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.offences().getFirst().expected()).startsWith("at least 5"));
    }

    /** The limit is far above what it takes; it is there to notice what grows with the square of the organisations. */
    @Test
    void aBallotOpensForThousandsOfOrganisationsOfWhichManyBelongTogether() {
        IntStream.range(0, 4000).forEach(i -> enter("org-%04d".formatted(i), true));
        IntStream.range(0, 400).forEach(i -> merge("org-%04d".formatted(i), "org-%04d".formatted(400 + i)));

        var opened = assertTimeout(Duration.ofSeconds(60), () -> open());

        var terms = Objects.requireNonNull(opened.ballot()).terms();
        assertThat(terms.electorate()).isEqualTo(3600);
        assertThat(database.getCollection("ballotPapers").countDocuments()).isEqualTo(3600);
        assertThat(Frozen.in(database).by(terms.snapshot(), "org-0399")).contains("org-0799");
    }

    private Submission open() {
        return open("two-thirds", CLOSES_AT);
    }

    private Submission open(String policy, @Nullable Instant closesAt) {
        acceptUnder(policy);
        return openBallot.open(ID, policy, closesAt, null, SECRETARY, ACCEPTED);
    }

    private void enter(String organisation, boolean votes) {
        organisations.add(organisation, new OrganisationEntry(LocalizedText.english(organisation), votes, null,
                organisation.substring(0, 2).toUpperCase(Locale.ROOT), true));
    }

    private Submission perform(Transition transition) {
        assertThat(submissions.change(transition)).isTrue();
        return transition.entered();
    }
}
