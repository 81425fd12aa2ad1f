package org.packstd.submissions.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.conflict.Conflicts;
import org.packstd.submissions.conflict.persistence.KnownStatements;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.organisation.Affiliates;
import org.packstd.submissions.organisation.OrganisationEntry;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.organisation.Stakes;
import org.packstd.submissions.organisation.persistence.KnownOrganisations;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.proceedings.Standings;
import org.packstd.submissions.proposal.Cover;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.Payload;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.ProposalKind;
import org.packstd.submissions.review.Opinion.Finding;
import org.packstd.submissions.review.Opinion.Verdict;
import org.packstd.submissions.review.Opinion.Weight;
import org.packstd.submissions.review.persistence.KnownReviews;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;

class ReviewsTest {

    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final Caller SECRETARY = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY));
    private static final Caller CHAIR = new Caller("chen", "packstd-body", Set.of(Role.CHAIR));
    private static final Caller RAVI = new Caller("ravi", "packstd-body", Set.of(Role.REVIEWER));
    private static final Opinion GOOD = new Opinion(Verdict.ACCEPT, List.of(), null);
    private static final Opinion BAD = new Opinion(Verdict.REVISE,
            List.of(new Finding("/variations/0", Weight.MAJOR, "It says nothing.", null)), null);

    private final HandClock clock = new HandClock(NOW);
    private final MongoDatabase database = Databases.embedded();
    private final Submissions submissions = Stores.submissions(database);
    private final Organisations organisations = KnownOrganisations.in(database);
    private final Reviews reviews = KnownReviews.in(database);
    private final ReviewGate gate = new ReviewGate(reviews, KnownPolicies.all());
    private final Guard guard = new Guard(KnownPolicies.all(), () -> List.of(gate));
    private final Proceedings proceedings = new Proceedings(submissions, guard,
            new Standings(submissions, Papers.in(database), Frozen.voices(database), clock), List::of, clock);
    private final Conflicts conflicts = new Conflicts(KnownStatements.in(database),
            new Affiliates(KnownOrganisations.affiliations(database)), new Stakes(List::of), clock);
    private final AssignReviewers assign = new AssignReviewers(proceedings, guard, conflicts, organisations, reviews,
            clock);
    private final DeliverReview deliver = new DeliverReview(proceedings, conflicts, reviews, clock);

    @BeforeEach
    void twoPersonsReviewATextThatWasAcceptedUnderAPolicyWithReviews() {
        organisations.add("packstd-body",
                new OrganisationEntry(LocalizedText.english("Body"), false, null, null, true));
        organisations.add("cedar-test", new OrganisationEntry(LocalizedText.english("Cedar"), true, null, null, true));
        var draft = Submission.draft(ID, Submitted.PROPOSER, proposal("一个封装。"), NOW);
        submissions.add(draft, Submitted.LIN);
        var submitted = perform(draft.submit(NOW));
        var triage = perform(((Authoring.Validating) submitted).checked(PASSED, NOW));
        perform(((Deliberating.Triage) triage).accept(Course.taken(null, "ieee-like", 2, NOW), NOW));
        assign.assign(ID, List.of(new Nominee("ravi", "packstd-body", null), new Nominee("noor", "cedar-test", null)),
                SECRETARY);
    }

    @Test
    void aReviewIsWaivedOnceItIsOverdueAndThenTheTextGoesOn() {
        deliver.deliver(ID, of("ravi"), GOOD, RAVI, any());
        assertThatThrownBy(() -> waive(of("noor"))).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.STATE_FORBIDS));
        assertThat(hindrance(Action.OPEN_ENQUIRY, SECRETARY)).startsWith("reviews: 1 of 2 out");

        clock.advance(Duration.ofDays(21).plusMillis(1));

        assertThat(waive(of("noor"))).isInstanceOfSatisfying(Review.Waived.class,
                waived -> assertThat(waived.reason()).isEqualTo("She is ill."));
        assertThat(hindrance(Action.OPEN_ENQUIRY, SECRETARY)).isEmpty();
        assertThatThrownBy(() -> deliver.deliver(ID, of("noor"), GOOD,
                new Caller("noor", "cedar-test", Set.of(Role.REVIEWER)), any())).isInstanceOf(Problem.class);
    }

    @Test
    void aReviewWaitsForItsReviewerUntilItIsIn() {
        var tasks = new ReviewTasks(reviews, submissions);

        assertThat(tasks.tasks(RAVI, NOW, 10)).singleElement().satisfies(task -> {
            assertThat(task.action()).isEqualTo(Action.REVIEW);
            assertThat(task.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(21)));
            assertThat(task.href()).endsWith("/reviews/" + of("ravi"));
        });
        assertThat(tasks.tasks(SECRETARY, NOW, 10)).isEmpty();
        deliver.deliver(ID, of("ravi"), GOOD, RAVI, any());
        assertThat(tasks.tasks(RAVI, NOW, 10)).isEmpty();
    }

    @Test
    void aReviewThatIsInIsNotWaived() {
        deliver.deliver(ID, of("ravi"), GOOD, RAVI, any());
        clock.advance(Duration.ofDays(30));

        assertThatThrownBy(() -> waive(of("ravi"))).isInstanceOf(Problem.class);
    }

    @Test
    void aRevisionIsAskedForOnlyWithAFindingAndARejectionOnlyWithEvidence() {
        assertThat(hindrance(Action.REJECT, CHAIR)).startsWith("reviews: none in");

        deliver.deliver(ID, of("ravi"), GOOD, RAVI, any());
        assertThat(hindrance(Action.REJECT, CHAIR)).isEmpty();
        assertThat(hindrance(Action.REQUEST_REVISION, CHAIR)).startsWith("findings: none");

        deliver.deliver(ID, of("ravi"), BAD, RAVI, any());
        assertThat(hindrance(Action.REQUEST_REVISION, CHAIR)).isEmpty();
    }

    @Test
    void whatAnEnquiryNeedsIsAskedForHoweverGoodTheReviewsAre() {
        deliver.deliver(ID, of("ravi"), GOOD, RAVI, any());

        assertThat(gate.hindrance(Action.REQUEST_REVISION, inOneLanguage("two-thirds", 1), CHAIR))
                .as("there is no enquiry").isPresent();
        assertThat(gate.hindrance(Action.REQUEST_REVISION, inOneLanguage("ieee-like", 2), CHAIR)).isEmpty();
    }

    private static Submission inOneLanguage(String policy, int version) {
        var draft = Submission.draft(ID, Submitted.PROPOSER, proposal(null), NOW);
        var triage = (Deliberating.Triage) ((Authoring.Validating) draft.submit(NOW).entered()).checked(PASSED, NOW)
                .entered();
        return ((Deliberating.Accepted) triage.accept(Course.taken(null, policy, version, NOW), NOW).entered())
                .startReview(NOW).entered();
    }

    private static Proposal proposal(@Nullable String summaryZh) {
        return new Proposal(ProposalKind.NEW_STANDARD, Family.of("CSP"), null,
                new LocalizedText("Fine-pitch CSP", "细间距"), null, null, new Payload("{}"), null, null,
                new Cover(new LocalizedText("A package.", summaryZh), null, true), List.of());
    }

    @Test
    void anOverdueReviewMayStillBeDelivered() {
        clock.advance(Duration.ofDays(40));

        assertThat(deliver.deliver(ID, of("ravi"), BAD, RAVI, any())).isInstanceOf(Review.Delivered.class);
    }

    @Test
    void eachChangeLeavesAnActThatNamesNoReviewer() {
        deliver.deliver(ID, of("ravi"), BAD, RAVI, any());

        var review = Objects.requireNonNull(
                database.getCollection("reviews").find(new Document("reviewer", "ravi")).first());

        assertThat(review.getList("acts", Document.class)).extracting(act -> act.getString("type"))
                .containsExactly("review.assigned", "review.delivered");
        assertThat(review.getList("acts", Document.class)).extracting(act -> String.valueOf(act.get("facts")))
                .noneMatch(facts -> facts.contains("ravi"));
    }

    private String hindrance(Action action, Caller caller) {
        return gate.hindrance(action, submissions.find(ID).orElseThrow(), caller).map(Hindrance::reason).orElse("");
    }

    private Review waive(String review) {
        return deliver.waive(ID, review, "She is ill.", SECRETARY, any());
    }

    private String of(String reviewer) {
        return reviews.of(ID.value(), 1).stream().filter(each -> each.assignment().reviewer().equals(reviewer))
                .findAny().orElseThrow().key();
    }

    private static IfMatch any() {
        return IfMatch.required("*");
    }

    private Submission perform(Transition transition) {
        assertThat(submissions.change(transition, Submitted.LIN)).isTrue();
        return transition.entered();
    }
}
