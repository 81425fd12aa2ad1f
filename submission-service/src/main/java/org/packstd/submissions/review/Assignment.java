package org.packstd.submissions.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
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
        var named = "%s|%d|%s".formatted(submission, textRevision, reviewer).getBytes(StandardCharsets.UTF_8);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(named);
            return "rev-" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
