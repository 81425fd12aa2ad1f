package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.ballot.Answer;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Vote;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.committee.Membership;
import org.packstd.submissions.committee.persistence.KnownCommittees;
import org.packstd.submissions.declaration.Stage;
import org.packstd.submissions.declaration.persistence.DeclarationStores;
import org.packstd.submissions.organisation.ChainPart;
import org.packstd.submissions.organisation.Organisation;
import org.packstd.submissions.organisation.OrganisationEntry;
import org.packstd.submissions.organisation.persistence.KnownOrganisations;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.stored.StoredForm;
import org.packstd.submissions.submission.SubmissionId;

/** What lies beside submissions, as earlier versions of this service wrote it: read, and written anew in the present form. */
class StoredFormsTest {

    private static final SnapshotId SNAPSHOT = new SnapshotId("sub-01-b1-s1");
    private static final Instant NOW = Instant.parse("2026-11-29T16:00:00Z");

    private final MongoDatabase database = Databases.embedded();

    /** Papers of single organisations, votes that do not say as what they are counted. */
    @Test
    void papersFromBeforeThereWereClassesAreReadCastAndCounted() {
        store("ballotPapers");
        var papers = Papers.in(database);

        assertThat(papers.voters(SNAPSHOT, null, 9)).extracting(Voter::organisation).containsExactly("aurora-semi",
                "bluepeak-osat", "cedar-test", "delta-devices");
        assertThat(papers.voted(SNAPSHOT, null, 9)).extracting(Paper::vote).extracting(Vote::position)
                .containsExactly(Position.DISAPPROVE, Position.APPROVE, Position.APPROVE_WITH_COMMENTS);
        assertThat(papers.cast(SNAPSHOT, Voter.of("aurora-semi"), new Vote(Position.ABSTAIN, null, NOW, "lin")))
                .isPresent();
        papers.seal(SNAPSHOT);
        var counted = papers.sealedCounts(SNAPSHOT).all();
        assertThat(counted.electorate()).isEqualTo(4);
        assertThat(counted.of(Answer.DISAPPROVE)).isEqualTo(1);
        assertThat(counted.of(Answer.ABSTAIN)).isEqualTo(1);
        assertThat(papers.openNegatives(SNAPSHOT)).isEqualTo(1);
        assertThat(row("ballotPapers", "sub-01-b1-s1:aurora-semi").get("vote", Document.class))
                .containsEntry("answer", "ABSTAIN");
        assertThat(papers.turn(SNAPSHOT, Voter.of("bluepeak-osat"), new Vote(Position.APPROVE, null, NOW, "mei")))
                .isPresent();
        assertThat(papers.openNegatives(SNAPSHOT)).isZero();
    }

    @Test
    void organisationsFromBeforeTheirStandingWasNotedStandWellAndTakeThePresentForm() {
        store("organisations");
        var organisations = KnownOrganisations.in(database);
        var read = organisations.find("aurora-semi").orElseThrow();

        assertThat(read.entry()).isEqualTo(new OrganisationEntry(
                new LocalizedText("Aurora Semiconductor", "极光半导体"), true, ChainPart.CHIP_MAKER, null, true));
        assertThat(organisations.list(null, 9).items()).hasSize(2);
        assertThat(organisations.voting()).containsExactly("aurora-semi");
        var without = new OrganisationEntry(read.entry().name(), true, null, "CN", false);
        assertThat(organisations.change(new Organisation("aurora-semi", without, 4))).isTrue();
        assertThat(row("organisations", "aurora-semi").keySet()).isEqualTo(
                Set.of("_id", "name", "votes", "version", "goodStanding", "nationalBodyOf"));
    }

    /** While instances of two versions run, the older one changes what the newer one wrote. */
    @Test
    void whatANewerVersionAddedToAnOrganisationOutlivesAChange() {
        database.getCollection("organisations")
                .insertOne(StoredForm.lastOf("organisations").getFirst().append("ofTomorrow", 1));
        var organisations = KnownOrganisations.in(database);
        var read = organisations.find("aurora-semi").orElseThrow();

        organisations.change(new Organisation(read.id(), read.entry(), read.version() + 1));

        assertThat(row("organisations", "aurora-semi")).containsEntry("ofTomorrow", 1);
    }

    @Test
    void anAttestationFromBeforeHashesWereNotedHoldsForTheTextThatItNames() {
        store("attestations");
        var attestations = DeclarationStores.attestations(database);
        var submission = new SubmissionId("sub-01");

        assertThat(attestations.find(submission, 1, "sha256:aa", Stage.SUBMISSION, "aurora-semi")).isPresent();
        assertThat(attestations.find(submission, 2, "sha256:aa", Stage.SUBMISSION, "aurora-semi")).isEmpty();
        assertThat(attestations.who(submission, 1, "sha256:aa", List.of(Stage.SUBMISSION), List.of("aurora-semi")))
                .containsExactly("aurora-semi");
    }

    @Test
    void aMembershipFromBeforePersonsVotedNamesNoneAndTakesThePresentForm() {
        store("memberships");
        var memberships = KnownCommittees.memberships(database);
        var read = memberships.find(Membership.key("csp", "aurora-semi")).orElseThrow();

        assertThat(read.persons()).isEmpty();
        assertThat(memberships.holding("csp", NOW)).containsExactly(read);
        assertThat(memberships.change(new Membership("csp", "aurora-semi", read.membershipClass(), read.interest(),
                List.of("lin"), read.period(), 2))).isTrue();
        assertThat(row("memberships", read.key())).containsEntry("persons", List.of("lin"));
    }

    private void store(String collection) {
        StoredForm.of(collection).forEach(form -> database.getCollection(collection).insertOne(form.document()));
    }

    private Document row(String collection, String id) {
        return Objects.requireNonNull(database.getCollection(collection).find(Filters.eq(id)).first());
    }
}
