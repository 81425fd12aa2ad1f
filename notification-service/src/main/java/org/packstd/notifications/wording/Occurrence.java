package org.packstd.notifications.wording;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event says, whatever its type.
 *
 * @param type     such as {@code standard.published}
 * @param subject  what it is about when it has no designation yet
 * @param titles   by language tag; may be empty
 * @param details  by name of the member, as they came
 * @param changes  what changed, if the event says so
 * @param complete whether these are all changes
 * @param paths    where to read on, as absolute paths of the API
 */
public record Occurrence(String type, String subject, @Nullable String designation, @Nullable String revision,
        Map<String, String> titles, Map<String, String> details, List<Change> changes, boolean complete,
        List<String> paths) {}
