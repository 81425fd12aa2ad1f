package org.packstd.local.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.packstd.local.registry.Answer;

/** What the registry said that it had done, noted as it was said. */
public final class Acknowledged {
    private static final Pattern SUBMISSION = Pattern.compile("/api/v1/submissions/([^/:?]+)(?::[a-z-]+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final AtomicLong commands = new AtomicLong();

    /** Hears every answer. */
    public void hear(Answer answer) {
        if (answer.status() >= 300) {
            return;
        }
        if (!answer.response().request().method().equals("GET")) {
            commands.incrementAndGet();
        }
        var path = SUBMISSION.matcher(answer.response().uri().getPath());
        if (path.matches()) {
            answer.header("ETag").map(Acknowledged::version)
                    .ifPresent(version -> versions.merge(path.group(1), version, Math::max));
        }
    }

    private static long version(String etag) {
        var number = NUMBER.matcher(etag);
        return number.find() ? Long.parseLong(number.group()) : 0;
    }

    /** Changes that were acknowledged so far. */
    public long commands() {
        return commands.get();
    }

    /** The last version of each submission that anybody was told of. */
    Map<String, Long> versions() {
        return new HashMap<>(versions);
    }

    /** Whether this answer is of a version that is not older than the last one told. */
    boolean isKept(String submission, Answer now) {
        return version(now.etag()) >= versions.getOrDefault(submission, 0L);
    }
}
