package org.packstd.local.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.packstd.local.registry.Answer;

/**
 * Answers of services in trouble. Whoever gets one has to be able to tell trouble that passes from a mistake of ours, so it
 * says that something is away (502, 503, 504), as a problem.
 */
final class Trouble {
    private static final int OF_THE_SERVER = 500;
    private static final Set<Integer> CLEAR = Set.of(502, 503, 504);
    private static final String PROBLEM = "application/problem+json";

    private final Queue<String> unclear = new ConcurrentLinkedQueue<>();

    /** Hears every answer. */
    void hear(Answer answer) {
        if (answer.status() >= OF_THE_SERVER && !isClear(answer)) {
            var request = answer.response().request();
            unclear.add("unclear: %s %s: %d %s".formatted(request.method(), request.uri().getPath(), answer.status(),
                    answer.response().body().strip()));
        }
    }

    private static boolean isClear(Answer answer) {
        return CLEAR.contains(answer.status())
                && answer.header("Content-Type").filter(type -> type.startsWith(PROBLEM)).isPresent();
    }

    /** Those that were not clear, since the last call. */
    List<String> unclear() {
        var taken = new ArrayList<String>();
        for (var line = unclear.poll(); line != null; line = unclear.poll()) {
            taken.add(line);
        }
        return taken;
    }
}
