package org.packstd.notifications.subscription.persistence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.filter.Condition;
import org.packstd.notifications.filter.Filter;
import org.packstd.notifications.filter.Match;
import org.packstd.notifications.filter.Range;
import org.packstd.notifications.subscription.Interest;

/** Field names of an interest. Amounts are text: no database keeps their last figure as surely. */
final class InterestDocument {

    private InterestDocument() {}

    static List<String> types(Set<EventType> types) {
        return types.stream().map(EventType::text).sorted().toList();
    }

    static Document filter(Filter filter) {
        return new Document("text", filter.text()).append("match", filter.match().name())
                .append("conditions", filter.conditions().stream().map(InterestDocument::write).toList());
    }

    private static Document write(Condition condition) {
        return switch (condition) {
            case Condition.Numbers(var name, var anyOf) -> new Document("kind", "NUMBER").append("name", name)
                    .append("ranges", anyOf.stream().map(InterestDocument::write).toList());
            case Condition.Words(var name, var anyOf) ->
                new Document("kind", "WORD").append("name", name).append("values", sorted(anyOf));
            case Condition.Has(var name) -> new Document("kind", "HAS").append("name", name);
            case Condition.Text(var words) -> new Document("kind", "TEXT").append("values", words);
            case Condition.Changed(var anyOf) -> new Document("kind", "CHANGED").append("values", sorted(anyOf));
        };
    }

    private static Document write(Range range) {
        var document = new Document();
        if (range.from() != null) {
            document.append("from", range.from().toPlainString());
        }
        if (range.to() != null) {
            document.append("to", range.to().toPlainString());
        }
        return document;
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }

    /**
     * Kinds of event that we do not know are not asked for, and with a condition that we do not know nothing is. Those from
     * the time before filters name families and standards.
     */
    static Interest read(Document document) {
        var types = document.getList("types", String.class).stream().flatMap(type -> EventType.of(type).stream())
                .collect(Collectors.toUnmodifiableSet());
        var filter = document.get("filter", Document.class);
        if (filter == null) {
            return new Interest(types, texts(document, "families"), texts(document, "designations"));
        }
        var conditions = new ArrayList<Condition>();
        var written = filter.getList("conditions", Document.class);
        written.forEach(condition -> condition(condition).ifPresent(conditions::add));
        return new Interest(conditions.size() < written.size() ? Set.of() : types,
                new Filter(filter.getString("text"), Match.valueOf(filter.getString("match")), conditions));
    }

    private static Set<String> texts(Document document, String field) {
        return Set.copyOf(document.getList(field, String.class, List.of()));
    }

    /** Empty if it is of a kind that we do not know. */
    private static Optional<Condition> condition(Document document) {
        return switch (document.getString("kind")) {
            case "NUMBER" -> Optional.of(new Condition.Numbers(document.getString("name"),
                    document.getList("ranges", Document.class).stream().map(InterestDocument::range).toList()));
            case "WORD" -> Optional.of(new Condition.Words(document.getString("name"), values(document)));
            case "HAS" -> Optional.of(new Condition.Has(document.getString("name")));
            case "TEXT" -> Optional.of(new Condition.Text(document.getList("values", String.class)));
            case "CHANGED" -> Optional.of(new Condition.Changed(values(document)));
            default -> Optional.empty();
        };
    }

    private static Set<String> values(Document document) {
        return Set.copyOf(document.getList("values", String.class));
    }

    private static Range range(Document document) {
        return new Range(amount(document.getString("from")), amount(document.getString("to")));
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
