package org.packstd.notifications.inbox;

import java.time.Clock;
import org.packstd.notifications.conditional.IfMatch;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Caller;

/** What a person may do with the own marks, which nobody else sees. */
public final class OwnMarks {

    private final MarkedInboxes inboxes;
    private final Clock clock;

    public OwnMarks(MarkedInboxes inboxes, Clock clock) {
        this.inboxes = inboxes;
        this.clock = clock;
    }

    /** @throws Problem if the token speaks for nobody */
    public Marks of(Caller caller) {
        return inboxes.find(person(caller)).orElse(Marks.NONE);
    }

    /**
     * Puts others in their place.
     *
     * @param wish its version does not count
     * @throws Problem if the caller has not seen the present ones
     */
    public Marks replace(Caller caller, IfMatch ifMatch, Marks wish) {
        var version = of(caller).version();
        ifMatch.demand(version);
        var next = new Marks(wish.readUntil(), wish.read(), wish.muted(), version);
        return inboxes.replace(person(caller), next, clock.instant())
                .orElseThrow(() -> ifMatch.stale("a newer one"));
    }

    private static String person(Caller caller) {
        if (caller.subject().isBlank()) {
            throw Problem.forbidden("sub: missing in the token (expected: the person whose inbox it is)");
        }
        return caller.subject();
    }
}
