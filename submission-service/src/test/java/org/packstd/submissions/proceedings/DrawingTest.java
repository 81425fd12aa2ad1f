package org.packstd.submissions.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.electorate.Drawn;
import org.packstd.submissions.electorate.Roll;

/** An electorate that somebody looked at is known again by its hash. */
class DrawingTest {

    @Test
    void theSameElectorateHasTheSameHash() {
        var drawn = hash(List.of(new Voter("aurora-semi", "aurora-semi", Set.of("P_MEMBER", "PRODUCER"))),
                Map.of("aurora-fab", "aurora-semi", "aurora-test", "aurora-semi"));

        assertThat(drawn).matches("sha256:[0-9a-f]{64}").isEqualTo(
                hash(List.of(new Voter("aurora-semi", "aurora-semi", Set.of("PRODUCER", "P_MEMBER"))),
                        Map.of("aurora-test", "aurora-semi", "aurora-fab", "aurora-semi")));
    }

    @Test
    void electoratesThatReadAlikeInARowDiffer() {
        assertThat(List.of(
                hash(List.of(new Voter("a", "bc", Set.of())), Map.of()),
                hash(List.of(new Voter("ab", "c", Set.of())), Map.of()),
                hash(List.of(new Voter("a", "b|c", Set.of())), Map.of()),
                hash(List.of(new Voter("a|b", "c", Set.of())), Map.of()),
                hash(List.of(new Voter("a", "b", Set.of("c"))), Map.of()),
                hash(List.of(new Voter("a", "b", Set.of("c", "d"))), Map.of()),
                hash(List.of(new Voter("a", "b", Set.of("c, d"))), Map.of()),
                hash(List.of(new Voter("a", "b", Set.of()), new Voter("c", "d", Set.of())), Map.of()),
                hash(List.of(new Voter("a", "b", Set.of())), Map.of("c", "d")),
                hash(List.of(new Voter("a", "b", Set.of())), Map.of("c>d", "e")),
                hash(List.of(new Voter("a", "b", Set.of())), Map.of("c", "d>e")))).doesNotHaveDuplicates();
    }

    private static String hash(List<Voter> voters, Map<String, String> represented) {
        return new FreezeElectorate.Drawing(Committee.PLENARY,
                new Drawn(new Roll(voters, represented), List.of(), List.of()),
                List.of()).hash();
    }
}
