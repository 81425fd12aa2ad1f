package org.packstd.submissions.electorate;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.committee.Mandate;
import org.packstd.submissions.committee.Mandates;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;

/**
 * Who may cast the vote of a unit: its designated voter or the alternate, who may come from any organisation of the group; the
 * person to whom it delegated; and as long as nobody is designated, any member of the organisation that speaks for it.
 */
public final class Voices {

    /** More than anybody was ever asked to vote for. */
    private static final int MOST_DELEGATIONS = 200;

    private final Mandates mandates;
    private final Represented represented;

    public Voices(Mandates mandates, Represented represented) {
        this.mandates = mandates;
        this.represented = represented;
    }

    /**
     * Lets only who may cast the vote pass.
     *
     * @param committee    in which the ballot is held
     * @param organisation whose vote it is
     * @throws Problem 403 for whom it is not, 409 for an organisation whose vote another one of its group casts
     */
    public void demandCast(SnapshotId snapshot, String committee, String organisation, Caller caller, Instant now) {
        var mandate = mandates.given(committee, organisation);
        if (mandate.delegatesTo(caller, now)) {
            return;
        }
        var own = demandGroup(snapshot, organisation, caller);
        if (mandate.designates(caller, now)) {
            return;
        }
        if (!own.equals(organisation)) {
            throw Permissions.stands(Hurdle.VOICE_OF_GROUP.with(own, organisation));
        }
        if (mandate.isDesignatedAt(now)) {
            throw Problem.forbidden("sub: %s (expected: the designated voter of %s, or the alternate)"
                    .formatted(caller.subject(), organisation));
        }
    }

    /**
     * Lets only who may know the vote before it is counted pass: all of the group, and who may cast it.
     *
     * @throws Problem 403 or 409
     */
    public void demandKnow(SnapshotId snapshot, String committee, String organisation, Caller caller, Instant now) {
        if (!mandates.given(committee, organisation).delegatesTo(caller, now)) {
            demandGroup(snapshot, organisation, caller);
        }
    }

    /**
     * Whose vote the caller casts, apart from delegations: that of their organisation, or of who speaks for its group. Empty if
     * they leave it to somebody else.
     */
    public Optional<String> voteOf(SnapshotId snapshot, String committee, Caller caller, Instant now) {
        var own = caller.organisation();
        if (own == null) {
            return Optional.empty();
        }
        var unit = represented.by(snapshot, own).orElse(own);
        return casts(mandates.given(committee, unit), own, caller, now) ? Optional.of(unit) : Optional.empty();
    }

    /**
     * All votes that the caller casts, delegations included, by ballot; without ballots in which it is none.
     *
     * @param committees in which the ballot of each snapshot is held
     */
    public Map<SnapshotId, Set<String>> votesOf(Map<SnapshotId, String> committees, Caller caller, Instant now) {
        var own = caller.organisation();
        if (own == null || committees.isEmpty()) {
            return Map.of();
        }
        var speakers = represented.by(committees.keySet(), own);
        var delegated = mandates.delegatedTo(caller.subject(), MOST_DELEGATIONS).stream()
                .filter(mandate -> mandate.delegatesTo(caller, now)).toList();
        var given = new HashMap<String, Mandate>();
        var votes = new HashMap<SnapshotId, Set<String>>();
        committees.forEach((snapshot, committee) -> {
            var units = new HashSet<String>();
            delegated.stream().filter(mandate -> mandate.committee().equals(committee))
                    .map(Mandate::organisation).forEach(units::add);
            var unit = speakers.getOrDefault(snapshot, own);
            var mandate = given.computeIfAbsent(Mandate.key(committee, unit), _ -> mandates.given(committee, unit));
            if (casts(mandate, own, caller, now)) {
                units.add(unit);
            }
            if (!units.isEmpty()) {
                votes.put(snapshot, units);
            }
        });
        return votes;
    }

    /** Whether the caller casts the vote of the unit that the mandate is of, and to which its organisation belongs. */
    private static boolean casts(Mandate mandate, String own, Caller caller, Instant now) {
        return mandate.isDesignatedAt(now) ? mandate.designates(caller, now) : own.equals(mandate.organisation());
    }

    private String demandGroup(SnapshotId snapshot, String organisation, Caller caller) {
        var own = caller.requireOrganisation();
        var speaker = represented.by(snapshot, organisation).orElse(organisation);
        var ofOwn = own.equals(organisation) ? speaker : represented.by(snapshot, own).orElse(own);
        if (!ofOwn.equals(speaker)) {
            throw Problem.forbidden("organisation: %s (expected: %s, your own)".formatted(organisation, own));
        }
        if (!speaker.equals(organisation)) {
            throw Permissions.stands(Hurdle.VOICE_OF_GROUP.with(organisation, speaker));
        }
        return own;
    }
}
