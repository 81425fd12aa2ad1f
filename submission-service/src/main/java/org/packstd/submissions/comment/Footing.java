package org.packstd.submissions.comment;

import org.jspecify.annotations.Nullable;

/**
 * The text that a comment was made on.
 *
 * @param textRevision which text of the submission, from 1
 * @param partHash     hash of the part that the anchor points to; null without a pointer
 */
public record Footing(int textRevision, @Nullable String partHash) {}
