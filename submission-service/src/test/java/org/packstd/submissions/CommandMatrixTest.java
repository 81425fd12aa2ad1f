package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Relation;
import org.packstd.submissions.security.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every command, sent by every role, of the proposing organisation and of another: whoever may not is refused before
 * anything else is looked at, and whoever may is told that what they saw is stale, that the state forbids it, or that they
 * said it wrongly. What is refused changes nothing: no version, no event, no act.
 */
@ServiceTest
class CommandMatrixTest {

    /** Commands to a ballot, with a test of their own here. */
    private static final Set<Action> OF_BALLOTS = EnumSet.of(Action.VOTE, Action.CLOSE);
    /** Commands that have resources of their own, with tests of their own. */
    private static final Set<Action> OF_REVIEWS = EnumSet.of(Action.ASSIGN_REVIEWERS, Action.REVIEW,
            Action.WAIVE_REVIEW);
    private static final List<String> ORGANISATIONS = List.of("aurora-semi", "bluepeak-osat");
    private static final List<String> IN_TRIAGE = List.of("submission.drafted", "ipr.attested", "submission.submitted",
            "submission.validated");
    private static final Map<Action, String> BODIES = Map.ofEntries(
            Map.entry(Action.EDIT, Cast.DRAFT),
            Map.entry(Action.CONSENT, "{\"to\": \"WITHDRAWAL\"}"),
            Map.entry(Action.RETURN, "{\"reason\": \"unclear\"}"),
            Map.entry(Action.REJECT, "{\"reason\": \"unclear\"}"),
            Map.entry(Action.REQUEST_REVISION, "{\"reason\": \"unclear\"}"),
            Map.entry(Action.REOPEN, "{\"reason\": \"unclear\"}"),
            Map.entry(Action.OPEN_BALLOT, "{}"),
            Map.entry(Action.RECALL, "{\"reason\": \"unclear\"}"),
            Map.entry(Action.RECIRCULATE, "{\"coverLetter\": \"what changed\"}"),
            Map.entry(Action.REFUSE, "{\"reason\": \"unclear\"}"),
            Map.entry(Action.HOLD, "{\"reason\": \"unclear\"}"),
            Map.entry(Action.RESUME, "{\"reason\": \"unclear\"}"),
            Map.entry(Action.APPEAL, "{\"text\": \"unheard\", \"remedy\": \"hear\"}"),
            Map.entry(Action.DECIDE_APPEAL, "{\"upheld\": true, \"reason\": \"unheard\"}"));
    /** What nobody understands, for each command that has something to say. */
    private static final Map<Action, String> NONSENSE = Map.ofEntries(
            Map.entry(Action.CONSENT, "{}"),
            Map.entry(Action.ACCEPT, "{\"committee\": \"tc-nowhere\"}"),
            Map.entry(Action.RETURN, "{\"reason\": \"\"}"),
            Map.entry(Action.REJECT, "{\"reason\": \"\"}"),
            Map.entry(Action.REQUEST_REVISION, "{\"reason\": \"\"}"),
            Map.entry(Action.REOPEN, "{\"reason\": \"\"}"),
            Map.entry(Action.RECALL, "{\"reason\": \"\"}"),
            Map.entry(Action.RECIRCULATE, "{\"coverLetter\": \"\"}"),
            Map.entry(Action.REFUSE, "{\"reason\": \"\"}"),
            Map.entry(Action.HOLD, "{\"reason\": \"\"}"),
            Map.entry(Action.RESUME, "{\"reason\": \"\"}"),
            Map.entry(Action.APPEAL, "{\"text\": \"\", \"remedy\": \"\"}"),
            Map.entry(Action.DECIDE_APPEAL, "{\"upheld\": true, \"reason\": \"\"}"));

