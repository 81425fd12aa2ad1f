package org.packstd.submissions.audit;

import java.util.List;

/**
 * What recomputing a trail showed.
 *
 * @param head   the end that was reached
 * @param breaks what does not fit, in the order found; the first few of them
 */
public record Verification(Head head, List<Break> breaks) {

    /**
     * Something that does not fit.
     *
     * @param sequence the number at which it shows
     * @param finding  what it is, with what was expected
     */
    public record Break(long sequence, String finding) {}

    public boolean isIntact() {
        return breaks.isEmpty();
    }
}
