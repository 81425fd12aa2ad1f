package org.packstd.submissions.attachment.persistence;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.time.Clock;
import java.time.Duration;
import org.packstd.submissions.attachment.AddAttachment;
import org.packstd.submissions.attachment.AttachToComment;
import org.packstd.submissions.attachment.Attachments;
import org.packstd.submissions.attachment.CommentKeeper;
import org.packstd.submissions.attachment.TakeFile;
import org.packstd.submissions.audit.persistence.AuditedCollection;
import org.packstd.submissions.outbox.Lease;
import org.packstd.submissions.outbox.RelayLoop;
import org.packstd.submissions.proceedings.Proceedings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AttachmentsConfiguration {

    private static final String ATTACHMENTS = "attachments";
    private static final String BUCKET = "attachmentContents";
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMinutes(1);

    @Bean
    Uploads uploads(MongoDatabase database, Clock clock) {
        return new Uploads(database, BUCKET, clock);
    }

    @Bean
    MongoAttachments attachments(MongoDatabase database, Uploads uploads) {
        return new MongoAttachments(database.getCollection(ATTACHMENTS), uploads,
                GridFSBuckets.create(database, BUCKET));
    }

    @Bean
    AuditedCollection auditedAttachments() {
        return new AuditedCollection(ATTACHMENTS);
    }

    @Bean
    TakeFile takeFile(Attachments attachments, Clock clock) {
        return new TakeFile(attachments, clock);
    }

    @Bean
    AddAttachment addAttachment(Proceedings proceedings, TakeFile files) {
        return new AddAttachment(proceedings, files);
    }

    @Bean
    AttachToComment attachToComment(CommentKeeper comments, TakeFile files) {
        return new AttachToComment(comments, files);
    }

    @Bean(defaultCandidate = false)
    RelayLoop sweepUploads(Uploads uploads, MongoDatabase database, Clock clock) {
        return new RelayLoop(uploads, new Lease(database.getCollection("leases"), "uploads", LEASE, clock), POLL);
    }
}
