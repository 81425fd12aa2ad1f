package org.packstd.submissions.submission.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.CLOSES_AT;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.in;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.State;

/** What is due is claimed when it is, by one, and not lost. */
abstract class DueSubmissionsContract extends SubmissionStoreContract {

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
    void anAppealThatWasHeldFallsDueAsMuchLater() {
        var appealed = (Resting.Appealed) in(State.APPEALED);
        store(appealed);
        var held = appealed.hold("a question of law", NOW);
        assertThat(submissions.change(held)).isTrue();
        var found = submissions.find(appealed.dossier().id()).orElseThrow();
        assertThat(found).isEqualTo(held.entered());
        assertThat(submissions.claimDue(NOW.plus(Duration.ofDays(29)), NOW.plus(Duration.ofDays(96)))).isEmpty();

        var resumed = ((Resting.OnHold) found).resume(NOW.plus(Duration.ofDays(20)), UnaryOperator.identity());
        assertThat(submissions.change(resumed)).isTrue();

        var over = NOW.plus(Duration.ofDays(110));
        assertThat(submissions.claimDue(over.minusMillis(1), over)).isEmpty();
        assertThat(submissions.claimDue(over, over.plusSeconds(60))).hasValueSatisfying(
                due -> assertThat(due.submission()).isEqualTo(resumed.entered()));
    }

    @Test
    void anAppealThatWasStoredBeforeAppealsHadADeadlineFallsDueOnceToo() {
        var appealed = (Resting.Appealed) in(State.APPEALED);
        store(appealed);
        store(in(State.ON_HOLD, "sub-02"));
        database.getCollection("submissions").updateOne(new Document("_id", "sub-01"),
                new Document("$unset", new Document("dueAt", "").append("over.overdue", "")));
        Stores.submissions(database); // starts
        Stores.submissions(database); // and another instance does
        var over = NOW.plus(Duration.ofDays(90));

        assertThat(submissions.claimDue(over.minusMillis(1), over)).isEmpty();
        assertThat(submissions.claimDue(over, over.plusSeconds(60))).hasValueSatisfying(
                due -> assertThat(due.submission()).isEqualTo(appealed));
        assertThat(submissions.claimDue(over, over.plusSeconds(60))).as("another instance").isEmpty();
        assertThat(submissions.change(appealed.fallDue(over))).isTrue();
        Stores.submissions(database); // starts once more
        assertThat(submissions.claimDue(over.plus(Duration.ofDays(500)), over.plus(Duration.ofDays(501)))).isEmpty();
    }

    @Test
    void aHoldOfAnAppealThatWasStoredBeforeItHadAnEndEndsToo() {
        var appealed = (Resting.Appealed) in(State.APPEALED);
        store(appealed);
        var held = appealed.hold("a question of law", NOW);
        submissions.change(held);
        database.getCollection("submissions").updateOne(new Document("_id", "sub-01"),
                new Document("$unset", new Document("dueAt", "")));
        store(in(State.ON_HOLD, "sub-02"));
        Stores.submissions(database); // starts
        Stores.submissions(database); // and another instance does
        var end = NOW.plus(Duration.ofDays(30));

        assertThat(submissions.claimDue(end.minusMillis(1), end)).isEmpty();
        assertThat(submissions.claimDue(end, end.plusSeconds(60))).hasValueSatisfying(
                due -> assertThat(due.submission()).isEqualTo(held.entered()));
        assertThat(submissions.claimDue(end, end.plusSeconds(60))).as("another instance").isEmpty();
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
}
