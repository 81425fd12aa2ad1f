package org.packstd.standards.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.packstd.standards.standard.Standard.Status;

/**
 * Tells that a revision comes into force when its day has begun (UTC). One that a newer revision has overtaken by then, or
 * whose standard has ended or given way, never does. Any number of instances may do so at once: the change and its event are
 * one write, guarded by the version.
 */
public final class BringIntoForce {

    private static final int BATCH = 50;

    private final Standards standards;
    private final ReadCatalogue catalogue;
    private final ExpectEffects expect;
    private final Clock clock;

    public BringIntoForce(Standards standards, Revisions revisions, Clock clock) {
        this.standards = standards;
        this.catalogue = new ReadCatalogue(standards, revisions);
        this.expect = new ExpectEffects(standards, revisions);
        this.clock = clock;
    }

    /** Tells of a bounded number; returns whether there may be more. */
    public boolean whatIsDue() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var due = standards.withEffectDue(today, BATCH);
        due.forEach(standard -> bring(standard, today));
        var expecting = expect.some(today);
        return expecting || due.size() == BATCH;
    }

    private void bring(Standard standard, LocalDate today) {
        var events = events(standard, today);
        standards.change(standard, standard.with(standard.head().effected(today, events.size())), events);
    }

    private List<StandardEvent> events(Standard standard, LocalDate today) {
        var head = standard.head();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var events = new ArrayList<StandardEvent>();
        for (var effect : head.effects()) {
            if (!effect.day().isAfter(today)) {
                inForce(standard, effect).ifPresent(revision -> events.add(new StandardEvent.Effective(revision.id(),
                        revision.content().title(), effect.day(), now, head.events() + events.size() + 1)));
            }
        }
        return List.copyOf(events);
    }

    /** The revision, if it is the one that holds on its day. */
    private Optional<Revision> inForce(Standard standard, Effect effect) {
        return catalogue.asOf(standard, effect.day())
                .filter(then -> then.status() == Status.CURRENT)
                .map(ReadCatalogue.AsOf::revision)
                .filter(revision -> revision.id().letter().equals(effect.letter()));
    }
}
