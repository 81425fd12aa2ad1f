package org.packstd.submissions.archive.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.archive.ArchivePart;
import org.packstd.submissions.archive.ExportCase;
import org.packstd.submissions.archive.Manifests;
import org.packstd.submissions.archive.TrailFile;
import org.packstd.submissions.proceedings.Proceedings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {

    @Bean
    ArchiveKeys archiveKeys(MongoDatabase database, @Value("${submissions.archive.key-file:}") String file) {
        return new ArchiveKeys(database.getCollection("archiveKeys"), path(file));
    }

    private static @Nullable Path path(String file) {
        return file.isBlank() ? null : Path.of(file);
    }

    @Bean
    ExportCase exportCase(Proceedings proceedings, List<ArchivePart> parts, TrailFile trail, Manifests manifests,
            ArchiveKeys keys, Clock clock) {
        return new ExportCase(proceedings, parts, trail, manifests, keys, clock);
    }

    /** When the service looks at a submission again is its own affair. */
    @Bean
    ArchivePart archivedSubmission(MongoDatabase database) {
        return new DocumentsPart("submission.ndjson", database.getCollection("submissions"), Set.of("dueAt"),
                id -> eq("_id", id));
    }

    /** Snapshots are named after their ballot, ballots after their submission. Where persons vote, identifiers name them. */
    @Bean
    ArchivePart archivedPapers(MongoDatabase database) {
        return new DocumentsPart("ballot-papers.ndjson", database.getCollection("ballotPapers"), Set.of("_id"),
                id -> and(gte("snapshot", id + "-b"), lt("snapshot", id + "-c")));
    }

    @Bean
    ArchivePart archivedAttachments(MongoDatabase database) {
        return ofCase("attachments.ndjson", "attachments", database);
    }

    @Bean
    ArchivePart archivedComments(MongoDatabase database) {
        return ofCase("comments.ndjson", "comments", database);
    }

    @Bean
    ArchivePart archivedReviews(MongoDatabase database) {
        return new DocumentsPart("reviews.ndjson", database.getCollection("reviews"), Set.of("_id"),
                id -> eq("submission", id)); // the identifier names the reviewer
    }

    @Bean
    ArchivePart archivedDeclarations(MongoDatabase database) {
        return ofCase("declarations.ndjson", "declarations", database);
    }

    @Bean
    ArchivePart archivedAttestations(MongoDatabase database) {
        return ofCase("attestations.ndjson", "attestations", database);
    }

    private static ArchivePart ofCase(String name, String collection, MongoDatabase database) {
        return new DocumentsPart(name, database.getCollection(collection), Set.of(), id -> eq("submission", id));
    }
}
