package org.packstd.standards.rule.geometry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.packstd.standards.rule.Offence;

/**
 * Which of many rectangles overlap. A line sweeps down over them and holds those that it crosses, from left to right. As long
 * as these are apart, a new one can only overlap its neighbours; one that does is named and not held. So n rectangles cost
 * n · log n, however they lie, and where any two overlap at least one is found.
 */
final class Overlaps {

    /** Pairs that overlap are named up to this number; more say no more. */
    private static final int ENOUGH = 20;

    private final TreeMap<BigDecimal, Box> crossed = new TreeMap<>();
    private final PriorityQueue<Box> ending = new PriorityQueue<>(Comparator.comparing(Box::bottom));
    private final List<Offence> found = new ArrayList<>();

    private Overlaps() {}

    static Stream<Offence> of(List<Box> boxes) {
        var sweep = new Overlaps();
        for (var box : boxes.stream().filter(Box::hasArea).sorted(Comparator.comparing(Box::top)).toList()) {
            sweep.add(box);
            if (sweep.found.size() >= ENOUGH) {
                break;
            }
        }
        return sweep.found.stream().limit(ENOUGH);
    }

    private void add(Box box) {
        while (!ending.isEmpty() && ending.element().bottom().compareTo(box.top()) <= 0) {
            crossed.remove(ending.remove().left());
        }
        var beginsBefore = crossed.lowerEntry(box.left());
        var before = found.size();
        if (beginsBefore != null && beginsBefore.getValue().overlaps(box)) {
            name(beginsBefore.getValue(), box);
        }
        crossed.subMap(box.left(), box.right()).values().forEach(other -> name(other, box));
        if (found.size() == before) {
            crossed.put(box.left(), box);
            ending.add(box);
        }
    }

    private void name(Box earlier, Box box) {
        found.add(new Offence(box.pointer(), box.text(), "∩ " + earlier.text() + " = ∅"));
    }
}
