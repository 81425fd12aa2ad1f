package org.packstd.submissions.ballot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;

/**
 * What voters can say under a policy.
 *
 * @param offered          positions that are taken
 * @param takesUnreasoned  whether a disapproval that does not say why is taken; it is then counted apart
 * @param abstentionReasons of which one is needed to abstain; empty if none is asked for
 * @param turnsAfterClose  whether a disapproval may once give way after its round has closed
 */
public record Choices(Set<Position> offered, boolean takesUnreasoned, Set<Reason> abstentionReasons,
        boolean turnsAfterClose) {

    /** Approve, with comments or without, disapprove and say why, or abstain. */
    public static final Choices USUAL = new Choices(EnumSet.of(Position.APPROVE, Position.APPROVE_WITH_COMMENTS,
            Position.DISAPPROVE, Position.ABSTAIN), false, Set.of(), false);

    public Choices {
        offered = Set.copyOf(offered);
        abstentionReasons = Set.copyOf(abstentionReasons);
    }

    /**
     * Refuses a vote that the policy does not take.
     *
     * @throws Problem 422 with all that is wrong
     */
    public void demand(Vote vote) {
        var offences = new ArrayList<Offence>();
        var position = vote.position();
        if (!offered.contains(position)) {
            offences.add(Offence.of("/position", "position-offered", position.name(),
                    "one of " + new TreeSet<>(offered) + ", which this ballot's policy offers"));
        }
        var mustSayWhy = position.needsComment() || position == Position.DISAPPROVE && !takesUnreasoned;
        if (mustSayWhy && !vote.saysWhy()) {
            offences.add(Offence.of("/comment", "position-says-why", vote.comment(),
                    "a reason, because the position is " + position));
        }
        if (position == Position.ABSTAIN && !abstentionReasons.isEmpty()
                && (vote.reason() == null || !abstentionReasons.contains(vote.reason()))) {
            offences.add(Offence.of("/reason", "abstention-says-why",
                    vote.reason() == null ? null : vote.reason().name(),
                    "one of " + new TreeSet<>(abstentionReasons)));
        }
        if (position != Position.ABSTAIN && vote.reason() != null) {
            offences.add(Offence.of("/reason", "reason-of-an-abstention", vote.reason().name(),
                    "no reason with " + position + "; it says why in its comment"));
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }

    /**
     * Refuses what a disapproval may not become after its round has closed.
     *
     * @throws Problem 422, or 409 if nothing may change any more
     */
    public void demandTurn(Paper paper, Vote vote) {
        var cast = paper.vote();
        if (!turnsAfterClose || cast == null || cast.position() != Position.DISAPPROVE || paper.turned() != null) {
            throw Problem.stateForbids(
                    "paper: %s (expected: a disapproval that has not given way yet, under a policy that lets it)"
                            .formatted(paper.last() == null ? "no vote" : paper.last().position()),
                    "该票不能再改（应为尚未让步的反对票，且规则允许改票）");
        }
        if (!vote.position().isGivingWay()) {
            throw Problem.ruleViolated(List.of(Offence.of("/position", "closed-round-gives-way",
                    vote.position().name(), "APPROVE, APPROVE_WITH_COMMENTS or ABSTAIN, once; the round is closed")));
        }
        demand(vote);
    }
}
