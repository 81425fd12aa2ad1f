package org.packstd.standards.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells that a revision comes into force when its day has begun (UTC). A withdrawn standard comes into force no more. Any
 * number of instances may do so at once: the change and its event are one write, guarded by the version.
 */
public final class BringIntoForce {

    private static final int BATCH = 50;

    private final Standards standards;
    private final Clock clock;

    public BringIntoForce(Standards standards, Clock clock) {
        this.standards = standards;
        this.clock = clock;
    }

    /** Tells of a bounded number; returns whether there may be more. */
    public boolean whatIsDue() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var due = standards.withEffectDue(today, BATCH);
        due.forEach(standard -> bring(standard, today));
        return due.size() == BATCH;
    }

    private void bring(Standard standard, LocalDate today) {
        var events = standard instanceof Standard.InForce ? events(standard.head(), today) : List.<StandardEvent>of();
        standards.change(standard, standard.with(standard.head().effected(today, events.size())), events);
    }

    private List<StandardEvent> events(Standard.Head head, LocalDate today) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var events = new ArrayList<StandardEvent>();
        for (var effect : head.effects()) {
            if (!effect.day().isAfter(today)) {
                events.add(new StandardEvent.Effective(new RevisionId(head.designation(), effect.letter()),
                        head.title(), effect.day(), now, head.events() + events.size() + 1));
            }
        }
        return List.copyOf(events);
    }
}
