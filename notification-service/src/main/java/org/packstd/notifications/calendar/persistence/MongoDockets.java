package org.packstd.notifications.calendar.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.packstd.notifications.calendar.Deadline;
import org.packstd.notifications.calendar.Docket;
import org.packstd.notifications.calendar.Dockets;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.database.Indexed;
import org.springframework.stereotype.Component;

/** A document for each submission, written only by whoever read it as it is. */
@Component
final class MongoDockets implements Dockets, Indexed {

    private final MongoCollection<Document> dockets;

    MongoDockets(MongoDatabase database) {
        this.dockets = database.getCollection("dockets");
    }

    @Override
    public void createIndexes() {
        dockets.createIndex(Indexes.descending("lastAt"));
        dockets.createIndex(Indexes.descending("family", "lastAt"));
    }

    @Override
    public Optional<Docket> find(String submission) {
        return Optional.ofNullable(dockets.find(eq(submission)).first()).map(MongoDockets::read);
    }

    @Override
    public boolean replace(long before, Docket docket) {
        if (before > 0) {
            var asRead = and(eq(docket.submission()), eq("sequence", before));
            var all = write(docket);
            all.remove("_id");
            return dockets.updateOne(asRead, new Document("$set", all)) // what a newer version added stays
                    .getMatchedCount() == 1;
        }
        try {
            dockets.insertOne(write(docket));
            return true;
        } catch (MongoException failure) {
            DuplicateKey.orThrow(failure);
            return false;
        }
    }

    @Override
    public List<Docket> since(Instant time, Set<String> families, int limit) {
        var late = gte("lastAt", Date.from(time));
        return dockets.find(families.isEmpty() ? late : and(in("family", families), late))
                .sort(Sorts.descending("lastAt")).limit(limit).map(MongoDockets::read).into(new ArrayList<>());
    }

    private static Document write(Docket docket) {
        return new Document("_id", docket.submission()).append("sequence", docket.sequence())
                .append("family", docket.family()).append("titles", new Document(new HashMap<>(docket.titles())))
                .append("deadlines", docket.deadlines().stream().map(MongoDockets::write).toList())
                .append("lastAt", Date.from(docket.lastAt()));
    }

    private static Document write(Deadline deadline) {
        return new Document("key", deadline.key()).append("kind", deadline.kind().name())
                .append("at", Date.from(deadline.at())).append("status", deadline.status().name())
                .append("revisions", deadline.revisions()).append("changedAt", Date.from(deadline.changedAt()));
    }

    private static Docket read(Document document) {
        Map<String, String> titles = new HashMap<>();
        document.get("titles", Document.class)
                .forEach((language, title) -> titles.put(language, String.valueOf(title)));
        return new Docket(document.getString("_id"), document.getLong("sequence"), document.getString("family"), titles,
                document.getList("deadlines", Document.class).stream().map(MongoDockets::readDeadline).toList());
    }

    private static Deadline readDeadline(Document document) {
        return new Deadline(document.getString("key"), Deadline.Kind.valueOf(document.getString("kind")),
                document.getDate("at").toInstant(), Deadline.Status.valueOf(document.getString("status")),
                document.getInteger("revisions"), document.getDate("changedAt").toInstant());
    }
}
