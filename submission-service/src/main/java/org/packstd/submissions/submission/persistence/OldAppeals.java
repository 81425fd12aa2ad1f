package org.packstd.submissions.submission.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.set;
import static org.packstd.submissions.submission.persistence.SubmissionDocument.DUE_AT;
import static org.packstd.submissions.submission.persistence.SubmissionDocument.STATE;
import static org.packstd.submissions.submission.persistence.SubmissionDocument.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.packstd.submissions.submission.Appeal;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.State;

/** Appeals that earlier releases stored without a date of what is due; once all have one, nothing more is found here. */
final class OldAppeals {

    private OldAppeals() {}

    static void giveTheirDates(MongoCollection<Document> submissions) {
        giveDeadlines(submissions);
        giveEndsOfHolds(submissions);
    }

    /** From before appeals had a deadline. */
    private static void giveDeadlines(MongoCollection<Document> submissions) {
        var without = and(eq(STATE, State.APPEALED.name()), exists(DUE_AT, false), exists(StateDocument.OVER_SINCE),
                ne(StateDocument.OVERDUE, true));
        for (var seen : submissions.find(without).projection(Projections.include(VERSION, StateDocument.OVER_SINCE))) {
            give(submissions, seen, Fields.requiredPart(seen, "over", over -> Fields.requiredInstant(over, "at"))
                    .plus(Appeal.LONGEST));
        }
    }

    /** From before a hold of an appeal had an end. */
    private static void giveEndsOfHolds(MongoCollection<Document> submissions) {
        var without = and(eq(STATE, State.ON_HOLD.name()), eq(StateDocument.OVER_STATE, State.APPEALED.name()),
                exists(DUE_AT, false));
        for (var seen : submissions.find(without)) {
            var held = (Resting.OnHold) SubmissionDocument.decode(seen);
            give(submissions, seen, Objects.requireNonNull(held.endsAt()));
        }
    }

    private static void give(MongoCollection<Document> submissions, Document seen, Instant due) {
        submissions.updateOne(and(eq("_id", seen.getString("_id")), eq(VERSION, seen.getLong(VERSION)),
                exists(DUE_AT, false)), set(DUE_AT, Date.from(due)));
    }
}
