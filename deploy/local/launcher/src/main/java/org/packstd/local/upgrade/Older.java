package org.packstd.local.upgrade;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.packstd.local.registry.Answer;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SubmissionPath;

/** Submissions that the older release left on their way; the newer one takes them to their end. */
final class Older {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> STATES = List.of("DRAFT", "TRIAGE", "ACCEPTED", "BALLOT_OPEN",
            "PROCEDURAL_REVIEW");

    private final SubmissionPath path;
    private final Map<String, String> waiting = new LinkedHashMap<>();

    private Older(SubmissionPath path) {
        this.path = path;
    }

    /** Leaves one in each state in which a submission waits for somebody. */
    static Older left(Registry registry) {
        var older = new Older(new SubmissionPath(registry, Clock.systemUTC(), PATIENCE));
        for (var state : STATES) {
            var id = older.path.create("older-" + state, SubmissionPath.draft("Left in " + state));
            older.path.bring(id, state);
            older.waiting.put(id, state);
        }
        return older;
    }

    /** Returns those that were published; which were not is said in {@code losses}. */
    List<String> publish(List<String> losses) {
        var published = new ArrayList<String>();
        waiting.forEach((id, state) -> {
            try {
                path.bring(id, "PUBLISHED");
                published.add(id);
            } catch (ConditionTimeoutException | Answer.Unexpected stuck) {
                losses.add("a submission that was in %s before the upgrade did not get through: %s".formatted(state,
                        stuck));
            }
        });
        return published;
    }
}
