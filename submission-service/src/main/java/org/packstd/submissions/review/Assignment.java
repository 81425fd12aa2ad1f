package org.packstd.submissions.review;

import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Who reviews which text until when.
 *
 * @param textRevision the text, from 1
 * @param reviewer     subject of their tokens
 * @param organisation whom they come from
 * @param waiver       why they may review although their organisation has an interest; null for who has none
 */
public record Assignment(String submission, int textRevision, String reviewer, String organisation,
        @Nullable String waiver, Instant assignedAt, Instant dueAt) {

    private static final int DIGITS = 16;

    /** The name of the review: always the same for the same person and text, and it does not say who they are. */
    public String reviewId() {
        var named = "%s|%d|%s".formatted(submission, textRevision, reviewer);
        return "rev-" + DigestUtils.sha256Hex(named).substring(0, DIGITS);
    }
}
