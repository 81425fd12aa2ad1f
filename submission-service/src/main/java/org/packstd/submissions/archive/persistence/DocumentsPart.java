package org.packstd.submissions.archive.persistence;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.archive.ArchivePart;
import org.packstd.submissions.submission.Submission;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents of a case, one a line, as they are stored; without what only the machinery needs and without persons. Later
 * versions of the service may store more or say it otherwise: an archive keeps what was.
 */
final class DocumentsPart implements ArchivePart {

    private static final int BATCH = 200;

    private final String name;
    private final MongoCollection<Document> documents;
    private final Function<Submission, Bson> ofCase;
    private final Function<Submission, View> view;

    /** What of a stored document belongs into the archive. */
    @FunctionalInterface
    interface View {

        /** What is shown of it; null for one that is left out. */
        @Nullable
        Document of(Document stored);

        /** All but some fields that the machinery needs, or that tell of persons. */
        static View without(String... fields) {
            return stored -> {
                for (var field : fields) {
                    stored.remove(field);
                }
                return stored;
            };
        }
    }

    /**
     * Reads one collection.
     *
     * @param ofCase the documents of a submission; needs an index
     * @param view   asked once for an archive
     */
    DocumentsPart(String name, MongoCollection<Document> documents, Function<Submission, Bson> ofCase,
            Function<Submission, View> view) {
        this.name = name;
        this.documents = documents;
        this.ofCase = ofCase;
        this.view = view;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void write(Submission submission, OutputStream out) throws IOException {
        var shown = view.apply(submission);
        try (var cursor = documents.find(ofCase.apply(submission)).batchSize(BATCH).iterator()) {
            while (cursor.hasNext()) {
                var document = shown.of(cursor.next());
                if (document != null) {
                    out.write(JsonMapper.shared().writeValueAsBytes(PlainDocument.of(document)));
                    out.write('\n');
                }
            }
        }
    }
}
