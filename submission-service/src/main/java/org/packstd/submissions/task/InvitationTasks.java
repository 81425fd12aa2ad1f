package org.packstd.submissions.task;

import java.time.Instant;
import java.util.List;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Invitations;

/** Texts that the caller's organisation was asked to propose too. */
public final class InvitationTasks implements TaskSource {

    private final Invitations invitations;

    public InvitationTasks(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<Task> tasks(Caller caller, Instant now, int limit) {
        var organisation = caller.organisation();
        if (organisation == null || !caller.is(Role.MEMBER)) {
            return List.of();
        }
        return invitations.unanswered(organisation, limit).stream()
                .map(open -> new Task("confirm-sponsorship", open.submission(), open.title(), open.invitedAt(), null,
                        null, "/api/v1/submissions/%s/sponsors/%s".formatted(open.submission(), organisation)))
                .toList();
    }
}
