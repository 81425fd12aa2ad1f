package org.packstd.notifications.inbox.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.inbox.MarkedInboxes;
import org.packstd.notifications.inbox.Marks;
import org.springframework.stereotype.Component;

/** One document for each person, under the subject. What nobody changes any more the database forgets by itself. */
@Component
final class MongoMarkedInboxes implements MarkedInboxes, Indexed {

    static final long DAYS_KEPT = 400;

    private final MongoCollection<Document> inboxes;

    MongoMarkedInboxes(MongoDatabase database) {
        this.inboxes = database.getCollection("inboxMarks");
    }

    @Override
    public void createIndexes() {
        inboxes.createIndex(Indexes.ascending("changedAt"), new IndexOptions().expireAfter(DAYS_KEPT, TimeUnit.DAYS));
    }

    @Override
    public Optional<Marks> find(String person) {
        return Optional.ofNullable(inboxes.find(eq(person)).first()).map(MongoMarkedInboxes::read);
    }

    @Override
    public Optional<Marks> replace(String person, Marks next, Instant now) {
        var written = new Document("version", next.version() + 1).append("read", next.read())
                .append("muted", next.muted()).append("changedAt", Date.from(now));
        if (next.version() == 0) {
            written.append("_id", person);
            if (next.readUntil() != null) {
                written.append("readUntil", Date.from(next.readUntil()));
            }
            return insert(written);
        }
        var changes = new ArrayList<Bson>();
        changes.add(next.readUntil() == null ? unset("readUntil") : set("readUntil", Date.from(next.readUntil())));
        written.forEach((field, value) -> changes.add(set(field, value))); // what a newer version keeps beside them stays
        return Optional.ofNullable(inboxes.findOneAndUpdate(and(eq(person), eq("version", next.version())),
                combine(changes), new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(MongoMarkedInboxes::read);
    }

    private Optional<Marks> insert(Document written) {
        try {
            inboxes.insertOne(written);
            return Optional.of(read(written));
        } catch (MongoWriteException failure) {
            DuplicateKey.orThrow(failure); // the first mark came from two machines at once
            return Optional.empty();
        }
    }

    private static Marks read(Document document) {
        var readUntil = document.getDate("readUntil");
        return new Marks(readUntil == null ? null : readUntil.toInstant(), document.getList("read", String.class),
                document.getList("muted", String.class), document.getLong("version"));
    }
}
