package org.packstd.submissions.need;

import java.time.Clock;
import java.util.Map;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.submission.PublishedAs;
import org.packstd.submissions.submission.SubmissionId;

/** Needs are met once a submission that answers them is published. Hearing it twice changes nothing. */
public final class MeetNeeds {

    private static final int TOGETHER = 100;

    private final Needs needs;
    private final Clock clock;

    public MeetNeeds(Needs needs, Clock clock) {
        this.needs = needs;
        this.clock = clock;
    }

    public void published(SubmissionId submission, PublishedAs as) {
        var page = needs.answeredBy(submission, null, TOGETHER);
        page.items().forEach(answer -> meet(answer.need(), as));
        while (page.next() != null) {
            page = needs.answeredBy(submission, page.next(), TOGETHER);
            page.items().forEach(answer -> meet(answer.need(), as));
        }
    }

    /** One that is met or withdrawn stays so. */
    void meet(NeedId id, PublishedAs as) {
        var now = clock.instant();
        var act = new Act("need.met", Actor.SYSTEM, now, null,
                Map.of("designation", as.designation(), "revision", as.revision()));
        var found = needs.find(id).orElse(null);
        while (found != null && found.status() == Need.Status.OPEN && !needs.change(found.met(as, now), act)) {
            found = needs.find(id).orElse(null); // somebody changed it meanwhile, which happens once or twice
        }
    }
}
