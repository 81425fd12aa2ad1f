package org.packstd.submissions.check;

import org.packstd.submissions.submission.Authoring;

/** Whoever knows what an enquiry asked for. */
@FunctionalInterface
public interface Scrutiny {

    /** Whether a text that would come back to the resolution of comments changes more than was asked for: it is reviewed anew. */
    boolean isDue(Authoring.Validating mended);
}
