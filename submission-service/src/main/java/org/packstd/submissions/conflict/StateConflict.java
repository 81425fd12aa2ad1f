package org.packstd.submissions.conflict;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.SubmissionId;

/** A person states what interest they have in a submission, or that they have none. */
public final class StateConflict {

    private final Proceedings proceedings;
    private final Statements statements;
    private final Clock clock;

    public StateConflict(Proceedings proceedings, Statements statements, Clock clock) {
        this.proceedings = proceedings;
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * States it, and returns what is stated afterwards. Stating the same again changes nothing.
     *
     * @throws Problem 404 if the caller may not know of the submission, 422 if OTHER comes without words
     */
    public Statement state(SubmissionId id, Set<Ground> grounds, @Nullable String text, Caller caller,
            @Nullable String ifMatch) {
        var submission = proceedings.find(id, caller).dossier().id().value();
        if (grounds.contains(Ground.OTHER) && (text == null || text.isBlank())) {
            throw Problem.ruleViolated(
                    List.of(Offence.of("/text", "other-says-what", text, "what it is, because the reason is OTHER")));
        }
        var wanted = new Statement(submission, caller.subject(), caller.organisation(), grounds, text,
                clock.instant(), 1);
        return statements.find(wanted.key()).filter(wanted::saysTheSameAs)
                .orElseGet(() -> statements.put(wanted, ifMatch));
    }
}
