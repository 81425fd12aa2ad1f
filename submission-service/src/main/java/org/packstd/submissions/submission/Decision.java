package org.packstd.submissions.submission;

import java.time.Instant;

/**
 * The last decision of the committee on a submission; whoever took it does not judge an appeal against it.
 *
 * @param by the person, as tokens name them
 */
public record Decision(String by, Instant at) {}
