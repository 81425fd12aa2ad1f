package org.packstd.submissions.check;

import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Proposal;

/** Whoever knows the rules of the families. */
@FunctionalInterface
public interface AutomaticChecks {

    /**
     * Judges a proposal.
     *
     * @throws ChecksUnavailable if they cannot be asked now, for whatever reason that is not in the proposal
     */
    CheckReport check(Proposal proposal);
}
