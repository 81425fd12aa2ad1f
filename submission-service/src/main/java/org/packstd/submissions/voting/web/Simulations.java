package org.packstd.submissions.voting.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.model.ClassCount;
import org.packstd.submissions.api.model.Simulation;
import org.packstd.submissions.ballot.Answer;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;

/** Votes as they might be cast, checked as if they had been. */
final class Simulations {

    private Simulations() {}

    /**
     * The counts of a simulation.
     *
     * @throws Problem 422 with all that could not be the case in a ballot
     */
    static Counts counts(Policy policy, Simulation simulation) {
        var offences = new ArrayList<Offence>();
        var votes = votes(simulation);
        tooManyVotes("/electorate", simulation.getElectorate(), votes, offences);
        if (simulation.getElectorate() < policy.minimumElectorate()) {
            offences.add(Offence.of("/electorate", "electorate-large-enough", simulation.getElectorate().toString(),
                    "at least %d; no ballot is opened by %s with fewer".formatted(policy.minimumElectorate(),
                            policy.id())));
        }
        var classes = new HashMap<String, Map<Answer, Integer>>();
        var parts = Objects.requireNonNullElse(simulation.getClasses(), List.<ClassCount>of());
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var at = "/classes/" + i;
            tooManyVotes(at + "/electorate", part.getElectorate(), votes(part), offences);
            if (classes.put(part.getMembershipClass(), votes(part)) != null) {
                offences.add(Offence.of(at + "/membershipClass", "class-once", part.getMembershipClass(),
                        "each class once"));
            }
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
        var all = new Count(simulation.getElectorate(), votes);
        var byClass = new HashMap<String, Count>();
        for (var i = 0; i < parts.size(); i++) {
            var name = parts.get(i).getMembershipClass();
            var count = new Count(parts.get(i).getElectorate(), votes(parts.get(i)));
            if (!count.isPartOf(all)) {
                throw Problem.ruleViolated(List.of(Offence.of("/classes/" + i, "class-part-of-electorate", name,
                        "no more voters, votes of each kind and voters that are silent than in the whole electorate")));
            }
            byClass.put(name, count);
        }
        return new Counts(all, byClass);
    }

    private static void tooManyVotes(String at, int electorate, Map<Answer, Integer> votes, List<Offence> offences) {
        var sum = votes.values().stream().mapToLong(Integer::longValue).sum();
        if (sum > electorate) {
            offences.add(Offence.of(at, "one-vote-each", Integer.toString(electorate),
                    "at least %d, one organisation for each vote".formatted(sum)));
        }
    }

    private static Map<Answer, Integer> votes(Simulation all) {
        return Map.of(Answer.APPROVE, all.getApprove(), Answer.NO_OBJECTION, times(all.getNoObjection()),
                Answer.DISAPPROVE, all.getDisapprove(),
                Answer.DISAPPROVE_WITHOUT_REASON, times(all.getDisapproveWithoutReason()),
                Answer.DISCUSS, times(all.getDiscuss()), Answer.ABSTAIN, all.getAbstain(),
                Answer.RECUSE, times(all.getRecuse()));
    }

    private static Map<Answer, Integer> votes(ClassCount part) {
        return Map.of(Answer.APPROVE, times(part.getApprove()), Answer.NO_OBJECTION, times(part.getNoObjection()),
                Answer.DISAPPROVE, times(part.getDisapprove()),
                Answer.DISAPPROVE_WITHOUT_REASON, times(part.getDisapproveWithoutReason()),
                Answer.DISCUSS, times(part.getDiscuss()), Answer.ABSTAIN, times(part.getAbstain()),
                Answer.RECUSE, times(part.getRecuse()));
    }

    private static int times(@Nullable Integer given) {
        return given == null ? 0 : given;
    }
}
