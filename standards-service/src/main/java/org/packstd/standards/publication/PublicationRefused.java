package org.packstd.standards.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An approved submission cannot be published as it stands; it goes back to its author.
 *
 * @param approval the approval that is refused
 * @param submissionId what goes back
 * @param designation the standard that it is about, if any
 * @param rule the rule that stands against it
 * @param detail what is wrong and what would be right, in English
 */
public record PublicationRefused(String approval, String submissionId, @Nullable String designation, String rule,
        String detail, Instant at) {}
