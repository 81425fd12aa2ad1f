package org.packstd.submissions.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the commenter says to the disposition.
 *
 * @param text why
 */
public record Reply(boolean satisfied, @Nullable String text, Instant at) {}
