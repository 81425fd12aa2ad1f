package org.packstd.submissions.comment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.check.CheckedTexts;
import org.packstd.submissions.check.Scrutiny;
import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Payload;
import org.packstd.submissions.proposal.Proposal;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Dossier;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.SubmissionId;

/**
 * Compares a text that was mended after an enquiry with the one that the enquiry was about. Whatever differs in the payload has
 * to be at a place that an accepted comment names: by its anchor, by the change that it proposes, or by the change that was
 * decided. Nothing of this can name scope or metadata, so these have to be what they were.
 */
public final class ScrutiniseChanges implements Scrutiny {

    /** More changes than that are reviewed without a look at each. */
    private static final int MOST = 1000;

    private final Comments comments;
    private final CheckedTexts texts;
    private final PayloadReader reader;
    private final Policies policies;

    public ScrutiniseChanges(Comments comments, CheckedTexts texts, PayloadReader reader, Policies policies) {
        this.comments = comments;
        this.texts = texts;
        this.reader = reader;
        this.policies = policies;
    }

    @Override
    public boolean isDue(Authoring.Validating mended, CheckReport report) {
        var course = mended.dossier().course();
        if (course == null || course.enquired() == null || course.back() != State.COMMENT_RESOLUTION
                || !hasReviews(course)) {
            return false;
        }
        var proposal = mended.dossier().proposal();
        return changesBeside(course, proposal, report) || changesPayload(course.enquired(), mended.dossier());
    }

    /** Of older enquiries it was not noted; then a withdrawal is the same if it is of the same revision, which its hash says. */
    private static boolean changesBeside(Course course, Proposal mended, CheckReport report) {
        if (course.beside() != null) {
            return !course.beside().equals(mended.beside());
        }
        return mended.payload() == null && !Objects.equals(course.enquired(), report.contentHash());
    }

    private boolean changesPayload(String enquired, Dossier mended) {
        var after = mended.proposal().payload();
        if (after == null) { // of a withdrawal there is no more to compare
            return false;
        }
        var before = texts.find(enquired);
        return before.isEmpty() // nobody can say what did not change
                || changesMoreThanWasAsked(mended.id(), before.get(), after);
    }

    private boolean hasReviews(Course course) {
        return policies.find(course.policy(), course.policyVersion())
                .filter(policy -> policy.process().reviewers() > 0).isPresent();
    }

    private boolean changesMoreThanWasAsked(SubmissionId id, Payload before, Payload after) {
        var changes = reader.changesInPlace(before, after, MOST + 1);
        if (changes.isEmpty()) {
            return false;
        }
        var asked = changes.size() > MOST ? Set.<Place>of() : placesAsked(id);
        return changes.stream().anyMatch(change -> asked.stream().noneMatch(place -> place.covers(change)));
    }

    private Set<Place> placesAsked(SubmissionId id) {
        return Arrays.stream(DispositionKind.values()).filter(DispositionKind::changesText)
                .flatMap(kind -> comments
                        .list(new Comments.Filter(id, Comments.Sight.WHOLE, null, null, null, null, null,
                                null, kind), null, MOST)
                        .items().stream())
                .flatMap(ScrutiniseChanges::places).collect(Collectors.toSet());
    }

    private static Stream<Place> places(Comment comment) {
        var places = new ArrayList<String>();
        var anchor = comment.remark().anchor().pointer();
        if (anchor != null) {
            places.add(anchor);
        }
        var proposed = comment.remark().change();
        if (proposed != null) {
            proposed.patch().forEach(operation -> {
                places.add(operation.path());
                if (operation.op() == ProposedChange.Op.MOVE && operation.from() != null) {
                    places.add(operation.from());
                }
            });
        }
        var decided = Objects.requireNonNull(comment.disposition(), "it was disposed of").verdict().change();
        if (decided != null && decided.startsWith("/")) {
            places.add(decided);
        }
        return places.stream().map(Place::of);
    }

    /**
     * Where a change was asked for.
     *
     * @param behind whether it is behind the last entry of the list that the pointer leads to
     */
    private record Place(String pointer, boolean behind) {

        private static final String BEHIND = "/-";

        static Place of(String pointer) {
            return pointer.endsWith(BEHIND)
                    ? new Place(pointer.substring(0, pointer.length() - BEHIND.length()), true)
                    : new Place(pointer, false);
        }

        boolean covers(PathChange change) {
            var changed = change.pointer();
            if (behind) {
                return change.kind() == PathChange.Kind.ADDED
                        && changed.substring(0, changed.lastIndexOf('/')).equals(pointer);
            }
            return isWithin(changed, pointer) || isNotedAsAWhole(change) && isWithin(pointer, changed);
        }

        /** A stated value, or a list that is of another length: what changed in it is not said. */
        private static boolean isNotedAsAWhole(PathChange change) {
            return change.kind() != PathChange.Kind.ADDED && change.kind() != PathChange.Kind.REMOVED;
        }

        private static boolean isWithin(String pointer, String place) {
            return pointer.equals(place) || pointer.startsWith(place + "/");
        }
    }
}
