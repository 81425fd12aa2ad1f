package org.packstd.submissions.proposal;

import org.jspecify.annotations.Nullable;

/**
 * What a rule of standards-service says of a payload.
 *
 * @param pointer  JSON pointer into the payload
 * @param value    what was given
 * @param expected what would be right
 */
public record Finding(String rule, Severity severity, @Nullable String pointer, @Nullable String value,
        @Nullable String expected, LocalizedText message) {}
