package org.packstd.standards.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which variation of the new edition continues which of the old one: that of the same code, else one that states the same
 * figures under a new code.
 */
record Pairing(List<Pair> pairs, List<String> removed, List<String> added) {

    record Pair(String before, String after) {

        boolean isRenamed() {
            return !before.equals(after);
        }
    }

    static Pairing of(Map<String, Map<String, Object>> before, Map<String, Map<String, Object>> after) {
        var newcomers = new HashMap<String, Deque<String>>();
        after.forEach((code, leaves) -> {
            if (!before.containsKey(code)) {
                newcomers.computeIfAbsent(vector(leaves), _ -> new ArrayDeque<>()).add(code);
            }
        });
        var pairs = new ArrayList<Pair>();
        var removed = new ArrayList<String>();
        before.forEach((code, leaves) -> {
            if (after.containsKey(code)) {
                pairs.add(new Pair(code, code));
            } else if (newcomers.get(vector(leaves)) instanceof Deque<String> same && !same.isEmpty()) {
                pairs.add(new Pair(code, same.remove()));
            } else {
                removed.add(code);
            }
        });
        var continued = pairs.stream().map(Pair::after).collect(Collectors.toSet());
        return new Pairing(pairs, removed, after.keySet().stream().filter(code -> !continued.contains(code)).toList());
    }

    /** Everything that a part or a footprint depends on, the same however it is written. */
    private static String vector(Map<String, Object> leaves) {
        var vector = new TreeMap<String, String>();
        leaves.forEach((path, leaf) -> {
            if (!Subject.of(path).informs()) {
                vector.put(path, switch (leaf) {
                    case Dimension dimension -> dimension.vector();
                    case Leaves.Facts(var entries) -> entries.stream().sorted().toList().toString();
                    default -> leaf.toString();
                });
            }
        });
        return vector.toString();
    }
}
