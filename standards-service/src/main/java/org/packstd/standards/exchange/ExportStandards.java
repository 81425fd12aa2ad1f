package org.packstd.standards.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.exchange.StandardDocument.Replaced;
import org.packstd.standards.exchange.StandardDocument.Standing;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standards;

/** Writes out what is published. */
public final class ExportStandards {

    /** More than that come one by one; a standard that is revised every month gets there in eight years. */
    static final int MOST_REVISIONS = 100;

    /** In all revisions of a document together: about as many as a registry takes in at once, 2 MiB. */
    static final int MOST_VARIATIONS = 4000;

    private static final int PAGE = 100;

    private final Standards standards;
    private final Revisions revisions;

    public ExportStandards(Standards standards, Revisions revisions) {
        this.standards = standards;
        this.revisions = revisions;
    }

    /**
     * A standard with its whole history.
     *
     * @throws Problem if it has more than {@value #MOST_REVISIONS} revisions, or they have more than
     * {@value #MOST_VARIATIONS} variations
     */
    public Optional<StandardDocument> whole(Designation designation) {
        return standards.find(designation).map(standard -> {
            var current = standard.head().current();
            requireAtMost(MOST_REVISIONS, current.ordinal(), "revisions");
            var all = new ArrayList<Revision>();
            var variations = 0;
            for (int ordinal = 1; ordinal <= current.ordinal(); ordinal++) {
                all.add(stored(new RevisionId(designation, new RevisionLetter(ordinal))));
                variations += all.getLast().content().payload().variationCodes().size();
                requireAtMost(MOST_VARIATIONS, variations, "variations");
            }
            return new StandardDocument(designation, all, standing(standard));
        });
    }

    /** One published revision; it never changes, and neither does the document. */
    public Optional<StandardDocument> revision(RevisionId id) {
        return standards.find(id.designation())
                .filter(standard -> standard.hasPublished(id.letter()))
                .map(_ -> new StandardDocument(id.designation(), List.of(stored(id)), null));
    }

    /**
     * Hands out every published revision in the order of designations and letters, one at a time, so that any registry fits
     * into memory. The last document of each standard says where it stands.
     *
     * @param after the last one that the reader has, or null to begin
     * @return how many documents there were
     */
    public long all(@Nullable RevisionId after, Consumer<StandardDocument> reader) {
        var count = 0L;
        if (after != null) {
            var begun = standards.find(after.designation());
            count += begun.map(standard -> handOut(standard, after.letter().ordinal() + 1, reader)).orElse(0);
        }
        var last = after == null ? null : after.designation().toString();
        for (List<Standard> page = page(last); !page.isEmpty(); page = page(last)) {
            for (var standard : page) {
                count += handOut(standard, 1, reader);
            }
            last = page.getLast().designation().toString();
        }
        return count;
    }

    private List<Standard> page(@Nullable String after) {
        return new ArrayList<>(standards.page(null, null, after, PAGE));
    }

    private int handOut(Standard standard, int from, Consumer<StandardDocument> reader) {
        var current = standard.head().current();
        for (int ordinal = from; ordinal <= current.ordinal(); ordinal++) {
            var revision = stored(new RevisionId(standard.designation(), new RevisionLetter(ordinal)));
            reader.accept(new StandardDocument(standard.designation(), List.of(revision),
                    ordinal == current.ordinal() ? standing(standard) : null));
        }
        return Math.max(current.ordinal() - from + 1, 0);
    }

    private static void requireAtMost(int most, int given, String what) {
        if (given > most) {
            throw Problem.stateForbids("%s: %d (expected: at most %d in one document; take the revisions one by one)"
                    .formatted(what, given, most));
        }
    }

    private static Standing standing(Standard standard) {
        var current = standard.head().current();
        var replacedBy = standard.head().announcedReplacements().stream()
                .map(each -> new Replaced(each.by(), each.since()))
                .toList();
        return switch (standard) {
            case Standard.InForce _ -> new Standing(current, null, null, List.of(), replacedBy);
            case Standard.Withdrawn withdrawn -> new Standing(current, withdrawn.withdrawnAt(), withdrawn.from(),
                    withdrawn.successors(), replacedBy);
        };
    }

    private Revision stored(RevisionId id) {
        return revisions.find(id).orElseThrow(() -> new IllegalStateException(id + " is named but not stored"));
    }
}
