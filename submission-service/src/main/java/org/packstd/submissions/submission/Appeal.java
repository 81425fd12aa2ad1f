package org.packstd.submissions.submission;

import java.time.Instant;

/**
 * What somebody says against a decision.
 *
 * @param organisation whose appeal it is
 * @param text         what was wrong
 * @param remedy       what is asked for
 */
public record Appeal(String organisation, String text, String remedy, Instant filedAt) {}
