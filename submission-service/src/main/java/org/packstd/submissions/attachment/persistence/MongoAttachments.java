package org.packstd.submissions.attachment.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoGridFSException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.packstd.submissions.attachment.Attachment;
import org.packstd.submissions.attachment.AttachmentKind;
import org.packstd.submissions.attachment.Attachments;
import org.packstd.submissions.attachment.FileName;
import org.packstd.submissions.attachment.FileType;
import org.packstd.submissions.attachment.Subject;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.persistence.PendingActs;
import org.packstd.submissions.index.Indexed;

/**
 * {@code _id} is {@code <submission>:<place>} with places 1 to 50, or {@code <submission>:<comment>:<place>} with places 1 to 5,
 * so that there are never more, however many are added at once. A content is announced as an upload before its first byte is stored, and becomes an attachment by one insert.
 */
final class MongoAttachments implements Attachments, Indexed {

    private static final int CHUNK_BYTES = 255 * 1024;

    private final MongoCollection<Document> attachments;
    private final Uploads uploads;
    private final GridFSBucket contents;

    MongoAttachments(MongoCollection<Document> attachments, Uploads uploads, GridFSBucket contents) {
        this.attachments = attachments;
        this.uploads = uploads;
        this.contents = contents;
    }

    @Override
    public void createIndexes() {
        attachments.createIndex(Indexes.ascending("submission", "attachment"), new IndexOptions().unique(true));
        attachments.createIndex(Indexes.ascending("content"));
    }

    @Override
    public Optional<Attachment> find(Subject subject, String id) {
        return Optional
                .ofNullable(attachments.find(and(eq("submission", subject.submission()), eq("attachment", id))).first())
                .map(MongoAttachments::decode).filter(found -> found.subject().equals(subject));
    }

    @Override
    public List<Attachment> list(Subject subject) {
        var places = IntStream.rangeClosed(1, subject.most()).mapToObj(place -> place(subject, place)).toList();
        return attachments.find(in("_id", places)).sort(Sorts.ascending("attachment")).map(MongoAttachments::decode)
                .into(new ArrayList<>());
    }

    private static String place(Subject subject, int place) {
        return subject.comment() == null
                ? "%s:%d".formatted(subject.submission(), place)
                : "%s:%s:%d".formatted(subject.submission(), subject.comment(), place);
    }

    @Override
    public String store(InputStream content) throws IOException {
        var id = new ObjectId();
        uploads.announce(id);
        try {
            contents.uploadFromStream(new BsonObjectId(id), id.toHexString(), content,
                    new GridFSUploadOptions().chunkSizeBytes(CHUNK_BYTES));
            return id.toHexString();
        } catch (MongoGridFSException broken) {
            uploads.discard(id);
            if (broken.getCause() instanceof IOException senderLeft) {
                throw senderLeft;
            }
            throw broken;
        } catch (RuntimeException refused) {
            uploads.discard(id);
            throw refused;
        }
    }

    @Override
    public void discard(String content) {
        uploads.discard(new ObjectId(content));
    }

    @Override
    public boolean add(Attachment attachment, Act act) {
        var subject = attachment.subject();
        for (int place = list(subject).size() + 1; place <= subject.most(); place++) {
            try {
                attachments.insertOne(encode(attachment, place, act));
                uploads.done(new ObjectId(attachment.content()));
                return true;
            } catch (MongoWriteException refused) {
                if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw refused;
                }
                if (find(subject, attachment.id()).isPresent()) {
                    return false; // the same request, sent twice at once
                }
            }
        }
        return false;
    }

    @Override
    public InputStream open(Attachment attachment) {
        return contents.openDownloadStream(new ObjectId(attachment.content()));
    }

    private static Document encode(Attachment attachment, int place, Act act) {
        var subject = attachment.subject();
        var document = new Document("_id", place(subject, place))
                .append("submission", subject.submission())
                .append("attachment", attachment.id())
                .append("kind", attachment.kind().name())
                .append("name", attachment.name().value())
                .append("type", attachment.type().name())
                .append("content", attachment.content())
                .append("size", attachment.size())
                .append("sha256", attachment.sha256())
                .append("organisation", attachment.organisation())
                .append("addedAt", Date.from(attachment.addedAt()));
        if (subject.comment() != null) {
            document.append("comment", subject.comment());
        }
        PendingActs.insert(subject.submission(), List.of(act), document);
        return document;
    }

    private static Attachment decode(Document stored) {
        return new Attachment(text(stored, "attachment"),
                new Subject(text(stored, "submission"), stored.getString("comment")),
                AttachmentKind.valueOf(text(stored, "kind")), new FileName(text(stored, "name")),
                FileType.valueOf(text(stored, "type")), text(stored, "content"), stored.getLong("size"),
                text(stored, "sha256"), text(stored, "organisation"), stored.getDate("addedAt").toInstant());
    }

    private static String text(Document stored, String field) {
        return Objects.requireNonNull(stored.getString(field), field);
    }
}
