package org.packstd.notifications.inbox.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
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
        var written = write(person, next, now);
        if (next.version() == 0) {
            return insert(written);
        }
        return Optional.ofNullable(inboxes.findOneAndReplace(and(eq(person), eq("version", next.version())), written,
                new FindOneAndReplaceOptions().returnDocument(ReturnDocument.AFTER))).map(MongoMarkedInboxes::read);
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

    private static Document write(String person, Marks marks, Instant now) {
        var document = new Document("_id", person).append("version", marks.version() + 1)
                .append("read", marks.read()).append("muted", marks.muted()).append("changedAt", Date.from(now));
        if (marks.readUntil() != null) {
            document.append("readUntil", Date.from(marks.readUntil()));
        }
        return document;
    }

    private static Marks read(Document document) {
        var readUntil = document.getDate("readUntil");
        return new Marks(readUntil == null ? null : readUntil.toInstant(), document.getList("read", String.class),
                document.getList("muted", String.class), document.getLong("version"));
    }
}
