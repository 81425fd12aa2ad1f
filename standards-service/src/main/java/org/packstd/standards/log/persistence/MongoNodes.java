package org.packstd.standards.log.persistence;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.packstd.standards.log.Hash;
import org.packstd.standards.log.LogBroken;
import org.packstd.standards.log.Node;
import org.packstd.standards.log.Nodes;
import org.springframework.stereotype.Component;

/** A node is {@code {_id: level * 2^48 + index, hash}} and only ever inserted. */
@Component
final class MongoNodes implements Nodes {

    private static final int INDEX_BITS = 48;

    private final MongoCollection<Document> nodes;

    MongoNodes(MongoDatabase database) {
        nodes = database.getCollection("logNodes");
    }

    @Override
    public void add(Map<Node, Hash> added) {
        if (added.isEmpty()) {
            return;
        }
        var documents = added.entrySet().stream()
                .map(node -> new Document("_id", id(node.getKey())).append("hash", new Binary(node.getValue().bytes())))
                .toList();
        try {
            nodes.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException some) {
            var fresh = some.getWriteErrors().stream()
                    .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY);
            if (fresh || some.getWriteConcernError() != null) {
                throw some;
            }
            requireSame(added);
        }
    }

    /** Another instance got here too, or we did before we died. */
    private void requireSame(Map<Node, Hash> added) {
        var stored = find(added.keySet());
        added.forEach((node, hash) -> {
            if (!hash.equals(node.in(stored))) {
                throw new LogBroken("the hash of " + node + " is another one");
            }
        });
    }

    @Override
    public Map<Node, Hash> find(Collection<Node> wanted) {
        var hashes = new HashMap<Long, Hash>();
        nodes.find(in("_id", wanted.stream().map(MongoNodes::id).toList()))
                .forEach(document -> hashes.put(document.getLong("_id"),
                        Hash.of(document.get("hash", Binary.class).getData())));
        var found = new HashMap<Node, Hash>();
        for (var node : wanted) {
            var hash = hashes.get(id(node));
            if (hash == null) {
                throw new LogBroken("the hash of " + node + " is missing");
            }
            found.put(node, hash);
        }
        return found;
    }

    private static long id(Node node) {
        return ((long) node.level() << INDEX_BITS) + node.index();
    }
}
