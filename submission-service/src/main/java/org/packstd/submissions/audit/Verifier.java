package org.packstd.submissions.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Verification.Break;

/**
 * Recomputes the trail of one case, entry by entry, and says where it does not fit. Needs nothing but the entries and, to see
 * that none is missing at the end, a {@link Head} that was kept elsewhere.
 */
public final class Verifier {

    /** More of them say nothing new. */
    private static final int MOST = 10;

    private final String submission;
    private final LeafHash hashing;
    private final @Nullable Head kept;
    private final List<Break> breaks = new ArrayList<>();
    private Head last = Head.NONE;

    /** @param kept an end of this trail that somebody kept, such as that of a signed archive; null if nobody did */
    public Verifier(String submission, LeafHash hashing, @Nullable Head kept) {
        this.submission = submission;
        this.hashing = hashing;
        this.kept = kept;
    }

    /** Takes the next entry, in the order of the trail. */
    public void next(Entry entry) {
        var expected = last.entries() + 1;
        if (!entry.submission().equals(submission)) {
            add(entry.sequence(), "submission: %s (expected: %s)".formatted(entry.submission(), submission));
        }
        if (entry.sequence() != expected) {
            add(expected, "sequence: %d (expected: %d)".formatted(entry.sequence(), expected));
        }
        if (!entry.previousHash().equals(last.hash())) {
            add(entry.sequence(), "previousHash: %s (expected: %s)".formatted(entry.previousHash(), last.hash()));
        }
        var computed = hashing.of(entry.leaf());
        if (!entry.hash().equals(computed)) {
            add(entry.sequence(), "hash: %s (expected: %s)".formatted(entry.hash(), computed));
        }
        last = new Head(entry.sequence(), entry.hash());
        compareWithKept();
    }

    private void compareWithKept() {
        if (kept != null && kept.entries() == last.entries() && !kept.hash().equals(last.hash())) {
            add(last.entries(), "hash: %s (expected: %s, as it was kept)".formatted(last.hash(), kept.hash()));
        }
    }

    /** There are no more entries. */
    public Verification end() {
        if (kept != null && last.entries() < kept.entries()) {
            add(last.entries() + 1, "entries: %d (expected: %d, as it was kept)".formatted(last.entries(),
                    kept.entries()));
        }
        return new Verification(last, List.copyOf(breaks));
    }

    private void add(long sequence, String finding) {
        if (breaks.size() < MOST) {
            breaks.add(new Break(sequence, finding));
        }
    }
}
