package org.packstd.standards.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.standard.Designation;

/** Rule D13: a variation that another standard has already is not standardised a second time without good reason. */
final class Duplicates {

    private static final int ENOUGH = 100;
    /** Asked for more often, the database would do too much for one proposal. */
    private static final int MOST_ROUNDS = 20;

    private final Registered registered;

    Duplicates(Registered registered) {
        this.registered = registered;
    }

    /**
     * One finding for each variation, however many twins it has, so that none hides the others.
     *
     * @param revised the standard that is revised, if it is one; what it has it may keep
     */
    Stream<Finding> check(List<Fingerprint> variations, @Nullable Designation revised) {
        var first = new LinkedHashMap<String, Fingerprint>();
        variations.forEach(each -> first.putIfAbsent(each.print(), each));
        var twins = twins(first.keySet(), revised);
        return first.values().stream().flatMap(variation -> Optional.ofNullable(twins.get(variation.print())).stream()
                .map(found -> Finding.of("D13", Severity.WARNING, variation.pointer(), variation.code(),
                        expected(found), "Another standard has this variation", "其他标准已有此变体")));
    }

    /** Asks again for those without a twin so far, as long as there were more than one answer holds. */
    private Map<String, List<Registered.Twin>> twins(Set<String> prints, @Nullable Designation revised) {
        var twins = new HashMap<String, List<Registered.Twin>>();
        var open = new HashSet<>(prints);
        for (int round = 0; round < MOST_ROUNDS && !open.isEmpty(); round++) {
            var found = registered.like(open, revised, ENOUGH);
            found.forEach(twin -> twins.computeIfAbsent(twin.print(), _ -> new ArrayList<>()).add(twin));
            open.removeAll(twins.keySet());
            if (found.size() < ENOUGH) {
                break;
            }
        }
        return twins;
    }

    private static String expected(List<Registered.Twin> twins) {
        var first = twins.getFirst();
        var more = twins.size() == 1 ? "" : " (+ %d)".formatted(twins.size() - 1);
        return "≠ %s %s%s".formatted(first.designation(), first.code(), more);
    }
}
