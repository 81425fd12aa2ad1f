package org.packstd.standards.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.packstd.standards.family.FamilyDefinition;

/** Compares two editions of one family; an instance is used once. */
final class Comparison {

    private static final String PARAMETERS = "parameters/";

    private final FamilyDefinition family;
    private final List<Change> changes = new ArrayList<>();
    private final Map<Difference, List<String>> folded = new LinkedHashMap<>();

    Comparison(FamilyDefinition family) {
        this.family = family;
    }

    List<Change> run(Edition before, Edition after) {
        each(before.standing(), after.standing(), found -> changes.add(change(found, List.of(), false)));
        var old = before.variations();
        var now = after.variations();
        var pairing = Pairing.of(old, now);
        pairing.removed().forEach(code -> changes.add(variation(ChangeClass.REMOVED, code)));
        pairing.added().forEach(code -> changes.add(variation(ChangeClass.ADDED, code)));
        for (var pair : pairing.pairs()) {
            if (pair.isRenamed()) {
                changes.add(new Change("code", Subject.VARIATION, ChangeClass.RENAMED, false, List.of(pair.after()),
                        false, new Side(pair.before(), null), new Side(pair.after(), null)));
            }
            each(leaves(old, pair.before()), leaves(now, pair.after()),
                    found -> folded.computeIfAbsent(found, _ -> new ArrayList<>()).add(pair.after()));
        }
        var all = pairing.pairs().size();
        folded.forEach((found, codes) -> changes.add(change(found, codes, codes.size() == all)));
        if (changes.isEmpty() && !before.equals(after)) {
            changes.add(new Change("", Subject.OTHER, ChangeClass.EDITORIAL, false, List.of(), false, null, null));
        }
        return List.copyOf(changes);
    }

    private static Map<String, Object> leaves(Map<String, Map<String, Object>> variations, String code) {
        return variations.getOrDefault(code, Map.of());
    }

    private static void each(Map<String, Object> before, Map<String, Object> after, Consumer<Difference> found) {
        var paths = new LinkedHashSet<>(after.keySet());
        paths.addAll(before.keySet());
        for (var path : paths) {
            Difference.between(path, before.get(path), after.get(path)).forEach(found);
        }
    }

    private Change change(Difference found, List<String> codes, boolean every) {
        var subject = Subject.of(found.path());
        return new Change(found.path(), subject, found.changeClass(), isMandatory(found.path(), subject),
                List.copyOf(codes), every, found.before(), found.after());
    }

    private static Change variation(ChangeClass changeClass, String code) {
        var side = new Side(code, null);
        return new Change("", Subject.VARIATION, changeClass, false, List.of(code), false,
                changeClass == ChangeClass.REMOVED ? side : null, changeClass == ChangeClass.ADDED ? side : null);
    }

    private boolean isMandatory(String path, Subject subject) {
        return path.endsWith(Difference.MANDATORY) || switch (subject) {
            case PARAMETER ->
                path.startsWith(PARAMETERS) && family.expected().contains(path.substring(PARAMETERS.length()));
            case TERMINALS, EXPOSED_PAD, DIE -> true;
            case VARIATION, ATTRIBUTE, LAND, TEXT, REFERENCE, ALIAS, SOURCE, OTHER -> false;
        };
    }
}
