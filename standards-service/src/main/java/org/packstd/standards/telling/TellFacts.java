package org.packstd.standards.telling;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.diff.Change;
import org.packstd.standards.diff.Diff;
import org.packstd.standards.diff.Edition;
import org.packstd.standards.family.Families;
import org.packstd.standards.search.Describe;
import org.packstd.standards.search.IndexedVariation;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standards;
import org.packstd.standards.telling.Told.Changes;
import org.packstd.standards.telling.Told.Facts;
import org.packstd.standards.telling.Told.VariationFacts;

/** Says of a revision what subscribers filter by, and what it changed. */
public final class TellFacts {

    /** As many variations as an event names. */
    public static final int MOST_VARIATIONS = 200;
    /** As many changes as an event names. */
    public static final int MOST_CHANGES = 100;

    private final Standards standards;
    private final Revisions revisions;
    private final Families families;
    private final Describe describe;

    public TellFacts(Standards standards, Revisions revisions, Families families, Describe describe) {
        this.standards = standards;
        this.revisions = revisions;
        this.families = families;
        this.describe = describe;
    }

    /** Of a revision that was published, against the one before. Empty when it is not stored. */
    public Optional<Told> published(RevisionId id) {
        return revisions.find(id).flatMap(revision -> {
            var before = id.letter().previous()
                    .flatMap(letter -> revisions.find(new RevisionId(id.designation(), letter)));
            return told(revision, before.map(each -> changes(diff(each, revision))).orElse(null), Map.of());
        });
    }

    /** Of a revision that gave way to another, with what that one changes. Empty when either is not stored. */
    public Optional<Told> superseded(RevisionId id, RevisionId by) {
        return revisions.find(id).flatMap(revision -> revisions.find(by).flatMap(after -> {
            var diff = diff(revision, after);
            return told(revision, changes(diff), diff.renamedVariations());
        }));
    }

    /** Of a revision to which something else happened. Empty when it is not stored. */
    public Optional<Told> of(RevisionId id) {
        return revisions.find(id).flatMap(revision -> told(revision, null, Map.of()));
    }

    private Diff diff(Revision before, Revision after) {
        return Diff.between(families.of(after.content().family()), Edition.of(before.content()),
                Edition.of(after.content()));
    }

    private static Changes changes(Diff diff) {
        return new Changes(diff.changes(), true).atMost(MOST_CHANGES);
    }

    /** @param newCodes by which changes name variations of this revision, where they have others by then */
    private Optional<Told> told(Revision revision, @Nullable Changes changes, Map<String, String> newCodes) {
        return standards.find(revision.id().designation()).map(standard -> {
            var concerned = concerned(changes, newCodes);
            var variations = describe.standard(standard, revision).variations();
            var changed = variations.stream().filter(concerned).map(each -> new VariationFacts(each, true));
            var others = variations.stream().filter(concerned.negate()).map(each -> new VariationFacts(each, false));
            return new Told(new Facts(Stream.concat(changed, others).limit(MOST_VARIATIONS).toList(),
                    variations.size() <= MOST_VARIATIONS), changes);
        });
    }

    /** All of them when nothing was compared, when not all is known, or when the standard itself changed. */
    private static Predicate<IndexedVariation> concerned(@Nullable Changes changes, Map<String, String> newCodes) {
        if (changes == null || !changes.complete() || changes.items().stream().anyMatch(TellFacts::concernsAll)) {
            return _ -> true;
        }
        var codes = codes(changes.items());
        return variation -> {
            var code = variation.hit().code();
            return codes.contains(newCodes.getOrDefault(code, code));
        };
    }

    private static boolean concernsAll(Change change) {
        return change.variations().isEmpty() || change.everyVariation();
    }

    private static Set<String> codes(List<Change> changes) {
        var codes = new HashSet<String>();
        changes.forEach(change -> codes.addAll(change.variations()));
        return codes;
    }
}
