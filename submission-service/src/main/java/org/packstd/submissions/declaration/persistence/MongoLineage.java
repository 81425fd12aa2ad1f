package org.packstd.submissions.declaration.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.declaration.Lineage;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.submission.SubmissionId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads, and only reads, the few fields of submissions that say what became of them and what they take the place of. */
final class MongoLineage implements Lineage, Indexed {

    private static final String BECOMES = "published.designation";
    private static final Bson FIELDS = Projections.include("target", "metadata", "published");

    private final MongoCollection<Document> submissions;
    private final JsonMapper json;

    MongoLineage(MongoCollection<Document> submissions, JsonMapper json) {
        this.submissions = submissions;
        this.json = json;
    }

    @Override
    public void createIndexes() {
        submissions.createIndex(Indexes.ascending(BECOMES, "_id"), new IndexOptions().sparse(true));
    }

    @Override
    public Optional<Link> of(SubmissionId submission) {
        return Optional.ofNullable(submissions.find(eq(submission.value())).projection(FIELDS).first())
                .map(this::link);
    }

    @Override
    public List<Link> published(Collection<String> designations, int limit) {
        return submissions.find(in(BECOMES, designations)).sort(Sorts.ascending("_id")).limit(limit)
                .projection(FIELDS).map(this::link).into(new ArrayList<>());
    }

    private Link link(Document submission) {
        var follows = new ArrayList<Former>();
        var target = submission.get("target", Document.class);
        if (target != null) {
            follows.add(new Former(target.getString("designation"), target.getString("baseRevision")));
        }
        superseded(submission.getString("metadata")).forEach(designation -> follows.add(new Former(designation, null)));
        var published = submission.get("published", Document.class);
        return new Link(new SubmissionId(submission.getString("_id")),
                published == null ? null : published.getString("designation"),
                published == null ? null : published.getString("revision"), follows);
    }

    /** The member {@code supersedes} of the document data, which standards-service has checked; it holds at most 20. */
    private List<String> superseded(@Nullable String metadata) {
        if (metadata == null) {
            return List.of();
        }
        try {
            return json.readTree(metadata).path("supersedes").valueStream().limit(20)
                    .filter(node -> node.isString()).map(node -> node.asString()).toList();
        } catch (JacksonException notChecked) {
            return List.of();
        }
    }
}
