package org.packstd.submissions.organisation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Organisations by what belongs together: the connected parts of a graph of affiliations. It does not matter in what order
 * affiliations come, who is whose parent, nor whether they go round in a circle.
 */
public final class Groups {

    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private final Map<String, Set<String>> parents = new HashMap<>();

    /** @param holding affiliations that hold at the instant that is spoken of */
    public Groups(Collection<Affiliation> holding) {
        for (var affiliation : holding) {
            join(affiliation.organisation(), affiliation.other());
            join(affiliation.other(), affiliation.organisation());
            if (affiliation.kind() == Affiliation.Kind.PARENT) {
                parents.computeIfAbsent(affiliation.organisation(), _ -> new HashSet<>()).add(affiliation.other());
            }
        }
    }

    private void join(String one, String other) {
        neighbours.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
    }

    /** All that belong together with an organisation, itself included. */
    public SortedSet<String> of(String organisation) {
        var group = new TreeSet<String>();
        var waiting = new ArrayDeque<String>();
        waiting.add(organisation);
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (group.add(next)) {
                waiting.addAll(neighbours.getOrDefault(next, Set.of()));
            }
        }
        return group;
    }

    /**
     * Who speaks for a group: the first of those without a parent, else, where all have one, the first of all.
     *
     * @param candidates at least one, all of one group
     */
    public String speaker(SortedSet<String> candidates) {
        return candidates.stream().filter(candidate -> !parents.containsKey(candidate)).findFirst()
                .orElseGet(candidates::first);
    }
}
