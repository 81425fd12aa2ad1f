package org.packstd.notifications.calendar;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step of a submission, as far as deadlines care.
 *
 * @param type     such as {@code ballot.opened}
 * @param sequence position in the history of the submission, without gaps
 * @param titles   by language tag
 * @param state    after the step; absent for those of a ballot
 * @param ballot   that is or was open
 * @param closesAt end of the enquiry or ballot that is open after the step
 */
public record Step(String type, String submission, long sequence, Instant at, String family,
        Map<String, String> titles, @Nullable String state, @Nullable String ballot, @Nullable Instant closesAt) {}
