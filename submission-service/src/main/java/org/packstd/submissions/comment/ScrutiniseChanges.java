package org.packstd.submissions.comment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.check.CheckedTexts;
import org.packstd.submissions.check.Scrutiny;
import org.packstd.submissions.proposal.Payload;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.SubmissionId;

/**
 * Compares a text that was mended after an enquiry with the one that the enquiry was about. Whatever differs has to be at a
 * place that an accepted comment names: by its anchor, by the change that it proposes, or by the change that was decided.
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
    public boolean isDue(Authoring.Validating mended) {
        var course = mended.dossier().course();
        var enquired = course == null ? null : course.enquired();
        if (course == null || enquired == null || course.back() != State.COMMENT_RESOLUTION || !hasReviews(course)) {
            return false;
        }
        var before = texts.find(enquired);
        var after = mended.dossier().proposal().payload();
        return before.isEmpty() || after == null // nobody can say what did not change
                || changesMoreThanWasAsked(mended.dossier().id(), before.get(), after);
    }

    private boolean hasReviews(Course course) {
        return policies.find(course.policy(), course.policyVersion())
                .filter(policy -> policy.process().reviewers() > 0).isPresent();
    }

    private boolean changesMoreThanWasAsked(SubmissionId id, Payload before, Payload after) {
        var changes = reader.changes(before, after, MOST + 1);
        if (changes.isEmpty()) {
            return false;
        }
        var asked = changes.size() > MOST ? Set.<String>of() : placesAsked(id);
        return changes.stream().map(PathChange::pointer)
                .anyMatch(changed -> asked.stream().noneMatch(place -> isWithin(changed, place)));
    }

    private Set<String> placesAsked(SubmissionId id) {
        var places = new TreeSet<String>();
        Arrays.stream(DispositionKind.values()).filter(DispositionKind::changesText)
                .flatMap(kind -> comments
                        .list(new Comments.Filter(id, Comments.Sight.WHOLE, null, null, null, null, null,
                                null, kind), null, MOST)
                        .items().stream())
                .flatMap(ScrutiniseChanges::places).forEach(places::add);
        return places;
    }

    private static Stream<String> places(Comment comment) {
        var places = new ArrayList<String>();
        var anchor = comment.remark().anchor().pointer();
        if (anchor != null) {
            places.add(anchor);
        }
        var proposed = comment.remark().change();
        if (proposed != null) {
            proposed.patch().stream().map(ProposedChange.Operation::path).forEach(places::add);
        }
        var decided = Objects.requireNonNull(comment.disposition(), "it was disposed of").verdict().change();
        if (decided != null && decided.startsWith("/")) {
            places.add(decided);
        }
        return places.stream();
    }

    private static boolean isWithin(String pointer, String place) {
        return pointer.equals(place) || pointer.startsWith(place + "/");
    }
}
