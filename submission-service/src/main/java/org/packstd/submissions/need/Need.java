package org.packstd.submissions.need;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.submission.PublishedAs;

/**
 * A need as it stands.
 *
 * @param organisation who stated it
 * @param named        whether that may be shown
 * @param metBy        the standard that answered it; present exactly if it is met
 * @param supporters   how many support it, as of the last change of that
 * @param version      one more with every change of its status, from 1
 */
public record Need(NeedId id, String organisation, boolean named, NeedStatement statement, Status status,
        @Nullable PublishedAs metBy, int supporters, Instant createdAt, Instant updatedAt, long version) {

    /** How it stands. */
    public enum Status {
        OPEN,
        MET,
        WITHDRAWN
    }

    static Need stated(NeedId id, String organisation, boolean named, NeedStatement statement, Instant now) {
        return new Need(id, organisation, named, statement, Status.OPEN, null, 1, now, now, 1);
    }

    Need withdraw(Instant now) {
        demandOpen();
        return new Need(id, organisation, named, statement, Status.WITHDRAWN, null, supporters, createdAt, now,
                version + 1);
    }

    /** What was published first is what met it. */
    Need met(PublishedAs by, Instant now) {
        return new Need(id, organisation, named, statement, Status.MET, by, supporters, createdAt, now, version + 1);
    }

    Need supportedBy(int organisations) {
        return new Need(id, organisation, named, statement, status, metBy, organisations, createdAt, updatedAt,
                version);
    }

    /** @throws Problem 409 once it is met or withdrawn */
    void demandOpen() {
        if (status != Status.OPEN) {
            throw Permissions.stands(Hurdle.STATUS.with(status, Status.OPEN));
        }
    }
}
