package org.packstd.submissions.submission.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.LIN;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.submissions.Databases;
import org.packstd.submissions.proposal.Cover;
import org.packstd.submissions.stored.StoredForm;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.Dossier;
import org.packstd.submissions.submission.ReasonCode;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Transition;

/**
 * Submissions as each version of this service wrote them, in every state that it knew. All are read, and take the present form
 * with their next change.
 */
class StoredFormsTest {

    private static final String COLLECTION = "submissions";
    private static final Submissions.Filter ALL = new Submissions.Filter("aurora-semi", null, null, null);
    /** What a change leaves beside the submission itself. */
    private static final Set<String> BESIDE = Set.of("acts", "actsSince", "outbox", "outboxSince", "ofTomorrow");

    private final MongoDatabase database = Databases.embedded();
    private final Submissions submissions = Stores.submissions(database);

    static List<StoredForm> forms() {
        return StoredForm.of(COLLECTION);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aSubmissionOfEachVersionIsReadAndListed(StoredForm form) {
        var read = stored(form.document());

        assertThat(read.state().name()).isEqualTo(form.document().getString("state"));
        assertThat(read.dossier().organisation()).isEqualTo("aurora-semi");
        assertThat(read.dossier().version()).isEqualTo(form.document().getLong("version"));
        assertThat(submissions.list(ALL, null, 9).items()).singleElement()
                .satisfies(overview -> assertThat(overview.state()).isEqualTo(read.state()));
        assertThat(submissions.ballots(null, null, 9).items()).hasSize(read.ballots().isEmpty() ? 0 : 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aSubmissionOfEachVersionTakesThePresentFormWithItsNextChange(StoredForm form) {
        var changed = changed(stored(form.document()));

        assertThat(submissions.change(new Transition(changed, null, "touched", null), LIN)).isTrue();

        assertThat(submissions.find(changed.dossier().id())).contains(changed);
        var row = row(form.document().getString("_id"));
        row.keySet().removeAll(BESIDE);
        assertThat(row).isEqualTo(SubmissionDocument.encode(changed));
    }

    /** While instances of two versions run, the older one changes what the newer one wrote. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void whatANewerVersionAddedOutlivesAChange(StoredForm form) {
        var read = stored(new Document(form.document()).append("ofTomorrow", new Document("a", 1)));

        submissions.change(new Transition(changed(read), null, "touched", null), LIN);

        assertThat(row(form.document().getString("_id")).get("ofTomorrow")).isEqualTo(new Document("a", 1));
    }

    @Test
    void whatTheFirstVersionDidNotNoteIsTakenAsItWasThen() {
        var approved = (Deciding.Approved) first(State.APPROVED);
        var failed = (Balloting.BallotFailed) first(State.BALLOT_FAILED);

        assertThat(approved.released()).as("nobody could appeal").isTrue();
        assertThat(approved.ballot().terms().policyVersion()).isEqualTo(1);
        assertThat(approved.ballot().terms().recirculation()).isFalse();
        assertThat(approved.dossier().textRevision()).isEqualTo(1);
        assertThat(approved.dossier().course()).isNull();
        assertThat(approved.dossier().proposal().cover()).isEqualTo(Cover.NONE);
        assertThat(failed.since()).isEqualTo(failed.ballot().closedAt());
        assertThat(first(State.RETURNED).reasonCode()).isEqualTo(ReasonCode.OTHER);
    }

    @Test
    void anAppealOfTheSecondVersionIsDueSoLongAfterItWasFiled() {
        var appeal = ((Resting.Appealed) stored(forms().stream()
                .filter(form -> form.until().equals("2026-11-28") && isIn(State.APPEALED, form.document())).findFirst()
                .orElseThrow().document())).appeal();

        assertThat(appeal.since()).isEqualTo(appeal.filedAt());
        assertThat(appeal.overdue()).isFalse();
    }

    /** Whoever changes the form adds a file with the new one beside those of before. */
    @Test
    void theLastFormIsTheOneThatIsWritten() {
        var last = StoredForm.lastOf(COLLECTION);
        for (var state : State.values()) {
            var sample = last.stream().filter(document -> isIn(state, document)).findFirst().orElseThrow();
            assertThat(fields("", SubmissionDocument.encode(in(state)))).as("fields of a submission in " + state)
                    .isEqualTo(fields("", sample));
        }
    }

    private Submission first(State state) {
        return stored(forms().stream().map(StoredForm::document).filter(document -> isIn(state, document)).findFirst()
                .orElseThrow());
    }

    private static boolean isIn(State state, Document document) {
        return document.getString("state").equals(state.name());
    }

    private Submission stored(Document document) {
        database.getCollection(COLLECTION).insertOne(document);
        return submissions.find(new SubmissionId(document.getString("_id"))).orElseThrow();
    }

    private Document row(String id) {
        return Objects.requireNonNull(database.getCollection(COLLECTION).find(Filters.eq(id)).first());
    }

    private static Submission changed(Submission read) {
        var now = read.dossier();
        return read.withDossier(new Dossier(now.id(), now.organisation(), now.iprPolicy(), now.proposal(),
                now.textRevision(), now.edited(), now.course(), now.formerBallots(), now.lastDecision(),
                now.createdAt(), NOW.plusSeconds(60), now.submittedAt(), now.version() + 1, now.sequence(),
                now.annexes()));
    }

    /** With those of parts, and of the parts of lists, behind a dot. */
    private static Set<String> fields(String prefix, Document document) {
        var fields = new TreeSet<String>();
        document.forEach((name, value) -> {
            fields.add(prefix + name);
            parts(value).forEach(part -> fields.addAll(fields(prefix + name + ".", part)));
        });
        return fields;
    }

    private static List<Document> parts(Object value) {
        return switch (value) {
            case Document part -> List.of(part);
            case List<?> list -> list.stream().filter(Document.class::isInstance).map(Document.class::cast)
                    .collect(Collectors.toList());
            case null, default -> List.of();
        };
    }
}
