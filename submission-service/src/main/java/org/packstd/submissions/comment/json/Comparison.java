package org.packstd.submissions.comment.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.packstd.submissions.comment.PathChange;
import tools.jackson.databind.JsonNode;

/** Finds where two trees differ, and what the change of a stated value means. */
final class Comparison {

    /** Members that name an entry of a list, the first that all entries have counts. */
    private static final List<String> NAMES = List.of("code", "id", "key", "name", "symbol");
    /** Members of which one at least makes an object a typed value, which changes as a whole. */
    private static final List<String> TYPED = List.of("unit", "min", "nom", "max", "tol");

    private final int limit;
    private final boolean inPlace;
    private final List<PathChange> changes = new ArrayList<>();

    /**
     * @param inPlace whether an entry that took the place of one with another name is the same entry, and entries without names
     *                that were put in are looked for
     */
    Comparison(int limit, boolean inPlace) {
        this.limit = limit;
        this.inPlace = inPlace;
    }

    List<PathChange> compare(JsonNode before, JsonNode after) {
        compare("", before, after);
        return List.copyOf(changes);
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (changes.size() >= limit || same(before, after)) {
            return;
        }
        if (before.isMissingNode()) {
            note(path, PathChange.Kind.ADDED);
        } else if (after.isMissingNode()) {
            note(path, PathChange.Kind.REMOVED);
        } else if (before.isObject() && after.isObject() && !isTyped(before) && !isTyped(after)) {
            members(path, before, after);
        } else if (before.isArray() && after.isArray()) {
            entries(path, before, after);
        } else if (isTyped(before) && isTyped(after)) {
            StatedChange.between(before, after).ifPresent(kind -> note(path, kind));
        } else {
            note(path, PathChange.Kind.CHANGED);
        }
    }

    private void members(String path, JsonNode before, JsonNode after) {
        after.propertyNames().forEach(name -> compare(path + "/" + JsonPayloads.escaped(name), before.path(name),
                after.path(name)));
        before.propertyNames().stream().filter(name -> !after.has(name))
                .forEach(name -> note(path + "/" + JsonPayloads.escaped(name), PathChange.Kind.REMOVED));
    }

    private void entries(String path, JsonNode before, JsonNode after) {
        var name = NAMES.stream().filter(each -> names(before, each) && names(after, each)).findFirst();
        if (name.isPresent()) {
            named(path, byName(before, name.get()), byName(after, name.get()));
        } else if (before.size() == after.size()) {
            for (var i = 0; i < after.size(); i++) {
                compare(path + "/" + i, before.get(i), after.get(i));
            }
        } else if (inPlace && before.size() < after.size()) {
            longer(path, before, after);
        } else {
            note(path, PathChange.Kind.CHANGED);
        }
    }

    /** Entries without names that were put in at one place are told from the others; else nobody can say which is which. */
    private void longer(String path, JsonNode before, JsonNode after) {
        var more = after.size() - before.size();
        var first = 0;
        while (first < before.size() && same(before.get(first), after.get(first))) {
            first++;
        }
        for (var i = first; i < before.size(); i++) {
            if (!same(before.get(i), after.get(i + more))) {
                note(path, PathChange.Kind.CHANGED);
                return;
            }
        }
        for (var i = first; i < first + more; i++) {
            note(path + "/" + i, PathChange.Kind.ADDED);
        }
    }

    private void named(String path, Map<String, Entry> before, Map<String, Entry> after) {
        var gone = new TreeMap<Integer, JsonNode>();
        before.forEach((name, entry) -> {
            if (!after.containsKey(name)) {
                gone.put(entry.index(), entry.node());
            }
        });
        after.forEach((name, entry) -> {
            var place = path + "/" + entry.index();
            var known = before.get(name);
            var former = known != null ? known.node() : inPlace ? gone.remove(entry.index()) : null;
            if (former == null) {
                note(place, PathChange.Kind.ADDED);
            } else {
                compare(place, former, entry.node());
            }
        });
        gone.keySet().forEach(index -> note(path + "/" + index, PathChange.Kind.REMOVED));
    }

    private record Entry(int index, JsonNode node) {}

    private static Map<String, Entry> byName(JsonNode list, String member) {
        var entries = new LinkedHashMap<String, Entry>();
        for (var i = 0; i < list.size(); i++) {
            entries.put(list.get(i).path(member).asString(), new Entry(i, list.get(i)));
        }
        return entries;
    }

    /** Whether this member names all entries of a list, each differently. */
    private static boolean names(JsonNode list, String member) {
        return list.valueStream().allMatch(entry -> entry.path(member).isString())
                && byName(list, member).size() == list.size();
    }

    private static boolean isTyped(JsonNode node) {
        return TYPED.stream().anyMatch(member -> node.path(member).isValueNode());
    }

    private void note(String path, PathChange.Kind kind) {
        if (changes.size() < limit) {
            changes.add(new PathChange(path, kind));
        }
    }

    /** Figures are the same whatever their form, also those that are written as text. */
    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            return one.size() == other.size() && one.properties().stream()
                    .allMatch(member -> other.has(member.getKey())
                            && same(member.getValue(), other.get(member.getKey())));
        }
        if (one.isArray() && other.isArray()) {
            if (one.size() != other.size()) {
                return false;
            }
            for (var i = 0; i < one.size(); i++) {
                if (!same(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return Figures.same(one, other).orElseGet(() -> one.equals(other));
    }
}
