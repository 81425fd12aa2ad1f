package org.packstd.submissions.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.CLOSES_AT;
import static org.packstd.submissions.submission.Submitted.LIN;
import static org.packstd.submissions.submission.Submitted.NOW;
import static org.packstd.submissions.submission.Submitted.PASSED;
import static org.packstd.submissions.submission.Submitted.draft;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.audit.Entry;
import org.packstd.submissions.audit.Person;
import org.packstd.submissions.audit.Trail;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.json.KnownPolicies;
import org.packstd.submissions.ballot.persistence.Papers;
import org.packstd.submissions.electorate.persistence.Frozen;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.proceedings.Standings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Transition;
import org.packstd.submissions.submission.persistence.Stores;

/** Who sees before the count which votes were cast. */
class HistoryTest {

    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final Caller MEI = new Caller("mei", "dunlin-pack", Set.of(Role.MEMBER));
    private static final Caller IVO = new Caller("ivo", "dunlin-pack", Set.of(Role.MEMBER));
    private static final Caller OMAR = new Caller("omar", "cedar-test", Set.of(Role.MEMBER));
    private static final Caller SECRETARY = new Caller("wei", "packstd-body", Set.of(Role.SECRETARY));

    private final MongoDatabase database = Databases.embedded();
    private final Submissions submissions = Stores.submissions(database);
    private final HandClock clock = new HandClock(NOW);

    @Test
    void whereOrganisationsVoteTheirOwnActsAreOpenToThem() {
        inBallot("two-thirds", 1);

        assertThat(open(IVO)).containsExactly("mei", "ivo");
        assertThat(open(OMAR)).isEmpty();
        assertThat(open(SECRETARY)).isEmpty();
    }

    @Test
    void wherePersonsVoteEachSeesTheirOwnActsOnly() {
        inBallot("gbt-like", 3);

        assertThat(open(MEI)).containsExactly("mei");
        assertThat(open(IVO)).containsExactly("ivo");
        assertThat(open(OMAR)).isEmpty();
        assertThat(open(SECRETARY)).isEmpty();
    }

    /** By whom the acts are that somebody sees; nobody is named where an act is sealed. */
    private List<String> open(Caller caller) {
        var lines = history().list(ID, null, 10, caller).items();
        assertThat(lines).filteredOn(History.Line::sealed).allMatch(line -> line.person() == null);
        return lines.stream().filter(line -> !line.sealed()).map(line -> line.entry().act()).toList();
    }

    private void inBallot(String policy, int version) {
        submissions.add(draft(ID.value()), LIN);
        var validating = (Authoring.Validating) perform(draft(ID.value()).submit(NOW));
        var triage = (Deliberating.Triage) perform(validating.checked(PASSED, NOW));
        var accepted = (Deliberating.Accepted) perform(triage.accept(Course.taken(null, policy, version, NOW), NOW));
        var id = accepted.nextBallot();
        perform(accepted.openBallot(new Terms(id, policy, version, "sha256:" + "0".repeat(64),
                new SnapshotId(id + "-s"), 2, NOW, CLOSES_AT), NOW));
    }

    private Submission perform(Transition transition) {
        assertThat(submissions.change(transition, LIN)).isTrue();
        return transition.entered();
    }

    private History history() {
        var guard = new Guard(KnownPolicies.all(), List::of);
        var proceedings = new Proceedings(submissions, guard,
                new Standings(submissions, Papers.in(database), Frozen.voices(database), clock), List::of, clock);
        return new History(proceedings, new Votes(), (_, _, _, _, _) -> 0, _ -> "", KnownPolicies.all(), clock);
    }

    /** Two colleagues voted; each act is named after its person. */
    private static final class Votes implements Trail {

        @Override
        public Page<Entry> list(String submission, @Nullable Cursor cursor, int limit) {
            return new Page<>(List.of(cast(1, "mei"), cast(2, "ivo")), null);
        }

        private static Entry cast(long sequence, String person) {
            return new Entry(ID.value(), sequence, person, "vote.cast", NOW.plusSeconds(sequence), "dunlin-pack",
                    "member", null, Map.of("position", "DISAPPROVE"), "", "", "");
        }

        @Override
        public void each(String submission, Consumer<Entry> reader) {
            list(submission, null, 2).items().forEach(reader);
        }

        @Override
        public Map<String, Person> persons(Collection<String> acts) {
            return acts.stream().collect(Collectors.toMap(act -> act, act -> new Person(act, "00")));
        }
    }
}
