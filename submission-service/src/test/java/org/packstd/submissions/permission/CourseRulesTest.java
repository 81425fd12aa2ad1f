package org.packstd.submissions.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.in;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;

/** What policies ask of the course of a submission, besides roles and states. */
class CourseRulesTest {

    private static final Policy IEEE = KnownPolicies.all().find("ieee-like").orElseThrow();

    @Test
    void aFailedBallotIsAppealedAgainstFromItsCountOn() {
        assertThat(asked(Action.APPEAL, in(State.BALLOT_FAILED), NOW.plus(Duration.ofDays(29)))).isEmpty();
        assertThat(asked(Action.APPEAL, in(State.BALLOT_FAILED), NOW.plus(Duration.ofDays(30)))).isPresent();
    }

    @Test
    void noticeIsGivenBeforeABallot() {
        var ready = in(State.BALLOT_READY);

        assertThat(asked(Action.OPEN_BALLOT, ready, NOW.plus(Duration.ofDays(7)).minusMillis(1)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("7 days of notice"));
        assertThat(asked(Action.OPEN_BALLOT, ready, NOW.plus(Duration.ofDays(7)))).isEmpty();
        assertThat(asked(Action.OPEN_BALLOT, in(State.ACCEPTED), NOW)).isPresent();
    }

    @Test
    void aBallotIsCalledBackBeforeTheFirstVoteOrWithTheConsentOfTheChair() {
        var open = in(State.BALLOT_OPEN);

        assertThat(rules(open, new Standing(0, false, NOW)).hindrance(Action.RECALL)).isEmpty();
        assertThat(rules(open, new Standing(1, false, NOW)).hindrance(Action.RECALL)).isPresent();
    }

    @Test
    void anOpenNegativeIsShownToTheVotersAgainBeforeItIsConcluded() {
        var resolution = in(State.NEGATIVE_RESOLUTION);

        assertThat(rules(resolution, new Standing(false, false, 1, NOW)).hindrance(Action.CONCLUDE)).isPresent();
        assertThat(rules(resolution, new Standing(false, false, 0, NOW)).hindrance(Action.CONCLUDE)).isEmpty();
    }

    private static Optional<String> asked(Action action, Submission submission, Instant now) {
        return rules(submission, Standing.without(now)).hindrance(action);
    }

    private static CourseRules rules(Submission submission, Standing standing) {
        return new CourseRules(submission, IEEE, standing);
    }
}
