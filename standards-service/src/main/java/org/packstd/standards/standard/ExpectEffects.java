package org.packstd.standards.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets standards expect what is yet to come into force of theirs and what they do not know of, since it was stored before
 * standards knew such. Looks through it all once a day, some at a time; what several instances do at once is done once.
 */
final class ExpectEffects {

    private static final int SOME = 100;

    private final Standards standards;
    private final Revisions revisions;
    private @Nullable LocalDate lookedThrough;
    private @Nullable RevisionEntry last;

    ExpectEffects(Standards standards, Revisions revisions) {
        this.standards = standards;
        this.revisions = revisions;
    }

    /** Returns whether there is more to be looked through today. */
    boolean some(LocalDate today) {
        if (today.equals(lookedThrough)) {
            return false;
        }
        var some = revisions.yetToCome(today, last, SOME);
        some.forEach(this::expect);
        var more = some.size() == SOME;
        last = more ? some.getLast() : null;
        lookedThrough = more ? lookedThrough : today;
        return more;
    }

    private void expect(RevisionEntry entry) {
        Optional<Standard> unaware;
        do {
            unaware = standards.find(entry.id().designation()).filter(standard -> isUnaware(standard, entry.id()));
        } while (unaware.isPresent() && !expects(unaware.get(), entry));
    }

    /** One that is not published yet is expected with its publication. */
    private static boolean isUnaware(Standard standard, RevisionId id) {
        return standard.hasPublished(id.letter())
                && standard.head().effects().stream().noneMatch(effect -> effect.letter().equals(id.letter()));
    }

    private boolean expects(Standard standard, RevisionEntry entry) {
        var effect = new Effect(entry.id().letter(), entry.effective());
        return standards.change(standard, standard.with(standard.head().expecting(effect)), List.of());
    }
}
