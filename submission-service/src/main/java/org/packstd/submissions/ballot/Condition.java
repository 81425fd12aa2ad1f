package org.packstd.submissions.ballot;

import java.util.OptionalInt;

/** Something that has to be true of the counts for a ballot to pass. */
public interface Condition {

    /** What a condition is about. */
    enum Rule {
        /** Enough have voted; if not, the ballot has failed for want of returns, whatever the votes say. */
        RETURN("returned", "已投票"),
        APPROVAL("approve", "赞成"),
        NEGATIVES("disapprove", "反对"),
        ABSTENTIONS("abstain", "弃权"),
        /** Somebody wants the text at all. */
        MINIMUM_POSITIVE("approve", "赞成"),
        /** Nobody stands in the way. */
        BLOCKING("block", "阻止");

        private final String en;
        private final String zh;

        Rule(String en, String zh) {
            this.en = en;
            this.zh = zh;
        }

        String en() {
            return en;
        }

        String zh() {
            return zh;
        }
    }

    Rule rule();

    /** The membership class that it counts, or {@link Counts#ALL}. */
    String subset();

    /** @param count of its subset */
    boolean isMetBy(Count count);

    default boolean isMetBy(Counts counts) {
        return isMetBy(counts.of(subset()));
    }

    /** In English: what the counts say, and what is needed. */
    String saidEn(Counts counts);

    /** In Chinese: what the counts say, and what is needed. */
    String saidZh(Counts counts);

    /** In English: what has to come true, such as "at least 2/3 of the approvals and disapprovals approve". */
    String neededEn();

    /** In Chinese: what has to come true. */
    String neededZh();

    /**
     * How many of those that have not answered would have to approve, the other answers being what they are.
     *
     * @return the least number, 0 if it is met; empty if approvals alone cannot meet it
     */
    default OptionalInt approvalsMissing(Counts counts) {
        var count = counts.of(subset());
        if (isMetBy(count)) {
            return OptionalInt.of(0);
        }
        var enough = count.silent();
        if (!isMetBy(count.withApprovals(enough))) {
            return OptionalInt.empty();
        }
        var tooFew = 0;
        while (enough - tooFew > 1) {
            var half = tooFew + (enough - tooFew) / 2;
            if (isMetBy(count.withApprovals(half))) {
                enough = half;
            } else {
                tooFew = half;
            }
        }
        return OptionalInt.of(enough);
    }
}
