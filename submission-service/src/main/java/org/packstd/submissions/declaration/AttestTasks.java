package org.packstd.submissions.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Invitations;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.task.Task;
import org.packstd.submissions.task.TaskSource;

/** Texts of which the caller's organisation is an author and has to attest before the next step. */
public final class AttestTasks implements TaskSource {

    /** Texts looked at, the newest first. */
    private static final int TEXTS = 200;
    /** For each state the step that its attestations are asked for. */
    private static final Map<State, Action> STEPS = Map.ofEntries(
            Map.entry(State.DRAFT, Action.SUBMIT),
            Map.entry(State.CHECK_FAILED, Action.SUBMIT),
            Map.entry(State.RETURNED, Action.SUBMIT),
            Map.entry(State.REVISION_REQUIRED, Action.SUBMIT),
            Map.entry(State.ACCEPTED, Action.DECLARE_READY),
            Map.entry(State.IN_REVIEW, Action.DECLARE_READY),
            Map.entry(State.ENQUIRY, Action.DECLARE_READY),
            Map.entry(State.COMMENT_RESOLUTION, Action.DECLARE_READY),
            Map.entry(State.BALLOT_READY, Action.OPEN_BALLOT),
            Map.entry(State.NEGATIVE_RESOLUTION, Action.CERTIFY),
            Map.entry(State.PROCEDURAL_REVIEW, Action.CERTIFY),
            Map.entry(State.APPROVED, Action.PUBLISH));

    private final Invitations texts;
    private final Submissions submissions;
    private final Attesting attesting;

    public AttestTasks(Invitations texts, Submissions submissions, Attesting attesting) {
        this.texts = texts;
        this.submissions = submissions;
        this.attesting = attesting;
    }

    @Override
    public List<Task> tasks(Caller caller, Instant now, int limit) {
        var organisation = caller.organisation();
        if (organisation == null || !caller.is(Role.MEMBER)) {
            return List.of();
        }
        return texts.proposed(organisation, STEPS.keySet(), TEXTS).stream()
                .flatMap(id -> submissions.find(id).stream())
                .flatMap(submission -> task(submission, organisation))
                .limit(limit)
                .toList();
    }

    /** Not what can be attested only later, and not of a text that is about to become another. */
    private Stream<Task> task(Submission submission, String organisation) {
        return Optional.ofNullable(STEPS.get(submission.state()))
                .flatMap(step -> attesting.asked(step, submission))
                .filter(least -> least.compareTo(Stage.of(submission.state())) <= 0)
                .filter(least -> submission.dossier().edited() || least != Stage.SUBMISSION)
                .filter(least -> attesting.missing(submission, least).contains(organisation))
                .map(_ -> new Task("attest", submission.dossier().id(),
                        submission.dossier().proposal().title(), submission.dossier().updatedAt(), null, null,
                        "/api/v1/submissions/%s/attestations/%s"
                                .formatted(submission.dossier().id(), organisation)))
                .stream();
    }
}
