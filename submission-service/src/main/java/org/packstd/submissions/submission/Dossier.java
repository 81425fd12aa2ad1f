package org.packstd.submissions.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.proposal.Proposal;

/**
 * What a submission carries through all states.
 *
 * @param organisation  who proposes
 * @param formerBallots ballots of earlier rounds, oldest first; without the one of the present state
 * @param submittedAt   when it was first handed in; until then nobody outside the organisation knows of it
 * @param version       one more with every change, from 1
 * @param sequence      number of its last event, 0 before the first
 */
public record Dossier(SubmissionId id, String organisation, Proposal proposal, List<Ballot> formerBallots,
        Instant createdAt, Instant updatedAt, @Nullable Instant submittedAt, long version, long sequence) {

    public Dossier {
        formerBallots = List.copyOf(formerBallots);
    }

    static Dossier started(SubmissionId id, String organisation, Proposal proposal, Instant now) {
        return new Dossier(id, organisation, proposal, List.of(), now, now, null, 1, 0);
    }

    /** A change that nobody is told of. */
    Dossier changed(Instant now) {
        return new Dossier(id, organisation, proposal, formerBallots, createdAt, now, submittedAt, version + 1,
                sequence);
    }

    /** A change that is announced by the next event. */
    Dossier announced(Instant now) {
        return new Dossier(id, organisation, proposal, formerBallots, createdAt, now, submittedAt, version + 1,
                sequence + 1);
    }

    Dossier proposing(Proposal other) {
        return new Dossier(id, organisation, other, formerBallots, createdAt, updatedAt, submittedAt, version,
                sequence);
    }

    Dossier submitted(Instant now) {
        return new Dossier(id, organisation, proposal, formerBallots, createdAt, updatedAt,
                submittedAt == null ? now : submittedAt, version, sequence);
    }

    Dossier filing(@Nullable Ballot past) {
        if (past == null) {
            return this;
        }
        var ballots = new ArrayList<>(formerBallots);
        ballots.add(past);
        return new Dossier(id, organisation, proposal, ballots, createdAt, updatedAt, submittedAt, version, sequence);
    }

    /** The ballot that would be opened next. */
    public BallotId nextBallot() {
        return new BallotId(id.value(), formerBallots.size() + 1);
    }
}
