package org.packstd.submissions.submission.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.Payload;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.ProposalKind;
import org.packstd.submissions.proposal.Target;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Overview;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;

/** Who finds which submissions, and in which order. */
abstract class SubmissionListsContract extends SubmissionStoreContract {

    private static final Submissions.Filter ALL = new Submissions.Filter(null, null, null, null);

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

    @Test
    void theOldestComeFirstWhereSomethingWaits() {
        for (var id : List.of("sub-02", "sub-03", "sub-01")) {
            store(in(State.TRIAGE, id));
        }
        store(in(State.DRAFT, "sub-00"));

        var all = new Submissions.Waiting(State.TRIAGE, null, null, null, null);
        var first = submissions.waiting(all, null, 2);
        assertThat(first.items()).extracting(found -> found.id().value()).containsExactly("sub-01", "sub-02");
        var rest = submissions.waiting(all, first.next(), 2);
        assertThat(rest.items()).extracting(found -> found.id().value()).containsExactly("sub-03");
        assertThat(rest.next()).isNull();
        assertThat(submissions.findAll(List.of(new SubmissionId("sub-03"), new SubmissionId("sub-09"))))
                .containsOnlyKeys(new SubmissionId("sub-03"));
        assertThat(submissions.findAll(List.of())).isEmpty();
    }

    @Test
    void whatWaitsIsAskedForByWhoseItIsAndByTheCommitteeThatDealsWithIt() {
        store(ofCommittee("sub-01", null));
        store(ofCommittee("sub-02", "jc-11"));
        store(ofCommittee("sub-03", "jc-12"));
        store(in(State.TRIAGE, "sub-04"));

        assertThat(waiting(State.ACCEPTED, null, null, null)).containsExactly("sub-01", "sub-02", "sub-03");
        assertThat(waiting(State.ACCEPTED, null, null, Set.of("jc-11"))).containsExactly("sub-02");
        assertThat(waiting(State.ACCEPTED, null, null, Set.of("jc-12", "plenary"))).containsExactly("sub-01", "sub-03");
        assertThat(waiting(State.TRIAGE, null, null, Set.of("plenary"))).as("not accepted by any yet")
                .containsExactly("sub-04");
        assertThat(waiting(State.TRIAGE, null, null, Set.of("jc-11"))).isEmpty();
        assertThat(waiting(State.TRIAGE, Submitted.PROPOSER, null, null)).containsExactly("sub-04");
        assertThat(waiting(State.TRIAGE, "rival", null, null)).isEmpty();
        assertThat(waiting(State.TRIAGE, null, "rival", null)).containsExactly("sub-04");
        assertThat(waiting(State.TRIAGE, null, Submitted.PROPOSER, null)).isEmpty();
    }

    @Test
    void whatWaitsShowsOthersNothingPrivate() {
        store(in(State.DRAFT, "sub-01"));

        assertThat(
                submissions.waiting(new Submissions.Waiting(State.DRAFT, "rival", null, null, null), null, 9).items())
                .isEmpty();
        assertThat(submissions.waiting(
                new Submissions.Waiting(State.DRAFT, Submitted.PROPOSER, Submitted.PROPOSER, null, null), null, 9)
                .items()).hasSize(1);
    }

    private static Submission ofCommittee(String id, @Nullable String committee) {
        return ((Deliberating.Triage) in(State.TRIAGE, id)).accept(Course.taken(committee, "ieee-like", 2, NOW), NOW)
                .entered();
    }

    private List<String> waiting(State state, @Nullable String by, @Nullable String notBy,
            @Nullable Set<String> committees) {
        return submissions.waiting(new Submissions.Waiting(state, null, by, notBy, committees), null, 9).items()
                .stream()
                .map(found -> found.id().value()).toList();
    }

    private List<String> ids(Submissions.Filter filter) {
        return submissions.list(filter, null, 50).items().stream().map(Overview::id).map(SubmissionId::value).toList();
    }
}
