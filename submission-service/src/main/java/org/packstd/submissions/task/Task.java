package org.packstd.submissions.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.submission.SubmissionId;

/**
 * Something that the process expects of a caller.
 *
 * @param kind   what is to be done, such as {@code vote}
 * @param title  of the submission
 * @param since  when it came up
 * @param dueAt  null if there is no deadline
 * @param action the action that does it, if it is one of those of a submission
 * @param href   path of the resource to do it at, such as {@code /api/v1/ballots/…}
 */
public record Task(String kind, SubmissionId submission, LocalizedText title, Instant since, @Nullable Instant dueAt,
        @Nullable Action action, String href) {}
