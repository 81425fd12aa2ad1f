package org.packstd.submissions.ballot;

import java.util.Collection;
import java.util.Set;

/**
 * How often each answer was given.
 *
 * @param electorate organisations that could vote
 * @param approve    approvals, with comments or without
 */
public record Count(int electorate, int approve, int disapprove, int abstain) {

    public Count {
        if (approve < 0 || disapprove < 0 || abstain < 0 || approve + disapprove + abstain > electorate) {
            throw new IllegalArgumentException("%d + %d + %d votes (expected: at most %d, one for each organisation)"
                    .formatted(approve, disapprove, abstain, electorate));
        }
    }

    public static Count of(int electorate, Collection<Position> positions) {
        var approve = 0;
        var disapprove = 0;
        var abstain = 0;
        for (var position : positions) {
            switch (position) {
                case APPROVE, APPROVE_WITH_COMMENTS -> approve++;
                case DISAPPROVE -> disapprove++;
                case ABSTAIN -> abstain++;
            }
        }
        return new Count(electorate, approve, disapprove, abstain);
    }

    /** Organisations that voted, abstentions included. */
    public int returned() {
        return approve + disapprove + abstain;
    }

    /** How many gave one of these answers; approvals with and without comments are counted together. */
    public int of(Set<Answer> answers) {
        if (answers.contains(Answer.ELECTORATE)) {
            return electorate;
        }
        return (answers.contains(Answer.APPROVE) || answers.contains(Answer.APPROVE_WITH_COMMENTS) ? approve : 0)
                + (answers.contains(Answer.DISAPPROVE) ? disapprove : 0)
                + (answers.contains(Answer.ABSTAIN) ? abstain : 0);
    }
}
