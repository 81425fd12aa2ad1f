package org.packstd.submissions.declaration.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.persistence.PendingActs;
import org.packstd.submissions.declaration.Attestation;
import org.packstd.submissions.declaration.Attestations;
import org.packstd.submissions.declaration.Stage;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.once.Once;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.submission.SubmissionId;

/**
 * {@code _id} is {@code <submission>:<text>:<stage>:<organisation>:<hash>}, so that each is attested once; without the hash of
 * what was attested before hashes were noted.
 */
final class MongoAttestations implements Attestations, Indexed {

    private final MongoCollection<Document> attestations;

    MongoAttestations(MongoCollection<Document> attestations) {
        this.attestations = attestations;
    }

    @Override
    public void createIndexes() {
        attestations.createIndex(Indexes.ascending("submission", "_id"));
    }

    @Override
    public boolean add(Attestation attestation, Act act) {
        var document = encode(attestation);
        PendingActs.insert(attestation.submission().value(), List.of(act), document);
        return Once.insert(attestations, document);
    }

    @Override
    public boolean declare(Attestation attestation, Act act) {
        var before = and(eq("_id", id(attestation)),
                eq("statement", Attestation.Attested.NO_UNDECLARED_CLAIM.name()));
        return attestations.updateOne(before, Updates.combine(
                Updates.set("statement", attestation.statement().name()),
                Updates.set("at", Date.from(attestation.at())),
                PendingActs.append(attestation.submission().value(), List.of(act)))).getMatchedCount() == 1;
    }

    @Override
    public Optional<Attestation> find(SubmissionId submission, int textRevision, String textHash, Stage stage,
            String organisation) {
        var wanted = ids(submission, textRevision, textHash, stage, organisation).toList();
        return Optional.ofNullable(attestations.find(in("_id", wanted)).sort(Sorts.descending("_id")).first())
                .map(MongoAttestations::decode);
    }

    @Override
    public Set<String> who(SubmissionId submission, int textRevision, String textHash, Collection<Stage> stages,
            Collection<String> organisations) {
        var ids = organisations.stream()
                .flatMap(organisation -> stages.stream()
                        .flatMap(stage -> ids(submission, textRevision, textHash, stage, organisation)))
                .toList();
        return attestations.find(in("_id", ids)).projection(Projections.include("organisation"))
                .map(document -> document.getString("organisation")).into(new HashSet<>());
    }

    @Override
    public Page<Attestation> of(SubmissionId submission, @Nullable Cursor cursor, int limit) {
        var wanted = eq("submission", submission.value());
        var found = attestations.find(cursor == null ? wanted : and(wanted, gt("_id", cursor.after())))
                .sort(Sorts.ascending("_id")).limit(limit + 1).map(MongoAttestations::decode).into(new ArrayList<>());
        return Page.of(found, limit, MongoAttestations::id);
    }

    private static String id(Attestation attestation) {
        return id(attestation.submission(), attestation.textRevision(), attestation.textHash(), attestation.stage(),
                attestation.organisation());
    }

    private static String id(SubmissionId submission, int textRevision, @Nullable String textHash, Stage stage,
            String organisation) {
        var text = "%s:%d:%s:%s".formatted(submission, textRevision, stage, organisation);
        return textHash == null ? text : text + ":" + textHash;
    }

    /** With the hash, and without. */
    private static Stream<String> ids(SubmissionId submission, int textRevision, String textHash, Stage stage,
            String organisation) {
        return Stream.of(id(submission, textRevision, textHash, stage, organisation),
                id(submission, textRevision, null, stage, organisation));
    }

    private static Document encode(Attestation attestation) {
        var document = new Document("_id", id(attestation)).append("submission", attestation.submission().value())
                .append("textRevision", attestation.textRevision()).append("stage", attestation.stage().name())
                .append("organisation", attestation.organisation())
                .append("statement", attestation.statement().name()).append("at", Date.from(attestation.at()));
        return attestation.textHash() == null ? document : document.append("textHash", attestation.textHash());
    }

    private static Attestation decode(Document document) {
        return new Attestation(new SubmissionId(document.getString("submission")),
                document.getInteger("textRevision"), document.getString("textHash"),
                Stage.valueOf(document.getString("stage")),
                document.getString("organisation"),
                Attestation.Attested.valueOf(document.getString("statement")), document.getDate("at").toInstant());
    }
}
