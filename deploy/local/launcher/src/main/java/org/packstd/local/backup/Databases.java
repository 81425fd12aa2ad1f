package org.packstd.local.backup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bson.RawBsonDocument;

/**
 * The databases of the services. Each collection is a file of BSON documents one after the other, as mongodump writes them.
 * Indexes are not in it: each service makes its own at its start.
 */
final class Databases {
    /** An insert is sent when it has so many documents or bytes; a document has at most 16 MiB. */
    private static final int DOCUMENTS = 1000;
    private static final int BYTES = 8 * 1024 * 1024;
    private static final int LARGEST = 16 * 1024 * 1024 + 16 * 1024;
    private static final int SMALLEST = 5;

    private final MongoClient client;

    Databases(MongoClient client) {
        this.client = client;
    }

    List<Manifest.Collection> backUp(List<String> names, Path directory) throws IOException {
        var collections = new ArrayList<Manifest.Collection>();
        for (var database : names) {
            for (var name : collections(database)) {
                collections.add(backUp(database, name, directory));
            }
        }
        return collections;
    }

    private Manifest.Collection backUp(String database, String name, Path directory) throws IOException {
        var count = 0L;
        var file = SealedFile.create(directory, "databases", database, name + ".bson.gz");
        try (file; var documents = collection(database, name).find().iterator()) {
            while (documents.hasNext()) {
                var bytes = documents.next().getByteBuffer();
                file.out().write(bytes.array(), bytes.position(), bytes.remaining());
                count++;
            }
        }
        return new Manifest.Collection(database, name, count, file.seal());
    }

    /** @throws Refused when one of them holds anything */
    void mustBeEmpty(List<String> names) {
        for (var database : names) {
            for (var name : collections(database)) {
                if (collection(database, name).find().first() != null) {
                    throw new Refused("The database " + database + " is not empty: " + name + " holds documents");
                }
            }
        }
    }

    void restore(List<Manifest.Collection> collections, Path directory) throws IOException {
        for (var collection : collections) {
            var count = 0L;
            try (var in = SealedFile.open(directory, collection.file())) {
                var some = some(in);
                while (!some.isEmpty()) {
                    collection(collection.database(), collection.name()).insertMany(some);
                    count += some.size();
                    some = some(in);
                }
            }
            if (count != collection.count()) {
                throw new IOException("%s.%s: %d documents (expected: %d)".formatted(collection.database(),
                        collection.name(), count, collection.count()));
            }
        }
    }

    /** The next documents, as many as one insert takes; none at the end of the file. */
    private static List<RawBsonDocument> some(DataInputStream in) throws IOException {
        var documents = new ArrayList<RawBsonDocument>();
        var bytes = 0;
        while (documents.size() < DOCUMENTS && bytes < BYTES) {
            var head = in.readNBytes(Integer.BYTES);
            if (head.length == 0) {
                break;
            }
            var length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (length < SMALLEST || length > LARGEST) {
                throw new IOException("length of a document: " + length + " (expected: 5 to 16 MiB)");
            }
            var document = ByteBuffer.allocate(length).put(head).array();
            in.readFully(document, Integer.BYTES, length - Integer.BYTES);
            documents.add(new RawBsonDocument(document));
            bytes += length;
        }
        return documents;
    }

    private TreeSet<String> collections(String database) {
        var names = client.getDatabase(database).listCollectionNames().into(new TreeSet<>());
        names.removeIf(name -> name.startsWith("system."));
        return names;
    }

    private MongoCollection<RawBsonDocument> collection(String database, String name) {
        return client.getDatabase(database).getCollection(name, RawBsonDocument.class);
    }
}
