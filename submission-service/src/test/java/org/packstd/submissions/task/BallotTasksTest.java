package org.packstd.submissions.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.COURSE;
import static org.packstd.submissions.submission.Submitted.LIN;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Vote;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.ballot.persistence.OpenPaperStores;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.committee.Mandate;
import org.packstd.submissions.committee.persistence.KnownCommittees;
import org.packstd.submissions.electorate.Voices;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.organisation.Period;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Submitted;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;

/** Whose vote waits for whom. */
class BallotTasksTest {

    private static final Caller MEI = new Caller("mei", "bluepeak-osat", Set.of(Role.MEMBER));
    private static final Caller TOM = new Caller("tom", "bluepeak-osat", Set.of(Role.MEMBER));
    private static final Caller IVO = new Caller("ivo", "dunlin-pack", Set.of(Role.MEMBER));

    private final MongoDatabase database = Databases.embedded();
    private final Submissions submissions = Stores.submissions(database);
    private SnapshotId snapshot = new SnapshotId("none");

    @BeforeEach
    void aBallotIsOpenAndTomIsDesignated() {
        submissions.add(draft("sub-01"), LIN);
        var validating = (Authoring.Validating) perform(draft("sub-01").submit(NOW));
        var accepted = (Deliberating.Accepted) perform(
                ((Deliberating.Triage) perform(validating.checked(PASSED, NOW))).accept(COURSE, NOW));
        var terms = Submitted.terms(accepted, 4);
        perform(accepted.openBallot(terms, NOW));
        snapshot = terms.snapshot();
        KnownCommittees.mandates(database).put(new Mandate("plenary", "bluepeak-osat",
                new Mandate.Designation("tom", null, new Period(NOW, null)), null, 1), null);
    }

    @Test
    void theVoteOfAnOrganisationWaitsForWhoCastsIt() {
        Papers.in(database).prepare(snapshot, List.of(Voter.of("bluepeak-osat"), Voter.of("dunlin-pack")));

        assertThat(tasks(TOM)).containsExactly("/api/v1/ballots/sub-01-b1");
        assertThat(tasks(MEI)).as("it is tom's to cast").isEmpty();
        assertThat(tasks(IVO)).hasSize(1);
    }

    @Test
    void thatOfAPersonWaitsForThatPersonWhoeverIsDesignatedAndForWhicheverOrganisationTheyVote() {
        var ofAnother = new Voter("ivo", "cedar-test", Set.of());
        Papers.in(database).prepare(snapshot, List.of(new Voter("mei", "bluepeak-osat", Set.of()), ofAnother));

        assertThat(tasks(MEI)).containsExactly("/api/v1/ballots/sub-01-b1");
        assertThat(tasks(TOM)).as("has no vote of his own").isEmpty();
        assertThat(tasks(IVO)).as("votes for cedar-test").hasSize(1);

        Papers.in(database).cast(snapshot, ofAnother, new Vote(Position.APPROVE, null, NOW, "ivo"));
        assertThat(tasks(IVO)).isEmpty();
    }

    private List<String> tasks(Caller caller) {
        var tasks = new BallotTasks(submissions, OpenPaperStores.in(database),
                new Voices(KnownCommittees.mandates(database), Frozen.in(database)));
        return tasks.tasks(caller, NOW, 10).stream().map(Task::href).toList();
    }

    private Submission perform(Transition transition) {
        assertThat(submissions.change(transition, LIN)).isTrue();
        return transition.entered();
    }
}
