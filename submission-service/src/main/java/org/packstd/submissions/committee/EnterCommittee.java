package org.packstd.submissions.committee;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proposal.Family;

/** Enters a committee, or changes what is known of it. */
public final class EnterCommittee {

    /** Committees of committees of committees; nobody has more. */
    private static final int DEEPEST = 10;

    private final Committees committees;
    private final Policies policies;

    public EnterCommittee(Committees committees, Policies policies) {
        this.committees = committees;
        this.policies = policies;
    }

    /**
     * Enters or changes, and returns the committee as it is known afterwards.
     *
     * @throws Problem if it names what there is not
     */
    public Committee enter(Committee wanted, @Nullable String ifMatch) {
        if (wanted.isPlenary()) {
            throw Problem.stateForbids("committeeId: plenary (expected: another name; the plenary is always there)",
                    "全体会议始终存在（应取其他名称）");
        }
        var offences = new ArrayList<Offence>();
        var entry = wanted.entry();
        if (entry.name().isEmpty()) {
            offences.add(Offence.of("/name", "text-says-something", null, "en, zh or both"));
        }
        entry.families().stream().filter(family -> Family.named(family).isEmpty()).sorted()
                .forEach(family -> offences
                        .add(Offence.of("/families", "family-known", family, "one of " + Family.all())));
        var policy = entry.policy();
        if (policy != null && policies.find(policy).isEmpty()) {
            offences.add(Offence.of("/policy", "policy-known", policy,
                    "one of " + policies.current().stream().map(Policy::id).toList()));
        }
        checkParent(wanted, offences);
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
        return committees.put(wanted, ifMatch);
    }

    private void checkParent(Committee wanted, List<Offence> offences) {
        var parent = wanted.entry().parent();
        for (var depth = 0; parent != null; depth++) {
            var found = committees.find(parent).orElse(null);
            if (found == null || parent.equals(wanted.id()) || depth == DEEPEST) {
                offences.add(Offence.of("/parent", "parent-known", wanted.entry().parent(),
                        "a committee of GET /committees that is not part of this one, at most %d deep"
                                .formatted(DEEPEST)));
                return;
            }
            parent = found.entry().parent();
        }
    }
}
