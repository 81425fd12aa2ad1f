package org.packstd.notifications.filter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Facts;

/**
 * An event as filters see it: the variations that it concerns, each with all its words and changes. An event that says
 * nothing about any has one that has nothing but what the envelope says.
 *
 * @param english  title, scope and family
 * @param chinese  the same in Chinese
 * @param entries  at least one
 */
public record Subject(List<String> english, List<String> chinese, List<Entry> entries) {

    /** @param changes classes of what changed of it */
    public record Entry(Facts.Variation variation, Set<String> changes) {}

    public static Subject of(CloudEvent event) {
        var facts = event.facts();
        var all = facts.variations().isEmpty() ? List.of(nothingStated()) : facts.variations();
        // Where something of the standard as a whole changed, or nothing says what did, it concerns every variation.
        var concerned = facts.changes().everywhere().isEmpty()
                && all.stream().anyMatch(Facts.Variation::changed)
                        ? all.stream().filter(Facts.Variation::changed).toList()
                        : all;
        return new Subject(facts.english(), facts.chinese(),
                concerned.stream().map(variation -> entry(event, variation)).toList());
    }

    private static Facts.Variation nothingStated() {
        return new Facts.Variation("", true, Map.of(), Map.of(), Map.of(), Set.of(), List.of());
    }

    private static Entry entry(CloudEvent event, Facts.Variation variation) {
        var words = new HashMap<>(variation.words());
        words.put("family", Set.of(event.family()));
        if (event.designation() != null) {
            words.put("standard", Set.of(event.designation()));
        }
        if (!event.facts().domains().isEmpty()) {
            words.put("domain", event.facts().domains());
        }
        status(event.type()).ifPresent(status -> words.putIfAbsent("status", Set.of(status)));
        var changes = new HashSet<>(event.facts().changes().everywhere());
        changes.addAll(event.facts().changes().ofVariations().getOrDefault(variation.code(), Set.of()));
        return new Entry(new Facts.Variation(variation.code(), variation.changed(), variation.numbers(),
                variation.symbols(), words, variation.features(), variation.names()), changes);
    }

    /** What the kind of event says of the standard, where the event itself does not. */
    private static Optional<String> status(EventType type) {
        return switch (type) {
            case STANDARD_PUBLISHED, STANDARD_SUPERSEDED, STANDARD_CORRECTED, STANDARD_EFFECTIVE ->
                Optional.of("CURRENT"); // what is superseded is a revision
            case STANDARD_REPLACED -> Optional.of("SUPERSEDED");
            case STANDARD_WITHDRAWN -> Optional.of("WITHDRAWN");
            default -> Optional.empty();
        };
    }
}
