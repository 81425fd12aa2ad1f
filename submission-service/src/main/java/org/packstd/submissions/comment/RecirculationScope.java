package org.packstd.submissions.comment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a recirculation is about: what changed since the ballot, and what was disapproved of and is not settled. All else was
 * voted on.
 *
 * @param ballot    the ballot whose text is compared
 * @param from      hash of the text that was voted on
 * @param to        hash of the present text
 * @param changes   places that changed
 * @param negatives comments that must be satisfied and are not
 * @param complete  false if there are more changes or negatives than are listed; then comments on anything are in scope
 */
public record RecirculationScope(String ballot, String from, String to, List<PathChange> changes,
        List<Comment> negatives, boolean complete) {

    static final int MOST_CHANGES = 1000;
    static final int MOST_NEGATIVES = 1000;
    private static final int SHOWN = 10;

    public RecirculationScope {
        changes = List.copyOf(changes);
        negatives = List.copyOf(negatives);
    }

    /** Whether a comment with this anchor is within it. A comment on the whole is not, unless a negative is too. */
    public boolean covers(Anchor anchor) {
        if (!complete) {
            return true;
        }
        var subjects = negatives.stream().map(negative -> negative.remark().anchor()).toList();
        var pointer = anchor.pointer();
        if (pointer != null && Stream.concat(changes.stream().map(PathChange::pointer),
                subjects.stream().map(Anchor::pointer).flatMap(Stream::ofNullable))
                .anyMatch(place -> isWithin(pointer, place))) {
            return true;
        }
        if (anchor.isEmpty()) {
            return subjects.stream().anyMatch(Anchor::isEmpty);
        }
        return subjects.stream().flatMap(subject -> Stream.of(subject.clause(), subject.figure()))
                .anyMatch(place -> place != null && (place.equals(anchor.clause()) || place.equals(anchor.figure())));
    }

    private static boolean isWithin(String pointer, String place) {
        return pointer.equals(place) || pointer.startsWith(place + "/");
    }

    /** What one may comment on, in words. */
    public String toSentence() {
        var places = Stream.concat(changes.stream().map(PathChange::pointer),
                negatives.stream().map(negative -> negative.remark().anchor().toString())).distinct().toList();
        if (places.isEmpty()) {
            return "nothing changed since " + ballot + " and no negative is open";
        }
        var shown = places.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return places.size() <= SHOWN ? shown : "%s and %d more".formatted(shown, places.size() - SHOWN);
    }
}
