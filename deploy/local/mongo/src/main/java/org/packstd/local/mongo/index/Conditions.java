package org.packstd.local.mongo.index;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a query demands of single fields, as far as an index can use it: equality, {@code $in} and ranges. */
final class Conditions {

    private final Map<String, List<Span>> spans = new HashMap<>();
    private final Map<String, Collection<Object>> literals = new HashMap<>();

    static Conditions of(Document query) {
        var conditions = new Conditions();
        conditions.read(query);
        return conditions;
    }

    /** The stretches in which the field must lie, one of them at least; null when the query does not say. */
    @Nullable
    List<Span> on(String path) {
        return spans.get(path);
    }

    /** Whether every document that fulfils the query also fulfils the filter of a partial index. */
    boolean imply(Document filter) {
        return filter.entrySet()
                .stream()
                .allMatch(demand -> isLiterallyDemanded(demand.getKey(), demand.getValue())
                        || isExistence(demand.getValue()) && demandsValue(demand.getKey()));
    }

    private boolean isLiterallyDemanded(String path, @Nullable Object value) {
        return literals.getOrDefault(path, List.of()).stream().anyMatch(said -> Objects.equals(said, withoutEq(value)));
    }

    private static @Nullable Object withoutEq(@Nullable Object demand) {
        return demand instanceof Document operators && operators.size() == 1 && operators.containsKey("$eq")
                ? operators.get("$eq")
                : demand;
    }

    private static boolean isExistence(@Nullable Object demand) {
        return demand instanceof Document operators && operators.size() == 1
                && Boolean.TRUE.equals(operators.get("$exists"));
    }

    /** Whether only a value other than null can fulfil the query. */
    boolean demandsValue(String path) {
        var known = spans.get(path);
        return known != null && known.stream().noneMatch(Span::isOfNull);
    }

    private void read(Document query) {
        query.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof Collection<?> parts) {
                parts.stream().filter(Document.class::isInstance).forEach(part -> read((Document) part));
            } else if (!key.startsWith("$")) {
                literals.computeIfAbsent(key, _ -> new ArrayList<>()).add(withoutEq(value));
                read(key, value);
            }
        });
    }

    private void read(String path, @Nullable Object value) {
        if (!isOperators(value)) {
            if (isPlain(value)) {
                narrow(path, List.of(Span.point(IndexedValues.normalized(value))));
            }
            return;
        }
        ((Document) Objects.requireNonNull(value)).forEach((operator, operand) -> {
            switch (operator) {
                case "$eq" -> read(path, Collections.singletonList(operand));
                case "$in" -> read(path, operand instanceof Collection<?> many ? many : List.of());
                case "$gt", "$gte" -> narrow(path, operand, Span::from, operator.equals("$gte"));
                case "$lt", "$lte" -> narrow(path, operand, Span::to, operator.equals("$lte"));
                default -> {
                } // the others do not narrow what has to be looked at
            }
        });
    }

    private void read(String path, Collection<?> alternatives) {
        if (alternatives.stream().allMatch(Conditions::isPlain)) {
            narrow(path, alternatives.stream()
                    .map(value -> Span.point(IndexedValues.normalized(value)))
                    .distinct()
                    .toList());
        }
    }

    private void narrow(String path, @Nullable Object operand, Function<Span.End, Span> span,
            boolean included) {
        if (operand != null && isPlain(operand) && !isOperators(operand)) {
            narrow(path, List.of(span.apply(new Span.End(IndexedValues.normalized(operand), included))));
        }
    }

    private void narrow(String path, List<Span> further) {
        spans.merge(path, further, (known, added) -> {
            if (known.size() == 1 && added.size() == 1) {
                return List.of(known.getFirst().and(added.getFirst()));
            }
            return known.size() == 1 && known.getFirst().isPoint() ? known : added;
        });
    }

    private static boolean isOperators(@Nullable Object value) {
        return value instanceof Document document && !document.isEmpty()
                && document.keySet().iterator().next().startsWith("$");
    }

    private static boolean isPlain(@Nullable Object value) {
        return !(value instanceof Collection<?> || value instanceof BsonRegularExpression
                || value != null && BsonRegularExpression.isRegularExpression(value));
    }
}
