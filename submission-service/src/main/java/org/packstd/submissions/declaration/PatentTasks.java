package org.packstd.submissions.declaration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.task.Task;
import org.packstd.submissions.task.TaskSource;

/** Notices that the caller's organisation has to answer, and for officers what is to be verified or decided. */
public final class PatentTasks implements TaskSource {

    private final Declarations declarations;
    private final Submissions submissions;
    private final Proceedings proceedings;

    public PatentTasks(Declarations declarations, Submissions submissions, Proceedings proceedings) {
        this.declarations = declarations;
        this.submissions = submissions;
        this.proceedings = proceedings;
    }

    @Override
    public List<Task> tasks(Caller caller, Instant now, int limit) {
        var tasks = new ArrayList<Task>();
        var organisation = caller.organisation();
        if (organisation != null && caller.is(Role.MEMBER)) {
            declarations.waiting(Declaration.Status.NOTICE, organisation, limit).forEach(notice -> task("answer-notice",
                    notice, notice.mayBeDecidedFrom(), caller).ifPresent(tasks::add));
            declarations.unwilling(organisation, limit).stream()
                    .filter(unwilling -> unwilling.owner().equals(organisation))
                    .forEach(unwilling -> task("license-or-leave", unwilling, unwilling.leaveBy(), caller)
                            .ifPresent(tasks::add));
        }
        if (caller.is(Role.IPR_OFFICER)) {
            declarations.waiting(Declaration.Status.RECEIVED, null, limit).stream()
                    .filter(received -> !received.concerns(organisation))
                    .forEach(received -> task("verify-declaration", received, null, caller).ifPresent(tasks::add));
            Stream.concat(declarations.waiting(Declaration.Status.NOTICE, null, limit).stream()
                    .filter(notice -> !now.isBefore(notice.mayBeDecidedFrom())),
                    declarations.removedObstacles(limit).stream())
                    .filter(undecided -> undecided.isUndecided() && !undecided.concerns(organisation))
                    .forEach(undecided -> task("decide-notice", undecided, null, caller).ifPresent(tasks::add));
            declarations.unwilling(null, limit).stream()
                    .filter(unwilling -> isOver(unwilling.leaveBy(), now) && !unwilling.concerns(organisation))
                    .forEach(unwilling -> task("unwilling-overdue", unwilling, unwilling.leaveBy(), caller)
                            .ifPresent(tasks::add));
        }
        return tasks.stream().limit(limit).toList();
    }

    private static boolean isOver(@Nullable Instant end, Instant now) {
        return end != null && !now.isBefore(end);
    }

    /** Nothing of what the caller may not know of. */
    private Optional<Task> task(String kind, Declaration declaration, @Nullable Instant dueAt, Caller caller) {
        return submissions.find(declaration.submission())
                .filter(submission -> proceedings.maySee(caller, submission))
                .map(submission -> new Task(kind, declaration.submission(), submission.dossier().proposal().title(),
                        declaration.updatedAt(), dueAt, null, "/api/v1/submissions/%s/declarations/%s"
                                .formatted(declaration.submission(), declaration.id())));
    }
}
