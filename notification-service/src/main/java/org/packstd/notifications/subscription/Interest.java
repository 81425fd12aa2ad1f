package org.packstd.notifications.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;

/**
 * What one wants to hear.
 *
 * @param types        at least one
 * @param families     only these; empty for all
 * @param designations only these, and of the families above; empty for all
 */
public record Interest(Set<EventType> types, Set<String> families, Set<String> designations) {

    public Interest {
        if (types.isEmpty()) {
            throw new IllegalArgumentException("types: none (expected: at least one)");
        }
        types = Set.copyOf(types);
        families = Set.copyOf(families);
        designations = Set.copyOf(designations);
    }

    public boolean covers(CloudEvent event) {
        return types.contains(event.type())
                && (families.isEmpty() || families.contains(event.family()))
                && (designations.isEmpty()
                        || event.designation() != null && designations.contains(event.designation()));
    }

    /**
     * Under which it is found: by its narrowest condition, so that an event of {@link #keysOf} meets few that do not cover
     * it and each subscription at most once. At most types times designations, 1,200 by the limits of the contract.
     */
    public Set<String> keys() {
        return types.stream().flatMap(type -> narrowest().map(condition -> key(type, condition)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> narrowest() {
        if (!designations.isEmpty()) {
            return designations.stream().map(Interest::designation);
        }
        return families.isEmpty() ? Stream.of("*") : families.stream().map(Interest::family);
    }

    /** Every interest that covers the event has one of these two or three keys. */
    public static List<String> keysOf(CloudEvent event) {
        var keys = new ArrayList<String>();
        keys.add(key(event.type(), "*"));
        keys.add(key(event.type(), family(event.family())));
        if (event.designation() != null) {
            keys.add(key(event.type(), designation(event.designation())));
        }
        return keys;
    }

    private static String key(EventType type, String condition) {
        return type.text() + "|" + condition;
    }

    private static String family(String family) {
        return "family=" + family;
    }

    private static String designation(String designation) {
        return "designation=" + designation;
    }
}
