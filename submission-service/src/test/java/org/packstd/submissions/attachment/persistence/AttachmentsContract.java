package org.packstd.submissions.attachment.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.attachment.Attachment;
import org.packstd.submissions.attachment.AttachmentKind;
import org.packstd.submissions.attachment.FileName;
import org.packstd.submissions.attachment.FileType;
import org.packstd.submissions.attachment.Subject;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;

/** What the store of attachments must do, on any MongoDB. */
abstract class AttachmentsContract {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final Subject SUBJECT = Subject.submission("sub-1");
    private static final Act ADDED = new Act("attachment.added", Actor.SYSTEM, NOON, null, Map.of());

    private final HandClock clock = new HandClock(NOON);
    private MongoDatabase database;
    private Uploads uploads;
    private MongoAttachments attachments;

    abstract MongoDatabase database();

    @BeforeEach
    void open() {
        database = database();
        uploads = new Uploads(database, "contents", clock);
        attachments = new MongoAttachments(database.getCollection("attachments"), uploads,
                GridFSBuckets.create(database, "contents"));
        uploads.createIndexes();
        attachments.createIndexes();
    }

    @Test
    void contentComesBackByteForByte() throws IOException {
        var large = new byte[700_000];
        new Random(31).nextBytes(large);
        var attachment = attachment("att-1", attachments.store(new ByteArrayInputStream(large)));

        assertThat(attachments.add(attachment, ADDED)).isTrue();

        assertThat(attachments.find(SUBJECT, "att-1")).contains(attachment);
        assertThat(attachments.list(SUBJECT)).containsExactly(attachment);
        assertThat(attachments.find(Subject.submission("sub-2"), "att-1")).isEmpty();
        try (var content = attachments.open(attachment)) {
            assertThat(content.readAllBytes()).isEqualTo(large);
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void thereAreNeverMoreThanFiftyHoweverManyAreAddedAtOnce() {
        var added = IntStream.range(0, 60).parallel()
                .filter(i -> attachments.add(attachment("att-" + i, new ObjectId().toHexString()), ADDED)).count();

        assertThat(added).isEqualTo(50);
        assertThat(attachments.list(SUBJECT)).hasSize(50);
    }

    @Test
    void whatIsAttachedToACommentIsNotItsSubmissionsAndThereAreAtMostFive() {
        var comment = new Subject("sub-1", "c-1");
        var added = IntStream.range(0, 8).parallel()
                .filter(i -> attachments.add(attachment(comment, "att-" + i, new ObjectId().toHexString()), ADDED))
                .count();

        assertThat(added).isEqualTo(5);
        assertThat(attachments.list(comment)).hasSize(5);
        assertThat(attachments.list(SUBJECT)).isEmpty();
        assertThat(attachments.list(new Subject("sub-1", "c-2"))).isEmpty();
        var first = attachments.list(comment).getFirst();
        assertThat(attachments.find(comment, first.id())).contains(first);
        assertThat(attachments.find(SUBJECT, first.id())).isEmpty();
    }

    @Test
    void theSameRequestTwiceAtOnceAddsOne() {
        var added = IntStream.range(0, 8).parallel()
                .filter(_ -> attachments.add(attachment("att-1", new ObjectId().toHexString()), ADDED)).count();

        assertThat(added).isOne();
        assertThat(attachments.list(SUBJECT)).hasSize(1);
    }

    @Test
    void whatBreaksOffLeavesNothing() {
        assertThatThrownBy(() -> attachments.store(new Broken(600_000))).isInstanceOf(IOException.class)
                .hasMessage("sender left");

        assertThat(chunks()).isZero();
        assertThat(waiting()).isZero();
    }

    @Test
    void whatAnInstanceLeftBehindIsSweptLongAfterAndAttachmentsStay() throws IOException {
        var kept = attachment("att-1", attachments.store(new ByteArrayInputStream(new byte[300_000])));
        attachments.add(kept, ADDED);
        uploads.announce(new ObjectId(kept.content())); // it died between the last two writes
        attachments.store(new ByteArrayInputStream(new byte[300_000])); // it died before it was an attachment
        assertThat(chunks()).isEqualTo(4);

        assertThat(uploads.relay()).as("may still be under way").isFalse();
        clock.advance(Duration.ofHours(3));
        assertThat(uploads.relay()).isTrue();

        assertThat(chunks()).isEqualTo(2);
        assertThat(waiting()).isZero();
        try (var content = attachments.open(kept)) {
            assertThat(content.readAllBytes()).hasSize(300_000);
        }
        assertThat(uploads.relay()).isFalse();
    }

    private long chunks() {
        return database.getCollection("contents.chunks").countDocuments();
    }

    private long waiting() {
        return database.getCollection("attachmentUploads").countDocuments();
    }

    private static Attachment attachment(String id, String content) {
        return attachment(SUBJECT, id, content);
    }

    private static Attachment attachment(Subject subject, String id, String content) {
        return new Attachment(id, subject, AttachmentKind.SIMULATION, new FileName("pair.s4p"), FileType.TOUCHSTONE,
                content, 700_000, "ab".repeat(32), "aurora-semi", NOON);
    }

    /** Ends with an error after some bytes. */
    private static final class Broken extends InputStream {

        private int left;

        Broken(int bytes) {
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                throw new IOException("sender left");
            }
            left--;
            return 'x';
        }
    }
}
