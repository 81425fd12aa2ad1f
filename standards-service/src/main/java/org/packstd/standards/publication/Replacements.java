package org.packstd.standards.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Replacement;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.StandardEvent;
import org.packstd.standards.standard.Standards;

/**
 * Leads readers of what a revision supersedes to it, in two steps around the moment in which the revision becomes current.
 *
 * <p>
 * Before it, the place of each superseded standard is claimed: unseen by readers, but nobody can revise that standard any
 * more. After it, the claim is announced. As a standard that is claimed or replaced takes no revision, two that are to take
 * the place of each other at the same moment stop each other, and no circle can arise whatever happens at once.
 */
final class Replacements {

    /** More changes than this between reading and writing one standard mean that something is wrong. */
    private static final int TRIES = 50;

    private final Standards standards;

    Replacements(Standards standards) {
        this.standards = standards;
    }

    void claim(Revision revision) {
        superseded(revision).forEach(each -> change(each, standard -> isKnown(standard, revision)
                ? Optional.empty()
                : Optional.of(new Change(standard.head().claimed(new Replacement(revision.id().designation(),
                        revision.effective(), revision.publicationId(), false)), List.of()))));
    }

    void announce(Revision revision) {
        superseded(revision).forEach(each -> change(each, standard -> claim(standard, revision).map(claim -> new Change(
                standard.head().announced(revision.publicationId()),
                List.of(new StandardEvent.Replaced(new RevisionId(
                        standard.designation(), standard.head().current()), standard.head().title(), claim,
                        revision.publishedAt(), standard.head().events() + 1))))));
    }

    void release(Revision revision) {
        superseded(revision).forEach(each -> change(each, standard -> claim(standard, revision)
                .map(_ -> new Change(standard.head().released(revision.publicationId()), List.of()))));
    }

    /** What another registry announced; nothing if that is known here, or about to be. */
    void announced(Designation replaced, Replacement replacement, Instant at) {
        change(replaced, standard -> standard.head().replacedBy().stream()
                .anyMatch(each -> each.by().equals(replacement.by()))
                        ? Optional.empty()
                        : Optional.of(new Change(standard.head().claimed(replacement),
                                List.of(new StandardEvent.Replaced(
                                        new RevisionId(standard.designation(), standard.head().current()),
                                        standard.head().title(), replacement, at, standard.head().events() + 1)))));
    }

    private record Change(Standard.Head head, List<StandardEvent> events) {}

    private boolean change(Standard standard, Change change) {
        return standards.change(standard, standard.with(change.head()), change.events());
    }

    /**
     * Changes a standard until nobody comes between; does nothing when there is nothing to do, or, in a registry that took
     * over some standards of another, no such standard.
     */
    private void change(Designation designation, Function<Standard, Optional<Change>> decide) {
        for (int i = 0; i < TRIES; i++) {
            var standard = standards.find(designation);
            var change = standard.flatMap(decide);
            if (change.isEmpty() || change(standard.orElseThrow(), change.get())) {
                return;
            }
        }
        throw new IllegalStateException(designation + ": the standard never stands still");
    }

    /** An earlier revision of the same standard may have replaced it already. */
    private static boolean isKnown(Standard standard, Revision revision) {
        return standard.head().replacedBy().stream()
                .anyMatch(each -> each.by().equals(revision.id().designation())
                        && (each.announced() || each.publicationId().equals(revision.publicationId())));
    }

    private static Optional<Replacement> claim(Standard standard, Revision revision) {
        return standard.head().replacedBy().stream()
                .filter(each -> !each.announced() && each.publicationId().equals(revision.publicationId()))
                .findFirst();
    }

    private static List<Designation> superseded(Revision revision) {
        return revision.content().metadata().supersedes().stream()
                .flatMap(each -> Designation.of(each).stream())
                .distinct()
                .toList();
    }
}
