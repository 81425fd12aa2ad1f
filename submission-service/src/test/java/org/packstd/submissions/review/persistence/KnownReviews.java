package org.packstd.submissions.review.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.review.Reviews;

/** Reviews for the tests of other packages. */
public final class KnownReviews {

    private KnownReviews() {}

    public static Reviews in(MongoDatabase database) {
        var reviews = new MongoReviews(database.getCollection("reviews"));
        reviews.createIndexes();
        return reviews;
    }
}
