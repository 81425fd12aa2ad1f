package org.packstd.submissions.publication;

import org.packstd.submissions.submission.PublishedAs;
import org.packstd.submissions.submission.SubmissionId;

/** What else there is to do once a submission is published. It may be told twice, and must then change nothing. */
@FunctionalInterface
public interface AfterPublication {

    void published(SubmissionId submission, PublishedAs as);
}
