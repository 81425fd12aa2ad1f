package org.packstd.submissions.ballot;

import org.jspecify.annotations.Nullable;

/**
 * The paper of one voter in one ballot.
 *
 * @param vote    what is counted when the ballot closes
 * @param turned  what a disapproval became after that, for the next round; never counted in this one
 * @param version 0 as long as it was never voted on, one more with every change
 * @param sealed  whether it takes no more votes and counts
 */
public record Paper(Voter voter, @Nullable Vote vote, @Nullable Vote turned, long version, boolean sealed) {

    public String unit() {
        return voter.unit();
    }

    public String organisation() {
        return voter.organisation();
    }

    /** Whether it disapproves by now. */
    public boolean disapproves() {
        var last = last();
        return last != null && last.position() == Position.DISAPPROVE;
    }

    /** Whether it is a counted disapproval that is one still. */
    public boolean isStandingNegative() {
        return sealed && disapproves();
    }

    /** What the voter says by now. */
    public @Nullable Vote last() {
        return turned == null ? vote : turned;
    }
}
