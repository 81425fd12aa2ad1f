package org.packstd.submissions.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Proposal;

/**
 * A submission in one of its states (decision 20). What a state cannot do it has no method for.
 *
 * <p>{@link Ability} has what several states share, the states themselves are in {@link Authoring}, {@link Deliberating},
 * {@link Balloting}, {@link Deciding} and {@link Resting}.
 */
public sealed interface Submission
        permits Ability.Editable, Ability.Grounded, Ability.Withdrawable, Ability.Returnable, Ability.Rejectable,
        Ability.Revisable,
        Ability.Assignable, Ability.Enquirable, Ability.Declarable, Ability.Ballotable, Ability.Resolving,
        Ability.Votable,
        Ability.Holdable,
        Ability.Appealable, Deciding.Published, Resting.OnHold,
        Resting.Withdrawn, Resting.Expired {

    Dossier dossier();

    /** The same state with another dossier. */
    Submission withDossier(Dossier dossier);

    default State state() {
        return State.of(getClass());
    }

    /** What the automatic checks said last, once there was a check. */
    default @Nullable CheckReport report() {
        return null;
    }

    /** The ballot of the present round, if it got that far. */
    default @Nullable Ballot ballot() {
        return null;
    }

    /** Why it was returned, rejected, held or called back. */
    default @Nullable String reason() {
        return null;
    }

    /** The ground of its return or rejection, if it was. */
    default @Nullable ReasonCode reasonCode() {
        return null;
    }

    /** Whether nobody but its author's organisation may know of it. */
    default boolean isPrivate() {
        return dossier().submittedAt() == null;
    }

    /** Its last ballot, of this round or an earlier one. */
    default @Nullable Ballot lastBallot() {
        var ballots = ballots();
        return ballots.isEmpty() ? null : ballots.getLast();
    }

    /** All its ballots, oldest first. */
    default List<Ballot> ballots() {
        var ballots = new ArrayList<>(dossier().formerBallots());
        var present = ballot();
        if (present != null) {
            ballots.add(present);
        }
        return ballots;
    }

    /** The ballot that would be opened next. */
    default BallotId nextBallot() {
        return new BallotId(dossier().id().value(), ballots().size() + 1);
    }

    /** Starts a draft. Nobody else hears of it. */
    static Authoring.Draft draft(SubmissionId id, String organisation, Proposal proposal, Instant now) {
        return new Authoring.Draft(Dossier.started(id, organisation, proposal, now));
    }
}