    @LocalServerPort
    private int port;
    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @Test
    void nobodyDoesWhatTheyMayNot() {
        var submission = "/submissions/" + people.inTriage();
        var seen = people.lin.get(submission).etag();
        var wrong = new ArrayList<String>();
        for (var organisation : ORGANISATIONS) {
            for (var role : Role.values()) {
                var caller = Caller.person(port, "somebody", organisation, role.claim());
                for (var action : EnumSet.allOf(Action.class)) {
                    if (OF_BALLOTS.contains(action) || OF_REVIEWS.contains(action)) {
                        continue;
                    }
                    var answer = give(caller, submission, action, BODIES.getOrDefault(action, ""), "\"0\"");
                    var expected = may(action, role, organisation) ? 412 : 403;
                    if (answer.status() != expected) {
                        wrong.add("%s by %s of %s: %d (expected: %d)".formatted(action, role, organisation,
                                answer.status(), expected));
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(people.lin.get(submission).text("/state")).isEqualTo("TRIAGE");
        assertThat(people.lin.get(submission).etag()).isEqualTo(seen);
        holdIsTheNextAct(submission, IN_TRIAGE);
    }

    @Test
    void nobodyVotesOrClosesABallotWhoMayNot() {
        var ballot = "/ballots/" + people.inBallot(Duration.ofDays(30));
        var submission = "/submissions/" + people.lin.get(ballot).text("/submissionId");
        var seen = people.lin.get(ballot).etag();
        var wrong = new ArrayList<String>();
        for (var organisation : ORGANISATIONS) {
            for (var role : Role.values()) {
                var caller = Caller.person(port, "somebody", organisation, role.claim());
                for (var unit : ORGANISATIONS) {
                    var vote = caller.put(ballot + "/votes/" + unit, "{\"position\": \"DISAPPROVE\"}", Map.of());
                    var expected = role == Role.MEMBER && unit.equals(organisation) ? 422 : 403;
                    if (vote.status() != expected) {
                        wrong.add("vote of %s by %s of %s: %d (expected: %d)".formatted(unit, role, organisation,
                                vote.status(), expected));
                    }
                }
                var close = caller.post(ballot + ":close", "", Map.of("If-Match", "\"0\""));
                if (close.status() != (role == Role.SECRETARY ? 412 : 403)) {
                    wrong.add("close by %s of %s: %d".formatted(role, organisation, close.status()));
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(people.secretary.command(ballot + ":close", "").problem()).isEqualTo("state-forbids");
        assertThat(people.lin.get(ballot).etag()).isEqualTo(seen);
        holdIsTheNextAct(submission, with(IN_TRIAGE, "submission.accepted", "ballot.opened"));
    }

    @Test
    void whatTheStateForbidsLeavesNothing() {
        var submission = "/submissions/" + people.inProceduralReview();
        var ballot = "/ballots/" + people.lin.get(submission).text("/ballotId");
        var seen = people.lin.get(submission).etag();

        assertThat(refused(submission, EnumSet.complementOf(
                EnumSet.of(Action.CERTIFY, Action.REFUSE, Action.HOLD)), BODIES, 409)).isEmpty();
        assertThat(people.mei.put(ballot + "/votes/bluepeak-osat", "{\"position\": \"ABSTAIN\"}", Map.of()).status())
                .isEqualTo(409);
        assertThat(people.secretary.command(ballot + ":close", "").status()).isEqualTo(409);
        assertThat(people.secretary.post(submission + "/reviews",
                "{\"reviewers\": [{\"subject\": \"ravi\", \"organisation\": \"cedar-test\"}]}",
                Map.of("Idempotency-Key", UUID.randomUUID().toString())).status()).isEqualTo(409);
        assertThat(people.lin.get(submission).etag()).isEqualTo(seen);
        var before = with(IN_TRIAGE, "submission.accepted", "ballot.opened", "vote.cast", "vote.cast", "vote.cast",
                "vote.cast", "ballot.closing", "ballot.closed");
        holdIsTheNextAct(submission, before);

        assertThat(refused(submission, EnumSet.complementOf(EnumSet.of(Action.RESUME)), BODIES, 409)).isEmpty();
        var resumed = people.secretary.command(submission + ":resume", "{\"reason\": \"settled\"}");
        assertThat(resumed.text("/state")).isEqualTo("PROCEDURAL_REVIEW");
        historyIs(submission, with(before, "submission.held", "submission.resumed"));
    }

    @Test
    void whatIsSaidWronglyLeavesNothing() {
        var submission = "/submissions/" + people.inTriage();
        var seen = people.lin.get(submission).etag();

        assertThat(refused(submission, NONSENSE.keySet(), NONSENSE, 422)).isEmpty();
        assertThat(give(people.lin, submission, Action.EDIT, "{\"kind\": \"NEW_STANDARD\"}", seen).status())
                .isEqualTo(422);
        assertThat(people.lin.get(submission).etag()).isEqualTo(seen);

        assertThat(people.chair.command(submission + ":accept", "").status()).isEqualTo(200);
        assertThat(people.secretary.command(submission + ":open-ballot", "{\"policy\": \"majority\"}").status())
                .isEqualTo(422);
        holdIsTheNextAct(submission, with(IN_TRIAGE, "submission.accepted"));
    }

    /** Gives commands as those who may give them, on what they see. Returns those that were answered otherwise. */
    private List<String> refused(String submission, Set<Action> actions, Map<Action, String> bodies, int expected) {
        var wrong = new ArrayList<String>();
        for (var action : actions) {
            if (OF_BALLOTS.contains(action) || OF_REVIEWS.contains(action)) {
                continue;
            }
            var organisation = action.relation() == Relation.THE_PROPOSER ? "aurora-semi" : "packstd-body";
            var caller = Caller.person(port, "somebody", organisation,
                    action.roles().stream().map(Role::claim).toArray(String[]::new));
            var answer = give(caller, submission, action, bodies.getOrDefault(action, ""),
                    caller.get(submission).etag());
            if (answer.status() != expected) {
                wrong.add("%s: %d (expected: %d)".formatted(action, answer.status(), expected));
            }
        }
        return wrong;
    }

    private static Answer give(Caller caller, String submission, Action action, String body, String tag) {
        var onWhatIsSeen = Map.of("If-Match", tag);
        return action == Action.EDIT
                ? caller.put(submission, body, onWhatIsSeen)
                : caller.post(submission + ":" + action.wireName(), body, onWhatIsSeen);
    }

    /** A command that is not refused follows all that came before it, with nothing in between. */
    private void holdIsTheNextAct(String submission, List<String> before) {
        assertThat(people.chair.command(submission + ":hold", "{\"reason\": \"a question of law\"}").status())
                .isEqualTo(200);
        historyIs(submission, with(before, "submission.held"));
    }

    private void historyIs(String submission, List<String> types) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var entries = people.secretary.get(submission + "/history?limit=200").body().at("/items");
            assertThat(entries.valueStream().map(entry -> entry.path("type").asString()))
                    .containsExactlyInAnyOrderElementsOf(types);
        });
    }

    private static List<String> with(List<String> types, String... more) {
        var all = new ArrayList<>(types);
        all.addAll(List.of(more));
        return all;
    }

    private static boolean may(Action action, Role role, String organisation) {
        var proposes = organisation.equals("aurora-semi");
        return action.roles().contains(role) && switch (action.relation()) {
            case ANYBODY -> true;
            case THE_PROPOSER -> proposes;
            case NOT_THE_PROPOSER -> !proposes;
        };
    }

    @Test
    void theProcessIsThereToRead() {
        var workflow = people.mei.get("/workflows").body().at("/items/0");

        assertThat(workflow.at("/states")).hasSize(24);
        assertThat(workflow.at("/commands")).hasSize(Action.values().length);
        assertThat(workflow.at("/commands").toString()).contains("\"action\":\"certify\"",
                Relation.NOT_THE_PROPOSER.toString());
        assertThat(workflow.at("/timers").toString()).contains("the enquiry closes");
    }
}
