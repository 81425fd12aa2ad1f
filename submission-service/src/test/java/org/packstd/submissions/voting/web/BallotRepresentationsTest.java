package org.packstd.submissions.voting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.submission.Balloted;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.voting.Ballots;

class BallotRepresentationsTest {

    /** While instances are replaced, one may meet a ballot that a newer one opened. */
    @ParameterizedTest
    @EnumSource(value = State.class, names = {"BALLOT_OPEN", "PROCEDURAL_REVIEW"})
    void aBallotByAPolicyThatIsNotKnownYetIsShownAllTheSame(State state) {
        var submission = Submitted.in(state);
        var ballot = Objects.requireNonNull(submission.ballot());
        var seen = new Ballots.Seen(Balloted.of(submission, ballot), 0);

        var shown = new BallotRepresentations(new Policies(List.of())).represent(seen);

        assertThat(shown.getPolicy()).isEqualTo("two-thirds");
        assertThat(shown.getNeeds()).isNull();
        assertThat(new BallotRepresentations(KnownPolicies.all()).represent(seen).getNeeds()).isNotNull();
    }
}
