package org.packstd.submissions.check;

import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.submission.Authoring;

/** Whoever knows what an enquiry asked for. */
@FunctionalInterface
public interface Scrutiny {

    /**
     * Whether a text that would come back to the resolution of comments changes more than was asked for: it is reviewed anew.
     *
     * @param report of the checks that it just passed
     */
    boolean isDue(Authoring.Validating mended, CheckReport report);
}
