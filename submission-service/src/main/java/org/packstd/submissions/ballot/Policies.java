package org.packstd.submissions.ballot;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.packstd.submissions.problem.Problem;

/** The policies that ballots can be opened with, and all former versions of them. */
public final class Policies {

    /** What is decided by when nobody names another. */
    public static final String HOUSE_RULE = "two-thirds";

    private final Map<Key, Policy> all;

    private record Key(String id, int version) {}

    /** @param policies every version of every policy, each once */
    public Policies(List<Policy> policies) {
        this.all = policies.stream().collect(
                Collectors.toUnmodifiableMap(policy -> new Key(policy.id(), policy.version()), Function.identity()));
    }

    /** The newest version of each, by name. */
    public List<Policy> current() {
        var newest = new TreeMap<String, Policy>();
        all.values().forEach(policy -> newest.merge(policy.id(), policy,
                (one, other) -> one.version() > other.version() ? one : other));
        return List.copyOf(newest.values());
    }

    /** The newest version of that name. */
    public Optional<Policy> find(String id) {
        return all.values().stream()
                .filter(policy -> policy.id().equals(id))
                .max(Comparator.comparingInt(Policy::version));
    }

    /** A policy in the version that was fixed when a submission was accepted. */
    public Optional<Policy> find(String id, int version) {
        return Optional.ofNullable(all.get(new Key(id, version)));
    }

    /**
     * The policy of a ballot that was opened, in the version of that day. Empty when a newer instance opened the ballot by a
     * policy that this one does not know yet.
     */
    public Optional<Policy> of(Terms terms) {
        return find(terms.policy(), terms.policyVersion());
    }

    /**
     * The same where nothing can be done without it.
     *
     * @throws Problem 503 when this instance does not know it yet
     */
    public Policy require(Terms terms) {
        return of(terms).orElseThrow(() -> Problem.unavailable(
                "policy: %s version %d is not known to this instance yet; try again".formatted(terms.policy(),
                        terms.policyVersion())));
    }

    /**
     * Whether each person has a vote of their own in a ballot. It may be so too where this instance does not know the policy
     * yet, and then no more is shown than if it were.
     */
    public boolean mayLetPersonsVote(Terms terms) {
        return of(terms).map(policy -> policy.voters().unit() == Voters.Unit.PERSON).orElse(true);
    }
}
