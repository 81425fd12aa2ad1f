package org.packstd.submissions.ballot;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.packstd.submissions.ballot.Condition.Rule;

/**
 * The rules by which a ballot is decided. A version that was published never changes; other rules are another version.
 *
 * @param id                name that a ballot is opened with
 * @param version           from 1
 * @param basis             where the rules come from, and how sure that is
 * @param window            how long a ballot stays open
 * @param minimumElectorate voters that there must be, from 1
 * @param criteria          shares of votes, all of which must be reached
 * @param voters            who votes
 * @param choices           what they can say
 * @param consensus         what is asked besides shares of votes
 * @param process           what comes before and after the ballot
 */
public record Policy(String id, int version, String titleEn, String titleZh, String basis, Window window,
        int minimumElectorate, List<Criterion> criteria, Voters voters, Choices choices, Consensus consensus,
        Process process) {

    public Policy {
        criteria = List.copyOf(criteria);
        if (version < 1 || minimumElectorate < 1 || criteria.isEmpty() && consensus.conditions().isEmpty()) {
            throw new IllegalArgumentException(id + " (expected: version and electorate from 1, and a criterion)");
        }
        var others = voters.negativesOnly();
        if (!others.isEmpty() && criteria.stream().anyMatch(each -> each.rule() != Rule.NEGATIVES
                && (each.subset().equals(Counts.ALL) || others.contains(each.subset())))) {
            throw new IllegalArgumentException(
                    id + " (expected: only negatives are counted of " + others + ", all else names its subset)");
        }
    }

    /** Classes of which the policy counts votes and that nobody of an electorate is in: no ballot of theirs could pass. */
    public SortedSet<String> classesMissing(Collection<Voter> electorate) {
        return criteria.stream().map(Criterion::subset)
                .filter(name -> !name.equals(Counts.ALL)
                        && electorate.stream().noneMatch(voter -> voter.classes().contains(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether so few have voted that the ballot may be put off. */
    public boolean callsForExtension(Counts counts) {
        var below = process.extensionBelow();
        return lacksReturns(counts) || below != null
                && Comparison.LESS_THAN.holds(counts.all().returned(), counts.all().electorate(), below);
    }

    /** Whether too few have voted for any result, whatever the votes say. */
    public boolean lacksReturns(Counts counts) {
        return criteria.stream().anyMatch(each -> each.rule() == Rule.RETURN && !each.isMetBy(counts));
    }

    /** All that has to be true for a ballot to pass. */
    public List<Condition> conditions() {
        return Stream.<Condition>concat(criteria.stream(), consensus.conditions().stream()).toList();
    }

    /** Decides counts: the same counts are always decided the same way, by whoever counts again. */
    public Tally decide(Counts counts) {
        if (lacksReturns(counts)) {
            return new Tally(counts, Outcome.FAILED_NO_RETURN);
        }
        if (!conditions().stream().allMatch(each -> each.isMetBy(counts))) {
            return new Tally(counts, Outcome.FAILED);
        }
        return new Tally(counts, consensus.hasToResolve(counts.all())
                ? Outcome.PASSED_PENDING_RESOLUTION
                : Outcome.PASSED);
    }

    /** How many more approvals a ballot needs, the other answers being what they are. */
    public Outlook outlook(Counts counts) {
        var missing = conditions().stream().map(each -> each.approvalsMissing(counts)).toList();
        return new Outlook(missing.stream().allMatch(OptionalInt::isPresent)
                ? OptionalInt.of(missing.stream().mapToInt(OptionalInt::getAsInt).max().orElse(0))
                : OptionalInt.empty());
    }

    /** In English: what a ballot needs to pass. */
    public String needsEn() {
        return conditions().stream().map(Condition::neededEn)
                .collect(Collectors.joining("; and ", "The ballot passes when ", "."))
                + switch (consensus.resolution()) {
                    case NONE -> "";
                    case ADDRESS -> " Disapprovals that say why are answered before it goes on.";
                    case ADJUDICATE -> " Disapprovals that say why are withdrawn or judged before it goes on.";
                };
    }

    /** In Chinese: what a ballot needs to pass. */
    public String needsZh() {
        return conditions().stream().map(Condition::neededZh).collect(Collectors.joining("；且", "通过条件：", "。"))
                + switch (consensus.resolution()) {
                    case NONE -> "";
                    case ADDRESS -> "附理由的反对意见须先答复，方可继续。";
                    case ADJUDICATE -> "附理由的反对意见须先撤回或经裁定，方可继续。";
                };
    }
}
