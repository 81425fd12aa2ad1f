package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.UnaryOperator;

/** A result handed out piece by piece, as it was when the query ran. No piece exceeds what a message may hold. */
final class Batches extends AbstractCursor {

    /** What MongoDB takes when the client does not ask for a size. */
    static final int FIRST = 101;

    private static final int BYTES_PER_BATCH = 16 << 20;

    private final List<byte[]> documents;
    private final UnaryOperator<List<Document>> projection;
    private int next;

    private Batches(long id, List<byte[]> documents, UnaryOperator<List<Document>> projection) {
        super(id);
        this.documents = documents;
        this.projection = projection;
    }

    /** The first piece, and a cursor for the others if there are any. */
    static QueryResult of(List<byte[]> documents, int size, UnaryOperator<List<Document>> projection,
            CursorRegistry cursors) {
        var batches = new Batches(cursors.generateCursorId(), documents, projection);
        var first = batches.takeDocuments(size);
        if (batches.isEmpty()) {
            return new QueryResult(first);
        }
        cursors.add(batches);
        return new QueryResult(first, batches);
    }

    @Override
    public synchronized boolean isEmpty() {
        return next >= documents.size();
    }

    @Override
    public synchronized List<Document> takeDocuments(int atMost) {
        var start = next;
        var bytes = 0L;
        while (next < documents.size() && next - start < atMost) {
            bytes += documents.get(next).length;
            if (bytes > BYTES_PER_BATCH && next > start) {
                break;
            }
            next++;
        }
        return projection.apply(documents.subList(start, next).stream().map(Bson::decode).toList());
    }
}
