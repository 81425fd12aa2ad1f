package org.packstd.submissions.attachment.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.outbox.Relay;

/**
 * Contents under way. One that did not become an attachment, because whoever stored it died, is swept away long after any
 * upload is over.
 */
final class Uploads implements Relay, Indexed {

    private static final Duration LONG_OVER = Duration.ofHours(2);
    private static final int BATCH = 100;

    private final MongoCollection<Document> uploads;
    private final MongoCollection<Document> attachments;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;
    private final Clock clock;

    /** @param bucket of the contents in GridFS */
    Uploads(MongoDatabase database, String bucket, Clock clock) {
        this.uploads = database.getCollection("attachmentUploads");
        this.attachments = database.getCollection("attachments");
        this.files = database.getCollection(bucket + ".files");
        this.chunks = database.getCollection(bucket + ".chunks");
        this.clock = clock;
    }

    @Override
    public void createIndexes() {
        uploads.createIndex(Indexes.ascending("dueAt"));
    }

    void announce(ObjectId content) {
        uploads.insertOne(
                new Document("_id", content).append("dueAt", Date.from(clock.instant().plus(LONG_OVER))));
    }

    void done(ObjectId content) {
        uploads.deleteOne(eq(content));
    }

    void discard(ObjectId content) {
        files.deleteOne(eq(content));
        chunks.deleteMany(eq("files_id", content));
        done(content);
    }

    @Override
    public boolean relay() {
        var over = uploads.find(lte("dueAt", Date.from(clock.instant()))).sort(Sorts.ascending("dueAt")).limit(BATCH)
                .map(upload -> upload.getObjectId("_id")).into(new ArrayList<>());
        for (var content : over) {
            if (isAttached(content)) {
                done(content);
            } else {
                discard(content);
            }
        }
        return !over.isEmpty();
    }

    private boolean isAttached(ObjectId content) {
        return attachments.find(eq("content", content.toHexString())).projection(Projections.include("_id"))
                .first() != null;
    }
}
