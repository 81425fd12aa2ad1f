package org.packstd.standards.specification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A specification as it was written: a JSON object as maps, lists, strings, numbers and booleans.
 *
 * @param members as read; nobody may change them
 */
public record Payload(Map<String, Object> members) {

    /** What all variations share, unless they state their own. */
    private static final List<String> SHARED = List.of("parameters", "attributes");

    /** The codes of the variations, as far as there are any. */
    public List<String> variationCodes() {
        return variations().stream()
                .map(variation -> variation.get("code"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** The variation of that code with everything that holds for it: what it shares, and what it states itself. */
    public Optional<Map<String, Object>> variation(String code) {
        return variations().stream().filter(each -> code.equals(each.get("code"))).findFirst().map(this::merged);
    }

    /** The same with that variation alone; empty when there is none of that code. */
    public Optional<Payload> only(String code) {
        return variations().stream().filter(each -> code.equals(each.get("code"))).findFirst().map(variation -> {
            var rest = new LinkedHashMap<>(members);
            rest.put("variations", List.of(variation));
            return new Payload(rest);
        });
    }

    /**
     * The same with every typed value in its normal form: limits in metric units, with what was entered beside them. What
     * has no normal form stays as it is. Normalising what is normal changes nothing.
     */
    public Payload normal() {
        var normal = object(normal(members));
        if (normal == members) {
            return this;
        }
        var copied = new LinkedHashMap<String, Object>();
        normal.forEach((name, value) -> copied.put((String) name, value));
        return new Payload(copied);
    }

    /** Where typed values say of how they were entered what is not so. */
    public Stream<Contradiction> contradictions() {
        return contradictions("", members);
    }

    private Map<String, Object> merged(Map<?, ?> own) {
        var merged = new LinkedHashMap<String, Object>();
        own.forEach((name, value) -> merged.put((String) name, value));
        for (var name : SHARED) {
            var both = new LinkedHashMap<Object, Object>(object(members.get(name)));
            both.putAll(object(own.get(name)));
            if (!both.isEmpty()) {
                merged.put(name, both);
            }
        }
        return merged;
    }

    private static @Nullable Object normal(@Nullable Object written) {
        return switch (written) {
            case Map<?, ?> value when isTyped(value) -> NormalForm.of(value);
            case Map<?, ?> object -> {
                var changed = false;
                var normal = new LinkedHashMap<Object, @Nullable Object>();
                for (var member : object.entrySet()) {
                    var after = normal(member.getValue());
                    changed |= after != member.getValue();
                    normal.put(member.getKey(), after);
                }
                yield changed ? normal : object;
            }
            case List<?> list -> {
                var normal = list.stream().map(Payload::normal).toList();
                yield IntStream.range(0, list.size()).allMatch(i -> normal.get(i) == list.get(i)) ? list : normal;
            }
            case null, default -> written;
        };
    }

    private static Stream<Contradiction> contradictions(String pointer, @Nullable Object written) {
        return switch (written) {
            case Map<?, ?> value when isTyped(value) -> NormalForm.contradiction(value)
                    .map(expected -> new Contradiction(pointer, NormalForm.show(value), NormalForm.show(expected)))
                    .stream();
            case Map<?, ?> object -> object.entrySet().stream()
                    .flatMap(member -> contradictions(
                            pointer + "/" + String.valueOf(member.getKey()).replace("~", "~0").replace("/", "~1"),
                            member.getValue()));
            case List<?> list -> IntStream.range(0, list.size()).boxed()
                    .flatMap(i -> contradictions(pointer + "/" + i, list.get(i)));
            case null, default -> Stream.empty();
        };
    }

    /** In no family has anything else a unit. */
    private static boolean isTyped(Map<?, ?> object) {
        return object.get("unit") instanceof String;
    }

    List<Map<?, ?>> variations() {
        return objects(members.get("variations"));
    }

    static List<Map<?, ?>> objects(@Nullable Object list) {
        return list instanceof List<?> items ? items.stream().<Map<?, ?>>map(Payload::object).toList() : List.of();
    }

    static Map<?, ?> object(@Nullable Object written) {
        return written instanceof Map<?, ?> object ? object : Map.of();
    }
}
