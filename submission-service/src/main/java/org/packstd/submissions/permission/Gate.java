package org.packstd.submissions.permission;

import java.util.Optional;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Submission;

/**
 * Something that another part of the process knows and that may stand against an action: comments without an answer, reviews
 * that are out, claims to patents.
 *
 * <p>It is asked whenever an action would otherwise be allowed, also just to show it; so it looks up little, and answers at
 * once for actions that are not its affair.
 *
 * <p>What it looks at may change between its answer and the change that it let pass. Whoever stores such a thing therefore
 * annexes it to the submission afterwards, which lets whatever was judged before fail and be judged again.
 */
public interface Gate {

    /** What stands against it, empty if nothing does. */
    Optional<Hindrance> hindrance(Action action, Submission submission, Caller caller);
}
