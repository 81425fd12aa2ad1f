package org.packstd.standards.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of a payload, flat: what can be compared, by its path. A leaf is a {@link Dimension}, a {@link Facts list of facts}
 * or any other value. Entries of a list are named by what identifies them, else by their position from 0.
 */
final class Leaves {

    private static final List<String> NAMES = List.of("id", "code", "designation");

    private final Map<String, Object> leaves = new LinkedHashMap<>();
    private final Set<String> entries = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    private Leaves() {}

    /** A list of which the order says nothing, such as depopulated sites. */
    record Facts(List<String> entries) {}

    /** @param without members that are left out */
    static Map<String, Object> of(Map<?, ?> part, Set<String> without) {
        var reader = new Leaves();
        part.forEach((name, value) -> {
            if (!without.contains(name)) {
                reader.read(escaped(name), value);
            }
        });
        return reader.leaves;
    }

    private void read(String path, @Nullable Object value) {
        switch (value) {
            case null -> {
            } // says as little as a member that is not there
            case Map<?, ?> object -> readObject(path, object);
            case List<?> list when list.stream().anyMatch(Map.class::isInstance) -> readObjects(path, list);
            case List<?> list when list.isEmpty() -> {
            }
            case List<?> list -> leaves.put(path, new Facts(list.stream().map(String::valueOf).toList()));
            default -> leaves.put(path, value);
        }
    }

    private void readObject(String path, Map<?, ?> object) {
        var dimension = Dimension.of(object);
        if (dimension.isPresent()) {
            leaves.put(path, dimension.get());
        } else {
            object.forEach((name, value) -> read(path + "/" + escaped(name), value));
        }
    }

    private void readObjects(String path, List<?> list) {
        var subject = Subject.of(path);
        var whole = subject == Subject.ALIAS || subject == Subject.SOURCE || subject == Subject.REFERENCE;
        for (int i = 0; i < list.size(); i++) {
            var entry = list.get(i);
            var here = vacant(path + "/" + (entry instanceof Map<?, ?> object ? name(object, whole, i) : i));
            switch (entry) {
                case Map<?, ?> object when whole -> leaves.put(here, quoted(object));
                case Map<?, ?> object -> read(here, unnamed(object));
                case null, default -> read(here, entry);
            }
        }
    }

    /** Entries that share a name are numbered from 2; whatever they are called, each number is tried once. */
    private String vacant(String path) {
        var free = path;
        while (!entries.add(free)) {
            free = path + "#" + last.merge(path, 2, (before, _) -> before + 1);
        }
        return free;
    }

    private static String name(Map<?, ?> object, boolean whole, int position) {
        for (var name : NAMES) {
            if (object.get(name) instanceof String text) {
                return escaped(text);
            }
        }
        if (whole && object.get("body") instanceof String body && object.get("number") instanceof String number) {
            return escaped(body + " " + number);
        }
        return whole && object.get("title") instanceof String title ? escaped(title) : Integer.toString(position);
    }

    /** Without the name that is in the path already, unless it has nothing else. */
    private static Map<?, ?> unnamed(Map<?, ?> object) {
        var rest = new LinkedHashMap<Object, Object>(object);
        if (rest.size() > 1) {
            NAMES.stream().filter(name -> object.get(name) instanceof String).findFirst().ifPresent(rest::remove);
        }
        return rest;
    }

    /** All members in one text, the same for the same members in whatever order. */
    private static String quoted(Map<?, ?> object) {
        var sorted = new TreeMap<String, String>();
        object.forEach((name, value) -> sorted.put(String.valueOf(name), String.valueOf(value)));
        return sorted.entrySet().stream()
                .map(member -> member.getKey() + ": " + member.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String escaped(Object name) {
        return String.valueOf(name).replace("~", "~0").replace("/", "~1");
    }
}
