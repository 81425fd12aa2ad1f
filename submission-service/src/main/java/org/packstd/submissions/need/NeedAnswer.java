package org.packstd.submissions.need;

import java.time.Instant;
import org.packstd.submissions.submission.SubmissionId;

/**
 * That a submission answers a need.
 *
 * @param organisation who proposes it
 */
public record NeedAnswer(NeedId need, SubmissionId submission, String organisation, Instant since) {}
