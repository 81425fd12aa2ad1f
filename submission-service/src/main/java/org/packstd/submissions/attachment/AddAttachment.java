package org.packstd.submissions.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proposal.Sponsor;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;

/** Takes evidence for a submission as long as its text may still change. */
public final class AddAttachment {

    private static final Set<Role> OF_THE_BODY = Set.of(Role.REVIEWER, Role.SECRETARY, Role.CHAIR);
    /** What is voted on, or was, does not change; what is over needs nothing. */
    private static final Set<State> FROZEN = EnumSet.of(State.BALLOT_OPEN, State.BALLOT_CLOSED, State.RECIRCULATION,
            State.PROCEDURAL_REVIEW, State.APPROVED, State.PUBLISHED, State.REJECTED, State.WITHDRAWN, State.EXPIRED);

    private final Proceedings proceedings;
    private final TakeFile files;

    public AddAttachment(Proceedings proceedings, TakeFile files) {
        this.proceedings = proceedings;
        this.files = files;
    }

    /**
     * Whether this caller may attach something now; asked before anything of the file is read.
     *
     * @throws Problem 403, 404 or 409 if not
     */
    public void demand(SubmissionId id, Caller caller) {
        var submission = proceedings.find(id, caller);
        var ofTheBody = OF_THE_BODY.stream().anyMatch(caller::is);
        if (!ofTheBody && !isAuthor(submission, caller)) {
            throw Problem.forbidden("org: %s (expected: the proposing organisation or a co-sponsor)"
                    .formatted(caller.organisation()));
        }
        caller.requireOrganisation();
        demandUnfrozen(submission);
    }

    private static boolean isAuthor(Submission submission, Caller caller) {
        return submission.dossier().organisation().equals(caller.organisation())
                || submission.dossier().proposal().sponsors().stream()
                        .anyMatch(sponsor -> sponsor.status() == Sponsor.Status.CONFIRMED
                                && sponsor.organisation().equals(caller.organisation()));
    }

    private static void demandUnfrozen(Submission submission) {
        switch (submission) {
            case Resting.OnHold hold -> demandUnfrozen(hold.held());
            case Resting.Appealed appealed -> demandUnfrozen(appealed.decided());
            default -> {
                if (FROZEN.contains(submission.state())) {
                    throw Permissions.stands(Hurdle.STATE_UNFROZEN.with(submission.state()));
                }
            }
        }
    }

    /**
     * Reads a file and attaches it.
     *
     * @param reserved identifier of the attachment; repeating it with the same content finds the one of the first time
     */
    public Attachment add(SubmissionId id, AttachmentKind kind, FileName name, InputStream body, String reserved,
            Caller caller) throws IOException {
        return files.take(Subject.submission(id.value()),
                new TakeFile.Offered(kind, name, body, reserved, caller.requireOrganisation()), new Host() {
                    @Override
                    public void demand() {
                        AddAttachment.this.demand(id, caller);
                    }

                    @Override
                    public Act act(Attachment added) {
                        return new Act("attachment.added", Actor.of(caller), added.addedAt(), null,
                                TakeFile.facts(added));
                    }
                });
    }
}
