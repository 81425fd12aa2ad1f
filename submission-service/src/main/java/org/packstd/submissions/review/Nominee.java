package org.packstd.submissions.review;

import org.jspecify.annotations.Nullable;

/**
 * Whom a secretary asks for a review.
 *
 * @param reviewer     subject of their tokens
 * @param organisation whom they come from
 * @param waiver       why they are asked although their organisation has an interest
 */
public record Nominee(String reviewer, String organisation, @Nullable String waiver) {}
