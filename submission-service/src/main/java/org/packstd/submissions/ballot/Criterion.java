package org.packstd.submissions.ballot;

import java.util.Set;

/**
 * One rule of a policy: a part of the votes compared with a share of a whole.
 *
 * @param part  answers that are counted
 * @param whole answers that they are a share of
 */
public record Criterion(Rule rule, Set<Answer> part, Comparison comparison, Fraction share, Set<Answer> whole) {

    /** What a criterion is about. */
    public enum Rule {
        /** Enough have voted; if not, the ballot has failed for want of returns, whatever the votes say. */
        RETURN("returned", "已投票"),
        APPROVAL("approve", "赞成"),
        NEGATIVES("disapprove", "反对"),
        ABSTENTIONS("abstain", "弃权");

        private final String en;
        private final String zh;

        Rule(String en, String zh) {
            this.en = en;
            this.zh = zh;
        }
    }

    public Criterion {
        if (part.isEmpty() || whole.isEmpty() || !(whole.containsAll(part) || whole.contains(Answer.ELECTORATE))) {
            throw new IllegalArgumentException("%s of %s (expected: a part of the whole)".formatted(part, whole));
        }
        part = Set.copyOf(part);
        whole = Set.copyOf(whole);
    }

    public boolean isMetBy(Count count) {
        return comparison.holds(count.of(part), count.of(whole), share);
    }

    /** In English: what the count says, and what is needed. */
    public String saidEn(Count count) {
        return "%d of %d %s %s (needed: %s %s)".formatted(count.of(part), count.of(whole), wholeEn(), rule.en,
                comparison.en(), share);
    }

    /** In Chinese: what the count says, and what is needed. */
    public String saidZh(Count count) {
        return "%s %d 中%s %d（要求：%s %s）".formatted(wholeZh(), count.of(whole), rule.zh, count.of(part), comparison.zh(),
                share);
    }

    /** In English: what has to come true, such as "at least 2/3 of the approvals and disapprovals approve". */
    String neededEn() {
        return "%s %s of the %s %s".formatted(comparison.en(), share, wholeEn(), rule.en);
    }

    /** In Chinese: what has to come true. */
    String neededZh() {
        return "%s中%s的%s %s".formatted(wholeZh(), rule.zh, comparison.zh(), share);
    }

    private String wholeEn() {
        if (whole.contains(Answer.ELECTORATE)) {
            return "organisations";
        }
        return whole.contains(Answer.ABSTAIN) ? "votes" : "approvals and disapprovals";
    }

    private String wholeZh() {
        if (whole.contains(Answer.ELECTORATE)) {
            return "组织";
        }
        return whole.contains(Answer.ABSTAIN) ? "全部投票" : "赞成票与反对票";
    }
}
