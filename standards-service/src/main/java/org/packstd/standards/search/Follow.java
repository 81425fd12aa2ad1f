package org.packstd.standards.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.standard.ChangedStandards;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index like the catalogue. Used by one thread.
 *
 * <p>
 * {@link #everything()} walks through the whole catalogue by designation, a batch at a time; {@link #changes()} asks only for
 * what changed since, by an indexed marker. Both put a standard only if its version is newer than that in the index. So a
 * change may come twice, in any order and by either way; one that a clock far behind hides from the second way is found by
 * the first.
 */
public final class Follow {

    private static final Logger LOG = LoggerFactory.getLogger(Follow.class);

    /** Standards that are in memory at a time. */
    private static final int BATCH = 50;
    /** How far clocks may be apart, and how long a write may take to be seen. */
    private static final Duration SLACK = Duration.ofSeconds(10);

    private final Standards standards;
    private final ChangedStandards changed;
    private final ReadCatalogue catalogue;
    private final Describe describe;
    private final VariationIndex index;
    private final Clock clock;
    private Instant looked = Instant.EPOCH;

    public Follow(Standards standards, ChangedStandards changed, ReadCatalogue catalogue, Describe describe,
            VariationIndex index, Clock clock) {
        this.standards = standards;
        this.changed = changed;
        this.catalogue = catalogue;
        this.describe = describe;
        this.index = index;
        this.clock = clock;
    }

    /** Puts what the index lacks, wherever in the catalogue it is. */
    public void everything() {
        var begun = clock.instant();
        @Nullable
        String after = null;
        do {
            var batch = standards.page(null, null, after, BATCH);
            put(batch);
            after = batch.size() < BATCH ? null : batch.getLast().designation().toString();
        } while (after != null);
        looked = begun;
        index.show();
    }

    /** Puts what changed since the last time. */
    public void changes() {
        var begun = clock.instant();
        var from = looked.minus(SLACK);
        @Nullable
        String after = null;
        boolean news = false;
        do {
            var batch = changed.since(from, after, BATCH);
            news |= put(batch.stream().map(ChangedStandards.Change::standard).toList());
            after = batch.size() < BATCH ? null : batch.getLast().standard().designation().toString();
            from = batch.isEmpty() ? from : batch.getLast().changedAt();
        } while (after != null);
        looked = begun;
        if (news) {
            index.show();
        }
    }

    /** A revision that is not there, or not yet to be seen, is left as the index has it; the next sweep asks again. */
    private boolean put(List<Standard> batch) {
        var newer = batch.stream().filter(this::isNewer).toList();
        var left = new HashSet<>(newer);
        catalogue.eachCurrent(newer, (standard, current) -> {
            put(standard, current);
            left.remove(standard);
        });
        left.forEach(standard -> LOG.error("{} is left as the index has it: revision {} is named but not stored",
                standard.designation(), standard.head().current()));
        return left.size() < newer.size();
    }

    private boolean isNewer(Standard standard) {
        return standard.head().version() > index.versionOf(standard.designation());
    }

    private void put(Standard standard, Revision current) {
        try {
            index.put(described(standard, current));
        } catch (IllegalArgumentException refused) {
            LOG.error("{} cannot be found by search", current.id(), refused);
            index.put(unfindable(standard));
        }
    }

    /** Whether the index can still be kept like the catalogue. */
    public boolean canGoOn() {
        return index.canChange();
    }

    /** One standard that defeats us must not keep all others from being found: it is left out, and said so once. */
    private IndexedStandard described(Standard standard, Revision current) {
        try {
            return describe.standard(standard, current);
        } catch (RuntimeException ours) {
            LOG.error("{} cannot be found by search", current.id(), ours);
            return unfindable(standard);
        }
    }

    private static IndexedStandard unfindable(Standard standard) {
        return new IndexedStandard(standard.designation(), standard.head().version(), List.of());
    }
}
