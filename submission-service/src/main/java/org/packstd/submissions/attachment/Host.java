package org.packstd.submissions.attachment;

import org.packstd.submissions.audit.Act;
import org.packstd.submissions.problem.Problem;

/** Whoever lets a file in. */
interface Host {

    /**
     * Asked before anything of the file is read, and once more before it is kept, since reading takes its time.
     *
     * @throws Problem 403, 404 or 409 if it may not be attached now
     */
    void demand();

    /** What the history tells of it. */
    Act act(Attachment added);
}
