package org.packstd.submissions.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.task.Task;
import org.packstd.submissions.task.TaskSource;

/** Reviews that the caller was asked for and that the process still waits for. */
public final class ReviewTasks implements TaskSource {

    private final Reviews reviews;
    private final Submissions submissions;

    public ReviewTasks(Reviews reviews, Submissions submissions) {
        this.reviews = reviews;
        this.submissions = submissions;
    }

    @Override
    public List<Task> tasks(Caller caller, Instant now, int limit) {
        if (!caller.is(Role.REVIEWER)) {
            return List.of();
        }
        return reviews.assignedTo(caller.subject(), limit).stream().flatMap(review -> task(review, caller).stream())
                .toList();
    }

    /** Nothing of what is no longer in review, or of a text that another one took the place of. */
    private Optional<Task> task(Review review, Caller caller) {
        var assignment = review.assignment();
        return submissions.find(SubmissionId.parse(assignment.submission()))
                .filter(Deliberating.InReview.class::isInstance)
                .filter(submission -> submission.dossier().textRevision() == assignment.textRevision()
                        && Permissions.maySee(caller, submission))
                .map(submission -> new Task("review", submission.dossier().id(),
                        submission.dossier().proposal().title(), assignment.assignedAt(), assignment.dueAt(),
                        Action.REVIEW, "/api/v1/submissions/%s/reviews/%s"
                                .formatted(assignment.submission(), review.key())));
    }
}
