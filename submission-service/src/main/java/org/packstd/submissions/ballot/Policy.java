package org.packstd.submissions.ballot;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules by which a ballot is decided. A version that was published never changes; other rules are another version.
 *
 * @param id                name that a ballot is opened with
 * @param version           from 1
 * @param basis             where the rules come from, and how sure that is
 * @param window            how long a ballot stays open
 * @param minimumElectorate organisations that must be able to vote, from 1
 * @param criteria          all of them must be met
 * @param process           what comes before and after the ballot
 */
public record Policy(String id, int version, String titleEn, String titleZh, String basis, Window window,
        int minimumElectorate, List<Criterion> criteria, Process process) {

    public Policy {
        criteria = List.copyOf(criteria);
        if (version < 1 || minimumElectorate < 1 || criteria.isEmpty()) {
            throw new IllegalArgumentException(id + " (expected: version and electorate from 1, and a criterion)");
        }
    }

    /**
     * How long a ballot stays open, in days.
     *
     * @param minimumDays from 0; a ballot in which all have voted may be closed earlier
     * @param defaultDays what is usual
     */
    public record Window(int minimumDays, int defaultDays) {

        public Duration usual() {
            return Duration.ofDays(defaultDays);
        }

        /**
         * The first instant at which a ballot that opens now may close. Days are counted, not hours: whoever asks for exactly
         * so many days is not too early because the request took a moment.
         */
        public Instant earliest(Instant opensAt) {
            return opensAt.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(minimumDays));
        }
    }

    /** Whether too few have voted for any result, whatever the votes say. */
    public boolean lacksReturns(int returned, int electorate) {
        return criteria.stream().filter(each -> each.rule() == Criterion.Rule.RETURN)
                .anyMatch(each -> !each.comparison().holds(returned, electorate, each.share()));
    }

    /** Decides a count: the same count is always decided the same way, by whoever counts again. */
    public Tally decide(Count count) {
        if (criteria.stream().anyMatch(each -> each.rule() == Criterion.Rule.RETURN && !each.isMetBy(count))) {
            return new Tally(count, Outcome.FAILED_NO_RETURN);
        }
        return new Tally(count, criteria.stream().allMatch(each -> each.isMetBy(count))
                ? Outcome.PASSED
                : Outcome.FAILED);
    }

    /** In English: what a ballot needs to pass. */
    public String needsEn() {
        return criteria.stream().map(Criterion::neededEn)
                .collect(Collectors.joining("; and ", "The ballot passes when ", "."));
    }

    /** In Chinese: what a ballot needs to pass. */
    public String needsZh() {
        return criteria.stream().map(Criterion::neededZh).collect(Collectors.joining("；且", "通过条件：", "。"));
    }
}
