package org.packstd.submissions.need;

import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;

/**
 * What one caller may do to needs as they stand.
 *
 * @param caller who asks
 */
public record NeedRights(Caller caller) {

    /** @param supported whether the caller's organisation supports it */
    public Verdict judge(NeedAction action, Need need, boolean supported) {
        var organisation = caller.organisation();
        if (!caller.is(Role.MEMBER) || organisation == null) {
            return new Verdict.Forbidden("role: %s (expected: member of an organisation)".formatted(caller.roles()));
        }
        return switch (action) {
            case WITHDRAW -> need.organisation().equals(organisation)
                    ? open(need)
                    : new Verdict.Forbidden("org: %s (expected: the organisation that stated it)"
                            .formatted(organisation));
            case SUPPORT, OFFER -> open(need);
            case WITHDRAW_SUPPORT -> supported
                    ? new Verdict.Allowed()
                    : new Verdict.Forbidden("org: %s (expected: one that supports it)".formatted(organisation));
            case ANSWER -> need.status() == Need.Status.WITHDRAWN ? open(need) : new Verdict.Allowed();
        };
    }

    private static Verdict open(Need need) {
        return need.status() == Need.Status.OPEN
                ? new Verdict.Allowed()
                : new Verdict.Blocked(Hurdle.STATUS.with(need.status(), Need.Status.OPEN));
    }
}
