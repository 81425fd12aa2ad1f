package org.packstd.standards.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.standard.ChangeLevel;
import org.packstd.standards.standard.ChangeSummary;
import org.packstd.standards.standard.SemanticVersion;

/**
 * All changes from one edition to another.
 *
 * @param changes those of the standard as a whole, of whole variations, then within variations
 */
public record Diff(FamilyDefinition family, List<Change> changes) {

    /** Longest list of affected paths. */
    public static final int MOST_PATHS = 1000;

    /** Compares two editions of a family. Never fails on what they say. */
    public static Diff between(FamilyDefinition family, Edition before, Edition after) {
        return new Diff(family, new Comparison(family).run(before, after));
    }

    /** What the change is at least: an author may only raise it (rule D8). */
    public ChangeLevel level() {
        return changes.stream().map(Change::level).reduce(ChangeLevel.PATCH, ChangeLevel::or);
    }

    /** The worst that any change means for each role. */
    public Impact worst() {
        return changes.stream().map(Change::impact).reduce(Impact.NONE, Impact::or);
    }

    /** How many changes there are of each class that occurs. */
    public Map<ChangeClass, Integer> counts() {
        var counts = new EnumMap<ChangeClass, Integer>(ChangeClass.class);
        changes.forEach(change -> counts.merge(change.changeClass(), 1, Integer::sum));
        return counts;
    }

    /** New codes of variations by their old ones. */
    public Map<String, String> renamedVariations() {
        var renamed = new HashMap<String, String>();
        for (var change : changes) {
            if (change.subject() == Subject.VARIATION && change.changeClass() == ChangeClass.RENAMED
                    && change.before() != null && change.after() != null) {
                renamed.put(change.before().text(), change.after().text());
            }
        }
        return renamed;
    }

    /** Qualified paths of what changed, each once; see {@link Change#qualifiedPaths()}. */
    public List<String> affected(int most) {
        return changes.stream().flatMap(Change::qualifiedPaths).distinct().limit(most).toList();
    }

    /** What the rules say of the change and of what its author declares about it. */
    public List<Finding> findings(Declaration declaration) {
        var findings = new ArrayList<Finding>();
        declaration.check(this).forEach(findings::add);
        changes.stream().flatMap(Conversions::check).limit(MOST_PATHS).forEach(findings::add);
        return findings;
    }

    /**
     * The change in short.
     *
     * @param before version of the older edition
     * @param declared what the author declares it to be, if anything
     */
    public ChangeSummary summary(SemanticVersion before, @Nullable ChangeLevel declared) {
        var level = declared == null ? level() : level().or(declared);
        var byName = new LinkedHashMap<String, Integer>();
        counts().forEach((changeClass, count) -> byName.put(changeClass.name(), count));
        var classes = new LinkedHashMap<String, String>();
        for (var change : changes) {
            change.qualifiedPaths().limit(ChangeSummary.MOST + 1)
                    .forEach(path -> classes.putIfAbsent(path, change.changeClass().name()));
            if (classes.size() > ChangeSummary.MOST) {
                break;
            }
        }
        var complete = classes.size() <= ChangeSummary.MOST;
        return new ChangeSummary(before.raised(level), level, byName,
                classes.keySet().stream().limit(ChangeSummary.MOST).toList(),
                classes.values().stream().limit(ChangeSummary.MOST).toList(), complete);
    }
}
