package org.packstd.submissions.submission.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static org.packstd.submissions.submission.persistence.SubmissionDocument.BALLOT_OPENS_AT;

import java.util.Date;
import org.bson.conversions.Bson;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.submission.Balloted;

/** Place of a ballot in the list: when it opened, and which submission for those that opened together. */
record BallotKey(long opensAt, String submission) {

    static BallotKey of(Balloted balloted) {
        return new BallotKey(balloted.ballot().terms().opensAt().toEpochMilli(), balloted.submission().value());
    }

    static BallotKey parse(Cursor cursor) {
        var parts = cursor.after().split("~", 2);
        if (parts.length != 2) {
            throw cursor.malformed();
        }
        try {
            return new BallotKey(Long.parseLong(parts[0]), parts[1]);
        } catch (NumberFormatException notOurs) {
            throw cursor.malformed();
        }
    }

    /** Whatever comes after this key in the list opened before it. */
    Bson before() {
        var opened = new Date(opensAt);
        return and(lte(BALLOT_OPENS_AT, opened), // the bound of the index
                or(lt(BALLOT_OPENS_AT, opened), lt("_id", submission)));
    }

    @Override
    public String toString() {
        return opensAt + "~" + submission;
    }
}
