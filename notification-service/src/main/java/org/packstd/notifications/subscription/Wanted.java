package org.packstd.notifications.subscription;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.event.EventType;

/**
 * What a caller says of a subscription, before it is read.
 *
 * @param types        absent only in a change: they stay
 * @param filter       as written; absent for all events, or in a change to let it stay
 * @param families     short for a filter, and not beside one
 * @param designations short for a filter, and not beside one
 * @param schedule     absent for at once, or in a change to let it stay
 */
public record Wanted(@Nullable Set<EventType> types, @Nullable String filter, Set<String> families,
        Set<String> designations, @Nullable Schedule schedule) {}
