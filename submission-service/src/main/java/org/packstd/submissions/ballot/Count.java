package org.packstd.submissions.ballot;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How often each answer was given, in an electorate or in one class of it.
 *
 * @param electorate voters, those included who recused themselves
 * @param answers    how often; approvals with and without comments are counted together as approvals
 */
public record Count(int electorate, Map<Answer, Integer> answers) {

    /** Nobody can vote, and nobody did. */
    public static final Count NONE = new Count(0, Map.of());

    public Count {
        var counted = new EnumMap<Answer, Integer>(Answer.class);
        answers.forEach((answer, times) -> {
            if (times < 0 || answer == Answer.ELECTORATE) {
                throw new IllegalArgumentException(answer + ": " + times + " (expected: an answer, from 0 times)");
            }
            if (times > 0) {
                counted.merge(together(answer), times, Integer::sum);
            }
        });
        answers = Collections.unmodifiableMap(counted);
        var votes = sum(answers);
        if (votes > electorate) {
            throw new IllegalArgumentException(
                    "%d votes (expected: at most %d, one for each voter)".formatted(votes, electorate));
        }
    }

    public Count(int electorate, int approve, int disapprove, int abstain) {
        this(electorate, Map.of(Answer.APPROVE, approve, Answer.DISAPPROVE, disapprove, Answer.ABSTAIN, abstain));
    }

    /** Of positions that all say why where they should. */
    public static Count of(int electorate, Collection<Position> positions) {
        var answers = new EnumMap<Answer, Integer>(Answer.class);
        positions.forEach(position -> answers.merge(position.answer(true), 1, Integer::sum));
        return new Count(electorate, answers);
    }

    public int approve() {
        return of(Answer.APPROVE);
    }

    /** Disapprovals that say why. */
    public int disapprove() {
        return of(Answer.DISAPPROVE);
    }

    public int abstain() {
        return of(Answer.ABSTAIN);
    }

    public int of(Answer answer) {
        return answer == Answer.ELECTORATE
                ? electorate - of(Answer.RECUSE)
                : answers.getOrDefault(together(answer), 0);
    }

    /** Voters that answered, whatever they said. */
    public int returned() {
        return sum(answers);
    }

    /** Voters that have not answered. */
    public int silent() {
        return electorate - returned();
    }

    /** How many gave one of these answers. */
    public int of(Set<Answer> wanted) {
        return wanted.contains(Answer.ELECTORATE)
                ? of(Answer.ELECTORATE)
                : wanted.stream().map(Count::together).distinct().mapToInt(this::of).sum();
    }

    /** Whether these could be some of those voters. */
    public boolean isPartOf(Count whole) {
        return electorate <= whole.electorate && silent() <= whole.silent()
                && answers.entrySet().stream().allMatch(each -> each.getValue() <= whole.of(each.getKey()));
    }

    /** The same with more approvals, by voters that have not answered. */
    Count withApprovals(int more) {
        var added = new EnumMap<Answer, Integer>(Answer.class);
        added.putAll(answers);
        added.merge(Answer.APPROVE, more, Integer::sum);
        return new Count(electorate, added);
    }

    private static Answer together(Answer answer) {
        return answer == Answer.APPROVE_WITH_COMMENTS ? Answer.APPROVE : answer;
    }

    private static int sum(Map<Answer, Integer> answers) {
        return answers.values().stream().mapToInt(Integer::intValue).sum();
    }
}
