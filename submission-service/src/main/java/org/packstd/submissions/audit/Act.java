package org.packstd.submissions.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a case.
 *
 * @param type   in the words of the event if there is one, such as {@code submission.accepted} or {@code vote.cast}
 * @param at     when, in whole milliseconds
 * @param reason what the actor gave as the reason; part of the record for good, as they were told
 * @param facts  what is needed to understand it later, such as the state before and after or the hash of a text; never
 *               anything personal, since it can never be erased
 */
public record Act(String type, Actor actor, Instant at, @Nullable String reason, Map<String, String> facts) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    public Act {
        facts.keySet().stream().filter(name -> !NAME.matcher(name).matches()).findAny().ifPresent(odd -> {
            throw new IllegalArgumentException("facts: " + odd + " (expected: names such as stateBefore)");
        });
        at = at.truncatedTo(ChronoUnit.MILLIS);
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }
}
