package org.packstd.submissions.publication;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.packstd.submissions.submission.Deciding;
import org.packstd.submissions.submission.PublishedAs;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Transition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What standards-service says became of an approved submission. Hearing it twice changes nothing. */
public final class HearPublication {

    private static final Logger LOG = LoggerFactory.getLogger(HearPublication.class);

    private final Submissions submissions;
    private final List<AfterPublication> afterwards;
    private final Clock clock;

    public HearPublication(Submissions submissions, List<AfterPublication> afterwards, Clock clock) {
        this.submissions = submissions;
        this.afterwards = List.copyOf(afterwards);
        this.clock = clock;
    }

    public void published(SubmissionId id, PublishedAs as, String eventId) {
        apply(id, eventId, approved -> approved.published(as, clock.instant()));
        // also when it was heard before: whoever heard it may not have come this far
        if (submissions.find(id).orElse(null) instanceof Deciding.Published published) {
            afterwards.forEach(next -> next.published(id, published.as()));
        }
    }

    public void refused(SubmissionId id, String reason, String eventId) {
        apply(id, eventId, approved -> approved.publicationRefused(reason, clock.instant()));
    }

    /** Nothing but another event about the same submission can come between, so repeating ends soon. */
    private void apply(SubmissionId id, String eventId, Function<Deciding.Approved, Transition> step) {
        while (true) {
            var found = submissions.find(id).orElse(null);
            if (!(found instanceof Deciding.Approved approved) || submissions.heard(id, eventId)) {
                LOG.info("{}: event {} changes nothing, the submission is {}", id, eventId,
                        found == null ? "unknown here" : found.state());
                return;
            }
            if (submissions.change(step.apply(approved), eventId)) {
                return;
            }
        }
    }
}
