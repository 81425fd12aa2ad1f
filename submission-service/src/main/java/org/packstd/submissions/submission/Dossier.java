package org.packstd.submissions.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.committee.Motion;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.proposal.Sponsor;

/**
 * What a submission carries through all states.
 *
 * @param organisation  who proposes
 * @param iprPolicy     version of the policy on patents that the proposer accepted; null for what is older than the first
 * @param textRevision  which text it is: 1, and one more with every changed text that is handed in
 * @param edited        whether the text was changed since it was handed in last
 * @param course        how it is dealt with, once it is accepted
 * @param formerBallots ballots of earlier rounds, oldest first; without the one of the present state
 * @param lastDecision  the last decision on it, if there was one
 * @param submittedAt   when it was first handed in; until then nobody outside the organisation knows of it
 * @param version       one more with every change, from 1
 * @param sequence      number of its last event, 0 before the first
 * @param annexes       how often something that commands are judged by was stored beside it
 */
public record Dossier(SubmissionId id, String organisation, @Nullable String iprPolicy, Proposal proposal,
        int textRevision, boolean edited,
        @Nullable Course course, List<Ballot> formerBallots, @Nullable Decision lastDecision, Instant createdAt,
        Instant updatedAt, @Nullable Instant submittedAt, long version, long sequence,
        long annexes) {

    public Dossier {
        formerBallots = List.copyOf(formerBallots);
    }

    /** Who deals with it; null for the plenary, and before it is accepted. */
    public @Nullable String committee() {
        return course == null ? null : course.committee();
    }

    static Dossier started(SubmissionId id, String organisation, Proposal proposal, Instant now) {
        return new Dossier(id, organisation, null, proposal, 1, true, null, List.of(), null, now, now, null, 1, 0, 0);
    }

    /** Drafting it accepted this version of the policy on patents. */
    Dossier under(String acceptedPolicy) {
        return new Dossier(id, organisation, acceptedPolicy, proposal, textRevision, edited, course, formerBallots,
                lastDecision, createdAt, updatedAt, submittedAt, version, sequence, annexes);
    }

    /** A change that nobody is told of. */
    Dossier changed(Instant now) {
        return new Dossier(id, organisation, iprPolicy, proposal, textRevision, edited, course, formerBallots,
                lastDecision,
                createdAt, now, submittedAt, version + 1, sequence, annexes);
    }

    /** A change that is announced by the next event. */
    Dossier announced(Instant now) {
        return new Dossier(id, organisation, iprPolicy, proposal, textRevision, edited, course, formerBallots,
                lastDecision,
                createdAt, now, submittedAt, version + 1, sequence + 1, annexes);
    }

    /** The first edit after the text was handed in makes it the next text. */
    Dossier proposing(Proposal other) {
        return new Dossier(id, organisation, iprPolicy, other, edited ? textRevision : textRevision + 1, true, course,
                formerBallots, lastDecision, createdAt, updatedAt, submittedAt, version, sequence, annexes);
    }

    /** The same text in other company. */
    Dossier sponsoredBy(List<Sponsor> sponsors) {
        return new Dossier(id, organisation, iprPolicy, proposal.sponsoredBy(sponsors), textRevision, edited, course,
                formerBallots, lastDecision, createdAt, updatedAt, submittedAt, version, sequence, annexes);
    }

    Dossier submitted(Instant now) {
        return new Dossier(id, organisation, iprPolicy, proposal, textRevision, false, course, formerBallots,
                lastDecision,
                createdAt, updatedAt, submittedAt == null ? now : submittedAt, version, sequence, annexes);
    }

    Dossier taking(@Nullable Course other) {
        return new Dossier(id, organisation, iprPolicy, proposal, textRevision, edited, other, formerBallots,
                lastDecision,
                createdAt, updatedAt, submittedAt, version, sequence, annexes);
    }

    Dossier leadingBackTo(@Nullable State state) {
        return course == null ? this : taking(course.leadingBackTo(state));
    }

    /** Notes who took the decision that the present change is, by which motion and with which assurances. */
    Dossier decidedBy(String person, @Nullable Motion motion, Set<Assurance> assurances) {
        return new Dossier(id, organisation, iprPolicy, proposal, textRevision, edited, course, formerBallots,
                new Decision(person, updatedAt, motion, assurances,
                        lastDecision == null ? Set.of() : lastDecision.deciders()),
                createdAt, updatedAt, submittedAt, version,
                sequence, annexes);
    }

    /** The consent was used, or what it was for is over. */
    Dossier without(Consent used) {
        return course == null || course.consent() != used ? this : taking(course.consentingTo(null, null));
    }

    Dossier filing(@Nullable Ballot past) {
        if (past == null) {
            return this;
        }
        var ballots = new ArrayList<>(formerBallots);
        ballots.add(past);
        return with(ballots);
    }

    /** Takes the last ballot out again, for the state that it belongs to. */
    Dossier unfiling() {
        return with(formerBallots.subList(0, formerBallots.size() - 1));
    }

    private Dossier with(List<Ballot> ballots) {
        return new Dossier(id, organisation, iprPolicy, proposal, textRevision, edited, course, ballots, lastDecision,
                createdAt,
                updatedAt, submittedAt, version, sequence, annexes);
    }
}
