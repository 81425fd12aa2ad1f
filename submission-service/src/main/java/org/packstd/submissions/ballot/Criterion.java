package org.packstd.submissions.ballot;

import java.util.Set;

/**
 * One rule of a policy: a part of the votes compared with a share of a whole.
 *
 * @param subset membership class whose votes are counted, or {@link Counts#ALL}
 * @param part   answers that are counted
 * @param whole  answers that they are a share of
 */
public record Criterion(Rule rule, String subset, Set<Answer> part, Comparison comparison, Fraction share,
        Set<Answer> whole) implements Condition {

    public Criterion {
        if (part.isEmpty() || whole.isEmpty() || !(whole.containsAll(part) || whole.contains(Answer.ELECTORATE))) {
            throw new IllegalArgumentException("%s of %s (expected: a part of the whole)".formatted(part, whole));
        }
        part = Set.copyOf(part);
        whole = Set.copyOf(whole);
    }

    /** Of the whole electorate. */
    public Criterion(Rule rule, Set<Answer> part, Comparison comparison, Fraction share, Set<Answer> whole) {
        this(rule, Counts.ALL, part, comparison, share, whole);
    }

    @Override
    public boolean isMetBy(Count count) {
        return comparison.holds(count.of(part), count.of(whole), share);
    }

    @Override
    public String saidEn(Counts counts) {
        var count = counts.of(subset);
        return "%d of %d %s %s (needed: %s %s)".formatted(count.of(part), count.of(whole), wholeEn(), rule.en(),
                comparison.en(), share);
    }

    @Override
    public String saidZh(Counts counts) {
        var count = counts.of(subset);
        return "%s %d 中%s %d（要求：%s %s）".formatted(wholeZh(), count.of(whole), rule.zh(), count.of(part),
                comparison.zh(), share);
    }

    @Override
    public String neededEn() {
        return "%s %s of the %s %s".formatted(comparison.en(), share, wholeEn(), rule.en());
    }

    @Override
    public String neededZh() {
        return "%s中%s的%s %s".formatted(wholeZh(), rule.zh(), comparison.zh(), share);
    }

    private String wholeEn() {
        var words = whole.contains(Answer.ELECTORATE)
                ? "organisations"
                : whole.contains(Answer.ABSTAIN) ? "votes" : "approvals and disapprovals";
        return subset.equals(Counts.ALL) ? words : words + " of class " + subset;
    }

    private String wholeZh() {
        var words = whole.contains(Answer.ELECTORATE) ? "组织" : whole.contains(Answer.ABSTAIN) ? "全部投票" : "赞成票与反对票";
        return subset.equals(Counts.ALL) ? words : subset + " 类成员的" + words;
    }
}
