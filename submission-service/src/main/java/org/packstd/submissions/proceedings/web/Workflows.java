package org.packstd.submissions.proceedings.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.packstd.submissions.api.model.SubmissionState;
import org.packstd.submissions.api.model.WorkflowCommand;
import org.packstd.submissions.api.model.WorkflowList;
import org.packstd.submissions.api.model.WorkflowState;
import org.packstd.submissions.api.model.WorkflowTimer;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Workflow;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.State;

/** The process in the words of the contract; it is the same for every caller as long as the service runs. */
final class Workflows {

    static final WorkflowList REPRESENTATION = new WorkflowList(
            List.of(new org.packstd.submissions.api.model.Workflow("submission",
                    Arrays.stream(State.values()).map(Workflows::state).toList(),
                    Arrays.stream(Action.values()).map(Workflows::command).toList(),
                    Workflow.TIMERS.stream().map(Workflows::timer).toList())));

    static final String TAG = UUID.nameUUIDFromBytes(REPRESENTATION.toString().getBytes(StandardCharsets.UTF_8))
            .toString();

    private Workflows() {}

    private static WorkflowState state(State state) {
        return new WorkflowState(wire(state), state.isTerminal(), state == State.ON_HOLD || state == State.APPEALED)
                .stage(state.stage());
    }

    private static WorkflowCommand command(Action action) {
        var from = Workflow.legalStates(action);
        var to = from.stream().flatMap(state -> Workflow.leadsTo(action, state).stream()).distinct().sorted().toList();
        return new WorkflowCommand(
                org.packstd.submissions.api.model.Action.fromValue(action.wireName()), wire(from), wire(to),
                action.roles().stream().sorted().map(Role::claim).toList(), action.relation().toString());
    }

    private static WorkflowTimer timer(Workflow.Timer timer) {
        return new WorkflowTimer(wire(timer.from()), wire(timer.to().stream().sorted().toList()), timer.when());
    }

    private static List<SubmissionState> wire(Collection<State> states) {
        return states.stream().map(Workflows::wire).toList();
    }

    private static SubmissionState wire(State state) {
        return SubmissionState.fromValue(state.name());
    }
}
