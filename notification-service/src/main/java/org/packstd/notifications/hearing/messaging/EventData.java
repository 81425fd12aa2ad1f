package org.packstd.notifications.hearing.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What decides, of the data of any event, who hears of it. Each kind of event has some of these members. */
record EventData(@Nullable String family, @Nullable String designation, @Nullable String organisation,
        @Nullable Set<String> organisations, @Nullable Set<String> domains, @Nullable StatedFacts facts,
        @Nullable Changes changes, @Nullable ChangeSummary change) {

    record StatedFacts(@Nullable List<String> english, @Nullable List<String> chinese,
            @Nullable List<Variation> variations) {}

    record Variation(@Nullable String code, @Nullable Boolean changed, @Nullable Map<String, Figures> numbers,
            @Nullable Map<String, Set<String>> symbols, @Nullable Map<String, Set<String>> words,
            @Nullable Set<String> features, @Nullable List<String> names) {}

    record Figures(@Nullable String min, @Nullable String nom, @Nullable String max) {}

    /** @param complete whether the items are all; if not, the summary still names all classes */
    record Changes(@Nullable Boolean complete, @Nullable List<Change> items) {}

    /** @param variations whose change it is; none when it is one of the standard as a whole */
    record Change(@Nullable Set<String> variations, @Nullable String changeClass, @Nullable String severity) {}

    record ChangeSummary(@Nullable String level, @Nullable List<Count> counts) {}

    record Count(@Nullable String changeClass) {}
}
