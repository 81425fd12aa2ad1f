package org.packstd.notifications.filter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.Facts;

/** Checks one filter against one event, condition by condition: what the grammar means, written down once. */
public final class CheckFilter {

    private final TextAnalysis analysis;

    public CheckFilter(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Whether one variation of the event passes all conditions. */
    public boolean passes(Filter filter, CloudEvent event) {
        return against(event).test(filter);
    }

    /** Checks many filters against one event, which is read only once. */
    public Predicate<Filter> against(CloudEvent event) {
        var subject = Subject.of(event);
        var terms = Terms.of(subject, analysis);
        return filter -> filter.conditions().isEmpty() || IntStream.range(0, terms.size())
                .anyMatch(i -> filter.conditions().stream()
                        .allMatch(condition -> passes(condition, filter.match(), subject.entries().get(i),
                                terms.get(i))));
    }

    private boolean passes(Condition condition, Match match, Subject.Entry entry, Terms terms) {
        var variation = entry.variation();
        return switch (condition) {
            case Condition.Numbers(var name, var anyOf) -> {
                var values = numbers(variation, name);
                yield !values.isEmpty() && values.stream()
                        .allMatch(value -> anyOf.stream().anyMatch(range -> range.holds(value, match)));
            }
            case Condition.Words(var name, var anyOf) ->
                variation.words().getOrDefault(name, Set.of()).stream().anyMatch(anyOf::contains);
            case Condition.Has(var name) -> states(variation, name);
            case Condition.Text text -> SoughtText.of(text, analysis).occursIn(terms);
            case Condition.Changed(var anyOf) -> entry.changes().stream().anyMatch(anyOf::contains);
        };
    }

    /** What a key or a symbol stands for in this variation; a symbol that names something it does not state, nothing. */
    public static List<Facts.Figures> numbers(Facts.Variation variation, String name) {
        var own = variation.numbers().get(name);
        if (own != null) {
            return List.of(own);
        }
        var meant = variation.symbols().getOrDefault(name, Set.of());
        var values = meant.stream().sorted().flatMap(key -> Optional.ofNullable(variation.numbers().get(key))
                .stream()).toList();
        return values.size() == meant.size() ? values : List.of();
    }

    /** Whether the variation states it. */
    public static boolean states(Facts.Variation variation, String name) {
        return variation.numbers().containsKey(name) || variation.symbols().containsKey(name)
                || variation.words().containsKey(name) || variation.features().contains(name);
    }
}
