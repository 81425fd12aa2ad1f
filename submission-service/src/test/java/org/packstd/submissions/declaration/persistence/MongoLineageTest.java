package org.packstd.submissions.declaration.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.NOW;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Outcome;
import org.packstd.submissions.ballot.Tally;
import org.packstd.submissions.declaration.Lineage;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.Metadata;
import org.packstd.submissions.proposal.Payload;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.ProposalKind;
import org.packstd.submissions.proposal.Target;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.PublishedAs;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;
import tools.jackson.databind.json.JsonMapper;

/** The chain as the store of submissions has it: what one store writes the other must find. */
class MongoLineageTest {

    private final MongoDatabase database = Databases.embedded();
    private final Submissions submissions = Stores.submissions(database);
    private final MongoLineage lineage = new MongoLineage(database.getCollection("submissions"), new JsonMapper());

    @BeforeEach
    void open() {
        lineage.createIndexes();
    }

    @Test
    void whatBecameOfASubmissionAndWhatItTakesThePlaceOfIsReadFromIt() {
        publish("sub-a", proposal(null, "{\"supersedes\": [\"PS-SMT-0007\"], \"domains\": [\"CONSUMER\"]}"), "A");
        publish("sub-b", proposal(new Target("PS-CSP-0012", "A"), null), "B");
        submissions.add(Submission.draft(new SubmissionId("sub-c"), "aurora-semi",
                proposal(new Target("PS-CSP-0012", "B"), null), NOW), Submitted.LIN);

        var found = lineage.published(List.of("PS-CSP-0012", "PS-XYZ-9999"), 10);
        assertThat(found).containsExactly(
                new Lineage.Link(new SubmissionId("sub-a"), "PS-CSP-0012", "A",
                        List.of(new Lineage.Former("PS-SMT-0007", null))),
                new Lineage.Link(new SubmissionId("sub-b"), "PS-CSP-0012", "B",
                        List.of(new Lineage.Former("PS-CSP-0012", "A"))));
        assertThat(lineage.published(List.of("PS-CSP-0012"), 1)).hasSize(1);
        assertThat(lineage.of(new SubmissionId("sub-c"))).contains(new Lineage.Link(new SubmissionId("sub-c"), null,
                null, List.of(new Lineage.Former("PS-CSP-0012", "B"))));
        assertThat(lineage.of(new SubmissionId("sub-d"))).isEmpty();
    }

    private static Proposal proposal(@Nullable Target target, @Nullable String metadata) {
        return new Proposal(target == null ? ProposalKind.NEW_STANDARD : ProposalKind.REVISION, Family.of("CSP"),
                target, LocalizedText.english("Fine pitch"), null, null, new Payload("{}"),
                metadata == null ? null : new Metadata(metadata));
    }

    private void publish(String id, Proposal proposal, String revision) {
        var draft = Submission.draft(new SubmissionId(id), "aurora-semi", proposal, NOW);
        submissions.add(draft, Submitted.LIN);
        var validating = (Authoring.Validating) store(draft.submit(NOW));
        var triage = (Deliberating.Triage) store(validating.checked(Submitted.PASSED, NOW));
        var accepted = (Deliberating.Accepted) store(triage.accept(Submitted.COURSE, NOW));
        var open = (Balloting.BallotOpen) store(accepted.openBallot(Submitted.terms(accepted, 4), NOW));
        var closed = (Balloting.BallotClosed) store(open.closeBallot(NOW));
        var review = (Deciding.ProceduralReview) store(
                closed.tallied(new Tally(Counts.of(new Count(4, 4, 0, 0)), Outcome.PASSED), NOW));
        var approved = (Deciding.Approved) store(review.certify(Duration.ZERO, NOW));
        store(approved.published(new PublishedAs("PS-CSP-0012", revision), NOW));
    }

    private Submission store(Transition transition) {
        assertThat(submissions.change(transition, Submitted.LIN)).isTrue();
        return transition.entered();
    }
}
