package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Relation;
import org.packstd.submissions.security.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every command, sent by every role, of the proposing organisation and of another: whoever may not is refused before anything
 * else is looked at, and whoever may is told that what they saw is stale, which changes nothing.
 */
@ServiceTest
class CommandMatrixTest {

    /** Commands that have resources of their own, with tests of their own. */
    private static final Set<Action> ELSEWHERE = EnumSet.of(Action.EDIT, Action.VOTE, Action.CLOSE,
            Action.ASSIGN_REVIEWERS, Action.REVIEW, Action.WAIVE_REVIEW);
    private static final Map<Action, String> BODIES = Map.ofEntries(
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
        var wrong = new ArrayList<String>();
        for (var organisation : List.of("aurora-semi", "bluepeak-osat")) {
            for (var role : Role.values()) {
                var caller = Caller.person(port, "somebody", organisation, role.claim());
                for (var action : EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE))) {
                    var answer = caller.post(submission + ":" + action.wireName(), BODIES.getOrDefault(action, ""),
                            Map.of("If-Match", "\"0\""));
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
