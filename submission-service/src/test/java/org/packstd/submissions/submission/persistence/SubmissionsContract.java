package org.packstd.submissions.submission.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.CLOSES_AT;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;
import static org.packstd.submissions.submission.Submitted.in;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.submissions.committee.Motion;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.proposal.Cover;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.Payload;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.ProposalKind;
import org.packstd.submissions.proposal.Target;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Assurance;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Grounds;
import org.packstd.submissions.submission.Overview;
import org.packstd.submissions.submission.PublishedAs;
import org.packstd.submissions.submission.ReasonCode;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;

abstract class SubmissionsContract {

    private static final Submissions.Filter ALL = new Submissions.Filter(null, null, null, null);

    private MongoDatabase database;
    private Submissions submissions;

    abstract MongoDatabase database();

    @BeforeEach
    void empty() {
        database = database();
        submissions = Stores.submissions(database);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateThatIsHeldComesBackAsItWasStoredAndGoesOn(State state) {
        if (!(in(state, "sub-held") instanceof Ability.Holdable holdable)) {
            return;
        }
        var held = holdable.hold("a question of law", NOW).entered();
        var stored = StateDocument.decode(held.state(), held.dossier(), SubmissionDocument.encode(held));
        var resumed = ((Resting.OnHold) stored).resume(NOW.plusSeconds(90), UnaryOperator.identity()).entered();

        assertThat(stored).isEqualTo(held);
        assertThat(SubmissionDocument.decode(SubmissionDocument.encode(resumed))).isEqualTo(resumed);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateComesBackAsItWasStored(State state) {
        var wanted = in(state);

        store(wanted);

        assertThat(submissions.find(new SubmissionId("sub-01"))).contains(wanted);
    }

    @Test
    void thoseWithTheSameTextOrTargetAreFoundTheNewestFirstButNoneThatIsPrivate() {
        for (var id : List.of("sub-01", "sub-02", "sub-03")) {
            var draft = Submission.draft(new SubmissionId(id), Submitted.PROPOSER,
                    new Proposal(ProposalKind.REVISION, Family.of("CSP"), new Target("PS-CSP-0012", "A"),
                            LocalizedText.english("Fine-pitch CSP"), null, null, new Payload("{}")),
                    NOW);
            submissions.add(draft, Submitted.LIN);
            if (!"sub-02".equals(id)) {
                submissions.change(draft.submit(NOW));
                submissions.change(((Authoring.Validating) submissions.find(new SubmissionId(id)).orElseThrow())
                        .checked(PASSED, NOW));
            }
        }

        var hash = Objects.requireNonNull(PASSED.contentHash());
        assertThat(submissions.withText(hash, 5)).extracting(found -> found.id().value())
                .containsExactly("sub-03", "sub-01");
        assertThat(submissions.withText(hash, 1)).hasSize(1);
        assertThat(submissions.withText("sha256:" + "9".repeat(64), 5)).isEmpty();
        assertThat(submissions.withTarget("PS-CSP-0012", 5)).extracting(found -> found.id().value())
                .containsExactly("sub-03", "sub-01");
        assertThat(submissions.withTarget("PS-CSP-0013", 5)).isEmpty();
    }

    @Test
    void whatWasPrivateWhenItWasTakenBackStaysSo() {
        var bounced = (Authoring.CheckFailed) in(State.CHECK_FAILED);
        store(bounced.withdraw(NOW).entered());

        assertThat(submissions.find(bounced.dossier().id()))
                .hasValueSatisfying(found -> assertThat(found.isPrivate()).isTrue());
        assertThat(ids(new Submissions.Filter("rival", null, null, null))).isEmpty();
    }

    @Test
    void hostileMemberNamesAndExactFiguresSurvive() {
        var payload = new Payload("{\"$set\":{\"a.b\":1E+400},\"\\u0000\":null,\"x\":[],\"n\":0.40}");
        var draft = Submission.draft(new SubmissionId("sub-01"), "aurora-semi", new Proposal(ProposalKind.NEW_STANDARD,
                Family.of("CSP"), null, new LocalizedText("$title", "标题"), null, "a.b", payload), NOW);

        submissions.add(draft, Submitted.LIN);

        assertThat(submissions.find(draft.dossier().id())).contains(draft);
    }

    @Test
    void whatGoesWithATextIsKeptWithIt() {
        var cover = new Cover(new LocalizedText("A package.", "封装"), "The standoff was widened.", true);
        var draft = Submission.draft(new SubmissionId("sub-01"), "aurora-semi",
                new Proposal(ProposalKind.NEW_STANDARD, Family.of("CSP"), null, LocalizedText.english("CSP"), null,
                        null,
                        new Payload("{}"), null, null, cover, List.of()),
                NOW);

        submissions.add(draft, Submitted.LIN);

        assertThat(submissions.find(draft.dossier().id())).contains(draft);
    }

    @Test
    void anIdentifierIsTakenOnce() {
        assertThat(submissions.add(draft("sub-01"), Submitted.LIN)).isTrue();
        assertThat(submissions.add(draft("sub-01"), Submitted.LIN)).isFalse();
    }

    @Test
    void aChangeDecidedOnAnOldVersionDoesNotHappenAndIsNotAnnounced() {
        submissions.add(draft("sub-01"), Submitted.LIN);
        assertThat(submissions.change(draft("sub-01").submit(NOW))).isTrue();

        assertThat(submissions.change(draft("sub-01").submit(NOW))).isFalse();

        assertThat(outbox("sub-01")).containsExactly("submission.submitted");
    }

    @Test
    void whatWasJudgedWithoutAnAnnexDoesNotHappenAndWhatItIsNotJudgedByDoes() {
        submissions.add(draft("sub-01"), Submitted.LIN);
        assertThat(submissions.annex(new SubmissionId("sub-01"))).isEqualTo(submissions.find(new SubmissionId("sub-01"))
                .orElseThrow());

        assertThat(submissions.changeAsJudged(draft("sub-01").submit(NOW), Submitted.LIN)).isFalse();
        var seen = (Authoring.Draft) submissions.find(new SubmissionId("sub-01")).orElseThrow();
        assertThat(submissions.changeAsJudged(seen.submit(NOW), Submitted.LIN)).isTrue();
        submissions.annex(new SubmissionId("sub-01"));
        assertThat(submissions.change(((Authoring.Validating) seen.submit(NOW).entered()).checked(PASSED, NOW)))
                .isTrue();

        assertThat(submissions.annex(new SubmissionId("sub-01")).dossier().annexes()).isEqualTo(3);
    }

    @Test
    void withoutAnyAnnexWhatWasJudgedHappens() {
        submissions.add(draft("sub-01"), Submitted.LIN);

        assertThat(submissions.changeAsJudged(draft("sub-01").submit(NOW), Submitted.LIN)).isTrue();
    }

    @Test
    void ofManyWhoChangeAtOnceOneWins() throws Exception {
        submissions.add(draft("sub-01"), Submitted.LIN);

        var winners = allAtOnce(16, () -> submissions.change(draft("sub-01").submit(NOW)));

        assertThat(winners.stream().filter(won -> won)).hasSize(1);
        assertThat(outbox("sub-01")).hasSize(1);
    }

    @Test
    void whatIsHeldIsNotDueHoweverLongItLies() {
        var returned = (Authoring.Returned) in(State.RETURNED);
        store(returned);
        assertThat(submissions.change(returned.hold("a question of law", NOW))).isTrue();

        assertThat(submissions.claimDue(NOW.plus(Duration.ofDays(500)), NOW.plus(Duration.ofDays(501)))).isEmpty();
    }

    @Test
    void anAppealFallsDueOnceAfterNinetyDays() {
        var appealed = (Resting.Appealed) in(State.APPEALED);
        store(appealed);
        var over = NOW.plus(Duration.ofDays(90));

        assertThat(submissions.claimDue(over.minusMillis(1), over)).isEmpty();
        assertThat(submissions.claimDue(over, over.plusSeconds(60))).isPresent();
        assertThat(submissions.change(appealed.fallDue(over))).isTrue();
        assertThat(submissions.claimDue(over.plus(Duration.ofDays(500)), over.plus(Duration.ofDays(501)))).isEmpty();
        assertThat(submissions.find(appealed.dossier().id())).hasValueSatisfying(
                found -> assertThat(((Resting.Appealed) found).appeal().overdue()).isTrue());
    }

    @Test
    void aDecisionIsKeptWithItsMotionAndWhatWasAssured() {
        var motion = new Motion("aurora-semi", "cedar-test", 8, 2);
        var rejected = ((Deliberating.Triage) in(State.TRIAGE))
                .reject(new Grounds(ReasonCode.DUPLICATE, "It is there."), NOW)
                .decidedBy("chen", motion, Set.of(Assurance.PROCESS, Assurance.SAFETY)).entered();

        store(rejected);

        assertThat(submissions.find(rejected.dossier().id())).contains(rejected);
    }

    @Test
    void whatAStateNoLongerHasIsGone() {
        var returned = (Authoring.Returned) in(State.RETURNED);
        store(returned);

        submissions.change(returned.submit(NOW));

        var stored = submissions.find(returned.dossier().id()).orElseThrow();
        assertThat(stored.reason()).isNull();
        assertThat(stored.report()).isNull();
    }

    @Test
    void anEventOfAnotherServiceIsAppliedOnce() {
        var approved = (Deciding.Approved) in(State.APPROVED);
        store(approved);
        var published = approved.published(new PublishedAs("PS-CSP-0012", "A"), NOW);

        assertThat(submissions.heard(approved.dossier().id(), "event-1")).isFalse();
        assertThat(submissions.change(published, "event-1")).isTrue();
        assertThat(submissions.change(published, "event-1")).isFalse();
        assertThat(submissions.heard(approved.dossier().id(), "event-1")).isTrue();
    }

    @Test
    void whatIsDueIsClaimedByOneAndAgainOnlyAfterTheClaimIsOver() throws Exception {
        store(in(State.VALIDATING));

        var claims = allAtOnce(8, () -> submissions.claimDue(NOW, NOW.plusSeconds(30)).isPresent());

        assertThat(claims.stream().filter(claimed -> claimed)).hasSize(1);
        assertThat(submissions.claimDue(NOW.plusSeconds(29), NOW.plusSeconds(60))).isEmpty();
        assertThat(submissions.claimDue(NOW.plusSeconds(30), NOW.plusSeconds(60)))
                .hasValueSatisfying(due -> assertThat(due.attempts()).isEqualTo(2));
    }

    @Test
    void ofManyThatAreDueEachIsClaimedOnce() throws Exception {
        for (var i = 10; i < 40; i++) {
            store(in(State.VALIDATING, "sub-" + i));
        }

        var claims = allAtOnce(40, () -> submissions.claimDue(NOW, NOW.plusSeconds(30)));

        assertThat(claims.stream().flatMap(Optional::stream).map(due -> due.submission().dossier().id()))
                .hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void aBallotIsDueWhenItClosesAndNotBefore() {
        store(in(State.BALLOT_OPEN));

        assertThat(submissions.claimDue(CLOSES_AT.minusMillis(1), CLOSES_AT)).isEmpty();
        assertThat(submissions.claimDue(CLOSES_AT, CLOSES_AT.plusSeconds(1))).isPresent();
    }

    @Test
    void whatIsPutOffIsDueThenAndWhatMovedOnIsNotDueAtAll() {
        var validating = (Authoring.Validating) in(State.VALIDATING);
        store(validating);

        submissions.postpone(validating, NOW.plusSeconds(60));
        assertThat(submissions.claimDue(NOW.plusSeconds(59), NOW.plusSeconds(90))).isEmpty();
        submissions.change(validating.checked(PASSED, NOW));
        submissions.postpone(validating, NOW);

        assertThat(submissions.claimDue(NOW.plusSeconds(999), NOW.plusSeconds(1000))).isEmpty();
    }

    @Test
    void theListShowsOthersNothingPrivateAndTheNewestFirst() {
        store(in(State.DRAFT, "sub-01"));
        store(in(State.TRIAGE, "sub-02"));
        store(in(State.CHECK_FAILED, "sub-03"));
        store(in(State.PUBLISHED, "sub-04"));

        assertThat(ids(new Submissions.Filter("rival", null, null, null))).containsExactly("sub-04", "sub-02");
        assertThat(ids(new Submissions.Filter("aurora-semi", null, null, null)))
                .containsExactly("sub-04", "sub-03", "sub-02", "sub-01");
        assertThat(ids(new Submissions.Filter("aurora-semi", Family.of("CSP"), State.DRAFT, "aurora-semi")))
                .containsExactly("sub-01");
        assertThat(ids(new Submissions.Filter("aurora-semi", Family.of("SMT"), null, null))).isEmpty();
        assertThat(ids(new Submissions.Filter("aurora-semi", null, null, "rival"))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        for (var i = 10; i < 17; i++) {
            store(in(State.TRIAGE, "sub-" + i));
        }

        var seen = new ArrayList<String>();
        @Nullable
        Cursor cursor = null;
        do {
            var page = submissions.list(ALL, cursor, 3);
            page.items().forEach(item -> seen.add(item.id().value()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).containsExactly("sub-16", "sub-15", "sub-14", "sub-13", "sub-12", "sub-11", "sub-10");
    }

    @Test
    void ballotsAreListedByTheTimeTheyOpenedAndByWhetherTheyAreOpen() {
        store(in(State.TRIAGE, "sub-01"));
        store(in(State.BALLOT_OPEN, "sub-02"));
        store(in(State.PROCEDURAL_REVIEW, "sub-03"));

        var first = submissions.ballots(null, null, 1);
        var second = submissions.ballots(null, first.next(), 1);

        assertThat(first.items()).singleElement()
                .satisfies(one -> assertThat(one.ballot().terms().id()).hasToString("sub-03-b1"));
        assertThat(second.items()).singleElement()
                .satisfies(one -> assertThat(one.ballot().terms().id()).hasToString("sub-02-b1"));
        assertThat(second.next()).isNull();
        assertThat(submissions.ballots(true, null, 9).items()).hasSize(1);
        assertThat(submissions.ballots(false, null, 9).items()).hasSize(1);
    }

    /** Puts a submission into the store in a state that it could have got into. */
    private void store(Submission submission) {
        var id = submission.dossier().id().value();
        submissions.add(draft(id), Submitted.LIN);
        if (submission.state() != State.DRAFT) {
            database.getCollection("submissions").updateOne(new Document("_id", id),
                    new Document("$set", new Document("version", submission.dossier().version() - 1)));
            submissions.change(new Transition(submission, null, "put", null));
        }
    }

    private List<String> ids(Submissions.Filter filter) {
        return submissions.list(filter, null, 50).items().stream().map(Overview::id).map(SubmissionId::value).toList();
    }

    private List<String> outbox(String id) {
        var stored = database.getCollection("submissions").find(new Document("_id", id)).first();
        return stored == null
                ? List.of()
                : stored.getList("outbox", Document.class, List.of()).stream().map(event -> event.getString("type"))
                        .toList();
    }

    private static <T> List<T> allAtOnce(int times, Callable<T> task) throws Exception {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var future : workers.invokeAll(Collections.nCopies(times, task))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
