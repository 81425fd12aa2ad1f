package org.packstd.submissions.check;

import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proposal.Impact;
import org.packstd.submissions.proposal.Proposal;

/** Whoever knows who adopted which standard. */
@FunctionalInterface
public interface ImpactStudies {

    /**
     * Studies what a text means to adopters.
     *
     * @throws Problem 409 if the revision that it was written against is not there, 503 if nobody can be asked now
     */
    Impact study(Proposal proposal);
}
