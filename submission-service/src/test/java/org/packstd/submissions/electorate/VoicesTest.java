package org.packstd.submissions.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.committee.Mandate;
import org.packstd.submissions.committee.Mandates;
import org.packstd.submissions.committee.persistence.KnownCommittees;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.organisation.Period;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;

class VoicesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final SnapshotId BALLOT = new SnapshotId("sub-01-b1-s1");

    private final MongoDatabase database = Databases.embedded();
    private final Mandates mandates = KnownCommittees.mandates(database);
    private final Represented represented = Frozen.in(database);
    private final Voices voices = new Voices(mandates, represented);

    @Test
    void asLongAsNobodyIsDesignatedAnyMemberVotesForItsOrganisationAndForNoOther() {
        allowed("lin", "aurora-semi", "aurora-semi");
        allowed("hana", "aurora-semi", "aurora-semi");
        refused("mei", "bluepeak-osat", "aurora-semi", ProblemType.FORBIDDEN);
    }

    @Test
    void whereSomebodyIsDesignatedOnlyTheyAndTheirAlternateVote() {
        designate("aurora-semi", "lin", "hana", null);

        allowed("lin", "aurora-semi", "aurora-semi");
        allowed("hana", "aurora-semi", "aurora-semi");
        refused("tom", "aurora-semi", "aurora-semi", ProblemType.FORBIDDEN);
    }

    @Test
    void aDesignationThatIsOverBindsNobody() {
        designate("aurora-semi", "lin", null, NOW);

        allowed("tom", "aurora-semi", "aurora-semi");
    }

    @Test
    void anAffiliateIsToldWhoCastsTheOneVoteOfBoth() {
        represented.keep(BALLOT, Map.of("cedar-test", "aurora-semi"));

        refused("omar", "cedar-test", "cedar-test", ProblemType.STATE_FORBIDS);
        refused("omar", "cedar-test", "aurora-semi", ProblemType.STATE_FORBIDS);
        refused("lin", "aurora-semi", "cedar-test", ProblemType.STATE_FORBIDS);
        refused("mei", "bluepeak-osat", "cedar-test", ProblemType.FORBIDDEN);
        allowed("lin", "aurora-semi", "aurora-semi");
    }

    @Test
    void theDesignatedVoterOfAGroupMayComeFromAnyOfIt() {
        represented.keep(BALLOT, Map.of("cedar-test", "aurora-semi"));
        designate("aurora-semi", "omar", null, null);

        allowed("omar", "cedar-test", "aurora-semi");
        refused("omar", "bluepeak-osat", "aurora-semi", ProblemType.FORBIDDEN);
        refused("lin", "aurora-semi", "aurora-semi", ProblemType.FORBIDDEN);
    }

    @Test
    void aDelegateOfAnotherOrganisationVotesOnItsBehalfForTheTimeThatWasSaid() {
        mandates.put(new Mandate("plenary", "aurora-semi", null,
                new Mandate.Delegation("mei", "bluepeak-osat", new Period(NOW, NOW.plus(DAY))), 1), null);

        allowed("mei", "bluepeak-osat", "aurora-semi");
        refused("mei", "cedar-test", "aurora-semi", ProblemType.FORBIDDEN);
        refused("tom", "bluepeak-osat", "aurora-semi", ProblemType.FORBIDDEN);
        assertThatThrownBy(() -> voices.demandCast(BALLOT, "plenary", "aurora-semi",
                member("mei", "bluepeak-osat"), NOW.plus(DAY))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> voices.demandCast(BALLOT, "jc-11", "aurora-semi", member("mei", "bluepeak-osat"), NOW))
                .as("another committee").isInstanceOf(Problem.class);
    }

    @Test
    void whoLeavesTheVoteToTheDesignatedIsToldSo() {
        designate("aurora-semi", "lin", null, null);

        assertThat(voices.voteOf(BALLOT, "plenary", member("tom", "aurora-semi"), NOW)).isEmpty();
        assertThat(voices.voteOf(BALLOT, "plenary", member("lin", "aurora-semi"), NOW)).contains("aurora-semi");
    }

    @Test
    void allVotesOfACallerAreItsOwnThatOfItsGroupAndThoseDelegatedToIt() {
        var alone = new SnapshotId("sub-02-b1-s1");
        var elsewhere = new SnapshotId("sub-03-b1-s1");
        var committees = Map.of(BALLOT, "plenary", alone, "plenary", elsewhere, "jc-11");
        represented.keep(BALLOT, Map.of("cedar-test", "aurora-semi"));
        assertThat(voices.votesOf(committees, member("omar", "cedar-test"), NOW))
                .isEqualTo(Map.of(alone, Set.of("cedar-test"), elsewhere, Set.of("cedar-test")));

        designate("aurora-semi", "omar", null, null);
        mandates.put(new Mandate("jc-11", "bluepeak-osat", null,
                new Mandate.Delegation("omar", "cedar-test", new Period(NOW, NOW.plus(DAY))), 1), null);
        assertThat(voices.votesOf(committees, member("omar", "cedar-test"), NOW))
                .isEqualTo(Map.of(BALLOT, Set.of("aurora-semi"), alone, Set.of("cedar-test"), elsewhere,
                        Set.of("cedar-test", "bluepeak-osat")));
        assertThat(voices.votesOf(committees, member("omar", "cedar-test"), NOW.plus(DAY)).get(elsewhere))
                .as("the delegation is over").containsExactly("cedar-test");
        assertThat(voices.votesOf(committees, member("lin", "aurora-semi"), NOW))
                .as("somebody else is designated in the plenary").containsOnlyKeys(elsewhere);
    }

    private void designate(String organisation, String voter, @Nullable String alternate, @Nullable Instant until) {
        mandates.put(new Mandate("plenary", organisation,
                new Mandate.Designation(voter, alternate, new Period(NOW.minus(DAY), until)), null, 1), null);
    }

    private void allowed(String person, String from, String organisation) {
        assertThatCode(() -> voices.demandCast(BALLOT, "plenary", organisation, member(person, from), NOW))
                .doesNotThrowAnyException();
    }

    private void refused(String person, String from, String organisation, ProblemType type) {
        assertThatThrownBy(() -> voices.demandCast(BALLOT, "plenary", organisation, member(person, from), NOW))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private static Caller member(String person, String organisation) {
        return new Caller(person, organisation, Set.of(Role.MEMBER));
    }
}
