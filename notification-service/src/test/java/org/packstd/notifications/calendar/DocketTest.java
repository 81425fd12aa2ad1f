package org.packstd.notifications.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.notifications.calendar.Deadline.Kind;
import org.packstd.notifications.calendar.Deadline.Status;

/** What becomes of deadlines. */
class DocketTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant END = Instant.parse("2026-12-22T15:59:59Z");
    private static final Instant LATER = END.plus(Duration.ofDays(14));

    private Docket docket = Docket.fresh(step(1, "submission.submitted", "VALIDATING", null));

    @Test
    void anEnquiryAndABallotEachSetADeadline() {
        hear(step(4, "enquiry.opened", "ENQUIRY", END));
        hear(step(5, "enquiry.closed", "COMMENT_RESOLUTION", null));
        hear(ballot(7, "ballot.opened", LATER));

        assertThat(docket.deadlines()).containsExactly(
                new Deadline("enquiry-4", Kind.ENQUIRY, END, Status.OVER, 0, NOW),
                new Deadline("ballot-sub-1-b1", Kind.BALLOT, LATER, Status.SET, 0, NOW));
    }

    @Test
    void whatIsLongOverIsLeftOutAlthoughALaterDeadlineIsToCome() {
        hear(step(4, "enquiry.opened", "ENQUIRY", END));
        hear(step(5, "enquiry.closed", "COMMENT_RESOLUTION", null));
        hear(ballot(7, "ballot.opened", LATER));

        assertThat(docket.since(END).deadlines()).hasSize(2);
        assertThat(docket.since(END.plusSeconds(1)).deadlines()).extracting(Deadline::kind)
                .containsExactly(Kind.BALLOT);
    }

    @Test
    void aBallotThatIsExtendedKeepsItsNameAndCountsTheChange() {
        hear(ballot(7, "ballot.opened", END));
        hear(step(8, "ballot.extended", "BALLOT_OPEN", LATER));

        assertThat(docket.deadlines())
                .containsExactly(new Deadline("ballot-sub-1-b1", Kind.BALLOT, LATER, Status.SET, 1, NOW));
    }

    @Test
    void whileASubmissionIsHeldItsDeadlineStandsStillAndMovesWhenTheClockGoesOn() {
        hear(step(4, "enquiry.opened", "ENQUIRY", END));
        hear(step(5, "submission.held", "ON_HOLD", null));
        assertThat(docket.deadlines().getFirst().status()).isEqualTo(Status.ON_HOLD);

        hear(step(6, "submission.resumed", "ENQUIRY", LATER));
        assertThat(docket.deadlines())
                .containsExactly(new Deadline("enquiry-4", Kind.ENQUIRY, LATER, Status.SET, 2, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ballot.recalled", "submission.withdrawn", "submission.rejected", "submission.expired"})
    void whatIsCalledOffStaysAndSaysSo(String type) {
        hear(ballot(7, "ballot.opened", END));
        hear(step(8, type, "DRAFT", null));

        assertThat(docket.deadlines())
                .containsExactly(new Deadline("ballot-sub-1-b1", Kind.BALLOT, END, Status.CALLED_OFF, 1, NOW));
    }

    @Test
    void aSecondEnquiryIsAnotherDeadline() {
        hear(step(4, "enquiry.opened", "ENQUIRY", END));
        hear(step(5, "enquiry.closed", "COMMENT_RESOLUTION", null));
        hear(step(9, "enquiry.opened", "ENQUIRY", LATER));

        assertThat(docket.deadlines()).extracting(Deadline::key).containsExactly("enquiry-4", "enquiry-9");
    }

    @Test
    void whatIsHeardTwiceOrLateChangesNothing() {
        hear(ballot(7, "ballot.opened", END));
        hear(step(8, "ballot.extended", "BALLOT_OPEN", LATER));
        var before = docket;

        hear(ballot(7, "ballot.opened", END));
        hear(step(8, "ballot.extended", "BALLOT_OPEN", LATER));

        assertThat(docket).isEqualTo(before);
    }

    @Test
    void onlyTheLastDeadlinesAreKept() {
        for (int i = 1; i <= 30; i++) {
            hear(step(i * 2, "enquiry.opened", "ENQUIRY", END.plusSeconds(i)));
            hear(step(i * 2 + 1, "enquiry.closed", "COMMENT_RESOLUTION", null));
        }
        assertThat(docket.deadlines()).hasSize(20);
        assertThat(docket.lastAt()).isEqualTo(END.plusSeconds(30));
    }

    private void hear(Step step) {
        docket = docket.hear(step);
    }

    private static Step ballot(long sequence, String type, Instant closesAt) {
        return new Step(type, "sub-1", sequence, NOW, "CSP", Map.of("en", "Package"), null, "sub-1-b1", closesAt);
    }

    private static Step step(long sequence, String type, String state, @Nullable Instant closesAt) {
        return new Step(type, "sub-1", sequence, NOW, "CSP", Map.of("en", "Package"), state, null, closesAt);
    }
}
