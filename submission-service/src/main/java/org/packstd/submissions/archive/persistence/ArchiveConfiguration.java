package org.packstd.submissions.archive.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.archive.ArchivePart;
import org.packstd.submissions.archive.ExportCase;
import org.packstd.submissions.archive.Manifests;
import org.packstd.submissions.archive.TrailFile;
import org.packstd.submissions.archive.persistence.DocumentsPart.View;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.submission.Submission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {

    private static final Function<Submission, Bson> OF_SUBMISSION = submission -> eq("submission",
            submission.dossier().id().value());

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

    /** When the service looks at a submission again is its own affair, and who decided is a person's name. */
    @Bean
    ArchivePart archivedSubmission(MongoDatabase database) {
        return new DocumentsPart("submission.ndjson", database.getCollection("submissions"),
                submission -> eq("_id", submission.dossier().id().value()), _ -> submission -> {
                    var decision = submission.get("lastDecision", Document.class);
                    return View.without("dueAt", "votedIn").of(decision == null
                            ? submission
                            : submission.append("lastDecision", View.without("by", "before").of(decision)));
                });
    }

    /** Who had a vote in each ballot, and the votes of those that were counted. */
    @Bean
    ArchivePart archivedPapers(MongoDatabase database) {
        return new DocumentsPart("ballot-papers.ndjson", database.getCollection("ballotPapers"),
                Withheld::papersOfBallots, Withheld::votes);
    }

    @Bean
    ArchivePart archivedAttachments(MongoDatabase database) {
        return new DocumentsPart("attachments.ndjson", database.getCollection("attachments"), OF_SUBMISSION,
                submission -> Withheld.attachments(submission, database.getCollection("comments")));
    }

    @Bean
    ArchivePart archivedComments(MongoDatabase database) {
        return new DocumentsPart("comments.ndjson", database.getCollection("comments"),
                submission -> and(OF_SUBMISSION.apply(submission), Withheld.toldComments(submission)),
                _ -> View.without());
    }

    /** The identifier of a review names the reviewer. */
    @Bean
    ArchivePart archivedReviews(MongoDatabase database) {
        return new DocumentsPart("reviews.ndjson", database.getCollection("reviews"), OF_SUBMISSION,
                _ -> View.without("_id"));
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
        return new DocumentsPart(name, database.getCollection(collection), OF_SUBMISSION, _ -> View.without());
    }
}
