package org.packstd.submissions.permission;

import static org.packstd.submissions.submission.State.ACCEPTED;
import static org.packstd.submissions.submission.State.APPEALED;
import static org.packstd.submissions.submission.State.APPROVED;
import static org.packstd.submissions.submission.State.BALLOT_CLOSED;
import static org.packstd.submissions.submission.State.BALLOT_FAILED;
import static org.packstd.submissions.submission.State.BALLOT_OPEN;
import static org.packstd.submissions.submission.State.BALLOT_READY;
import static org.packstd.submissions.submission.State.CHECK_FAILED;
import static org.packstd.submissions.submission.State.COMMENT_RESOLUTION;
import static org.packstd.submissions.submission.State.DRAFT;
import static org.packstd.submissions.submission.State.ENQUIRY;
import static org.packstd.submissions.submission.State.EXPIRED;
import static org.packstd.submissions.submission.State.IN_REVIEW;
import static org.packstd.submissions.submission.State.NEGATIVE_RESOLUTION;
import static org.packstd.submissions.submission.State.ON_HOLD;
import static org.packstd.submissions.submission.State.PROCEDURAL_REVIEW;
import static org.packstd.submissions.submission.State.PUBLISHED;
import static org.packstd.submissions.submission.State.RECIRCULATION;
import static org.packstd.submissions.submission.State.REJECTED;
import static org.packstd.submissions.submission.State.RETURNED;
import static org.packstd.submissions.submission.State.REVISION_REQUIRED;
import static org.packstd.submissions.submission.State.TRIAGE;
import static org.packstd.submissions.submission.State.VALIDATING;
import static org.packstd.submissions.submission.State.WITHDRAWN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.State;

/** The process as a table to read: what leads from where to where. A test walks it and finds it true. */
public final class Workflow {

    /**
     * What happens by itself.
     *
     * @param when as a sentence part, such as "the enquiry closes"
     */
    public record Timer(State from, Set<State> to, String when) {}

    private static final Set<State> HELD = EnumSet.copyOf(Permissions.states(Ability.Holdable.class));

    public static final List<Timer> TIMERS = timers();

    private Workflow() {}

    /** Where a command may lead from a state in which it is legal. */
    public static Set<State> leadsTo(Action action, State from) {
        return switch (action) {
            case EDIT, CONSENT, ASSIGN_REVIEWERS -> from == ACCEPTED && action == Action.ASSIGN_REVIEWERS
                    ? Set.of(ACCEPTED, IN_REVIEW)
                    : Set.of(from);
            case REVIEW, WAIVE_REVIEW, VOTE, EXTEND -> Set.of(from);
            case SUBMIT -> Set.of(VALIDATING);
            case WITHDRAW -> Set.of(WITHDRAWN);
            case ACCEPT -> Set.of(ACCEPTED);
            case RETURN -> Set.of(RETURNED);
            case REJECT -> Set.of(REJECTED);
            case REQUEST_REVISION -> Set.of(REVISION_REQUIRED);
            case OPEN_ENQUIRY -> Set.of(ENQUIRY);
            case DECLARE_READY, RECALL -> Set.of(BALLOT_READY);
            case REOPEN -> Set.of(COMMENT_RESOLUTION);
            case OPEN_BALLOT -> Set.of(BALLOT_OPEN);
            case CLOSE -> Set.of(BALLOT_CLOSED);
            case RECIRCULATE -> Set.of(RECIRCULATION);
            case CONCLUDE -> Set.of(PROCEDURAL_REVIEW);
            case CERTIFY, PUBLISH -> Set.of(APPROVED);
            case REFUSE -> Set.of(REJECTED, NEGATIVE_RESOLUTION);
            case HOLD -> Set.of(ON_HOLD);
            case RESUME -> HELD;
            case APPEAL -> Set.of(APPEALED);
            case DECIDE_APPEAL ->
                Set.of(REJECTED, TRIAGE, IN_REVIEW, COMMENT_RESOLUTION, BALLOT_FAILED, BALLOT_READY, APPROVED,
                        PROCEDURAL_REVIEW);
        };
    }

    private static List<Timer> timers() {
        var timers = new ArrayList<Timer>();
        timers.add(new Timer(VALIDATING,
                Set.of(TRIAGE, CHECK_FAILED, IN_REVIEW, COMMENT_RESOLUTION, NEGATIVE_RESOLUTION),
                "the automatic checks answer"));
        timers.add(new Timer(ENQUIRY, Set.of(COMMENT_RESOLUTION), "the enquiry closes"));
        for (var voting : List.of(BALLOT_OPEN, RECIRCULATION)) {
            timers.add(new Timer(voting, Set.of(voting, BALLOT_CLOSED),
                    "the ballot closes, or is extended since too few have voted"));
        }
        timers.add(new Timer(BALLOT_CLOSED, Set.of(BALLOT_FAILED, NEGATIVE_RESOLUTION, PROCEDURAL_REVIEW),
                "the votes are counted"));
        timers.add(new Timer(APPEALED, Set.of(APPEALED), "90 days without a decision, which everybody is told of"));
        timers.add(new Timer(ON_HOLD, Set.of(APPEALED), "an appeal was held for 30 days, all holds together"));
        timers.add(new Timer(APPROVED, Set.of(PUBLISHED, RETURNED), "standards-service publishes, or says why not"));
        timers.add(new Timer(DRAFT, Set.of(EXPIRED), "180 days without a change"));
        for (var forgotten : List.of(CHECK_FAILED, RETURNED)) {
            timers.add(new Timer(forgotten, Set.of(EXPIRED), "60 days without a change"));
        }
        timers.add(new Timer(REVISION_REQUIRED, Set.of(EXPIRED),
                "60 days without a change, 180 once there was a ballot"));
        return List.copyOf(timers);
    }

    /** The states in which a command is legal, in the order of the process. */
    public static List<State> legalStates(Action action) {
        return Permissions.legalStates(action);
    }
}
