package org.packstd.submissions.electorate.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.electorate.Represented;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.once.Once;

/** {@code _id} is {@code <snapshot>:<organisation>}. */
final class MongoRepresented implements Represented, Indexed {

    private final MongoCollection<Document> represented;

    MongoRepresented(MongoCollection<Document> represented) {
        this.represented = represented;
    }

    @Override
    public void createIndexes() {
        represented.createIndex(Indexes.ascending("snapshot"));
    }

    @Override
    public void keep(SnapshotId snapshot, Map<String, String> who) {
        if (who.isEmpty()) {
            return;
        }
        var documents = who.entrySet().stream()
                .map(entry -> new Document("_id", id(snapshot, entry.getKey())).append("snapshot", snapshot.value())
                        .append("by", entry.getValue()))
                .toList();
        Once.insertAll(represented, documents);
    }

    @Override
    public void carry(SnapshotId from, SnapshotId to) {
        var kept = new HashMap<String, String>();
        var prefix = from + ":";
        represented.find(eq("snapshot", from.value()))
                .forEach(each -> kept.put(each.getString("_id").substring(prefix.length()), each.getString("by")));
        keep(to, kept);
    }

    @Override
    public void discard(SnapshotId snapshot) {
        represented.deleteMany(eq("snapshot", snapshot.value()));
    }

    @Override
    public Optional<String> by(SnapshotId snapshot, String organisation) {
        return Optional.ofNullable(represented.find(eq(id(snapshot, organisation))).first())
                .map(found -> found.getString("by"));
    }

    @Override
    public Map<SnapshotId, String> by(Collection<SnapshotId> snapshots, String organisation) {
        var found = new HashMap<SnapshotId, String>();
        represented.find(in("_id", snapshots.stream().map(snapshot -> id(snapshot, organisation)).toList()))
                .forEach(each -> found.put(new SnapshotId(each.getString("snapshot")), each.getString("by")));
        return found;
    }

    private static String id(SnapshotId snapshot, String organisation) {
        return snapshot + ":" + organisation;
    }
}
