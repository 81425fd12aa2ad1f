package org.packstd.submissions.review.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.audit.persistence.PendingActs;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.once.Once;
import org.packstd.submissions.review.Review;
import org.packstd.submissions.review.Reviews;

/** {@code _id} is the identifier of the review, which follows from text and reviewer. */
final class MongoReviews implements Reviews, Indexed {

    /** Of all texts together; far more than there ever are. */
    private static final int LIMIT = 10 * MOST;

    private final MongoCollection<Document> reviews;

    MongoReviews(MongoCollection<Document> reviews) {
        this.reviews = reviews;
    }

    @Override
    public void createIndexes() {
        reviews.createIndex(Indexes.descending("submission", "textRevision"));
        reviews.createIndex(Indexes.ascending("reviewer", "state", "dueAt"));
    }

    @Override
    public Optional<Review> find(String reviewId) {
        return Optional.ofNullable(reviews.find(eq(reviewId)).first()).map(ReviewDocument::decode);
    }

    @Override
    public boolean add(Review.Assigned assigned, Actor by) {
        var document = ReviewDocument.encode(assigned);
        PendingActs.insert(assigned.assignment().submission(), List.of(ReviewDocument.act(assigned, by)), document);
        return Once.insert(reviews, document);
    }

    @Override
    public boolean change(Review changed, Actor by) {
        var updates = new ArrayList<Bson>();
        var document = ReviewDocument.encode(changed);
        document.remove("_id");
        document.forEach((field, value) -> updates.add(Updates.set(field, value)));
        updates.add(PendingActs.append(changed.assignment().submission(),
                List.of(ReviewDocument.act(changed, by))));
        return reviews.updateOne(and(eq("_id", changed.key()), eq("version", changed.version() - 1)),
                Updates.combine(updates)).getMatchedCount() == 1;
    }

    @Override
    public List<Review> of(String submission, int textRevision) {
        return reviews.find(and(eq("submission", submission), eq("textRevision", textRevision)))
                .sort(Sorts.ascending("_id")).limit(MOST).map(ReviewDocument::decode).into(new ArrayList<>());
    }

    @Override
    public List<Review> assignedTo(String reviewer, int limit) {
        return reviews.find(and(eq("reviewer", reviewer), eq("state", "ASSIGNED"))).sort(Sorts.ascending("dueAt"))
                .limit(limit).map(ReviewDocument::decode).into(new ArrayList<>());
    }

    @Override
    public List<Review> of(String submission) {
        return reviews.find(eq("submission", submission)).sort(Sorts.descending("textRevision", "_id")).limit(LIMIT)
                .map(ReviewDocument::decode).into(new ArrayList<>());
    }
}
