package org.packstd.submissions.archive.persistence;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.packstd.submissions.archive.ArchivePart;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents of a case, one a line, as they are stored; without what only the machinery needs and without persons. Later
 * versions of the service may store more or say it otherwise: an archive keeps what was.
 */
final class DocumentsPart implements ArchivePart {

    private static final int BATCH = 200;

    private final String name;
    private final MongoCollection<Document> documents;
    private final Set<String> without;
    private final Function<String, Bson> ofCase;

    /**
     * Reads one collection.
     *
     * @param without fields of these documents alone that the machinery needs, or that tell of persons
     * @param ofCase  the documents of a submission; needs an index
     */
    DocumentsPart(String name, MongoCollection<Document> documents, Set<String> without,
            Function<String, Bson> ofCase) {
        this.name = name;
        this.without = without;
        this.documents = documents;
        this.ofCase = ofCase;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void write(String submissionId, OutputStream out) throws IOException {
        try (var cursor = documents.find(ofCase.apply(submissionId)).batchSize(BATCH).iterator()) {
            while (cursor.hasNext()) {
                var plain = PlainDocument.of(cursor.next());
                plain.keySet().removeAll(without);
                out.write(JsonMapper.shared().writeValueAsBytes(plain));
                out.write('\n');
            }
        }
    }
}
