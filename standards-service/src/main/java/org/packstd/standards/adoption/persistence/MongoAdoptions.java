package org.packstd.standards.adoption.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.adoption.Adoption;
import org.packstd.standards.adoption.AdoptionId;
import org.packstd.standards.adoption.Adoptions;
import org.packstd.standards.database.Indexed;
import org.packstd.standards.diff.AdopterRole;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The name within the organisation is the {@code _id}, so that a name is taken once on whatever shard. */
@Component
final class MongoAdoptions implements Adoptions, Indexed {

    private static final Logger LOG = LoggerFactory.getLogger(MongoAdoptions.class);

    /** Records that are counted at most; counts say "at least", so that a bound keeps them true. */
    private static final int MOST_COUNTED = 100_000;

    private final MongoCollection<Document> adoptions;

    MongoAdoptions(MongoDatabase database) {
        adoptions = database.getCollection("adoptions");
    }

    @Override
    public void createIndexes() {
        adoptions.createIndex(Indexes.ascending(AdoptionDocument.ORGANISATION, AdoptionDocument.NAME));
        adoptions.createIndex(Indexes.ascending(AdoptionDocument.DESIGNATION, AdoptionDocument.ORDINAL,
                AdoptionDocument.ORGANISATION, AdoptionDocument.ROLE, AdoptionDocument.NAMED));
        adoptions.createIndex(Indexes.ascending(AdoptionDocument.DESIGNATION, AdoptionDocument.ORDINAL, "_id"));
    }

    @Override
    public Optional<Adoption> find(AdoptionId id) {
        return Optional.ofNullable(adoptions.find(eq(id.toString())).first()).map(AdoptionDocument::adoption);
    }

    @Override
    public boolean add(Adoption adoption) {
        try {
            adoptions.insertOne(AdoptionDocument.of(adoption));
            return true;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw taken;
        }
    }

    @Override
    public boolean change(Adoption before, Adoption after) {
        var all = AdoptionDocument.of(after);
        all.remove("_id");
        return adoptions.updateOne(unchanged(before), new Document("$set", all)) // what a newer version added stays
                .getMatchedCount() == 1;
    }

    @Override
    public boolean remove(Adoption adoption) {
        return adoptions.deleteOne(unchanged(adoption)).getDeletedCount() == 1;
    }

    private static Document unchanged(Adoption adoption) {
        return new Document("_id", adoption.id().toString()).append(AdoptionDocument.VERSION, adoption.version());
    }

    @Override
    public List<Adoption> page(String organisation, @Nullable String after, int limit) {
        var own = eq(AdoptionDocument.ORGANISATION, organisation);
        return adoptions.find(after == null ? own : and(own, gt(AdoptionDocument.NAME, after)))
                .sort(Sorts.ascending(AdoptionDocument.NAME))
                .limit(limit)
                .map(AdoptionDocument::adoption)
                .into(new ArrayList<>());
    }

    @Override
    public boolean hasAtLeast(String organisation, int count) {
        return adoptions.countDocuments(eq(AdoptionDocument.ORGANISATION, organisation),
                new CountOptions().limit(count)) >= count;
    }

    @Override
    public List<Adoption> on(RevisionId revision, String organisation, int limit) {
        return adoptions.find(and(eq(AdoptionDocument.DESIGNATION, revision.designation().toString()),
                eq(AdoptionDocument.ORDINAL, revision.letter().ordinal()),
                eq(AdoptionDocument.ORGANISATION, organisation)))
                .sort(Sorts.ascending(AdoptionDocument.NAME))
                .limit(limit)
                .map(AdoptionDocument::adoption)
                .into(new ArrayList<>());
    }

    @Override
    public List<Adoption> on(RevisionId revision, @Nullable AdoptionId after, int limit) {
        var on = and(about(revision.designation()), eq(AdoptionDocument.ORDINAL, revision.letter().ordinal()));
        var read = new ArrayList<Adoption>();
        try (var found = adoptions.find(after == null ? on : and(on, gt("_id", after.toString())))
                .sort(Sorts.ascending("_id")).batchSize(limit).iterator()) {
            while (read.size() < limit && found.hasNext()) {
                legible(found.next()).ifPresent(read::add);
            }
        }
        return read;
    }

    private static Optional<Adoption> legible(Document document) {
        try {
            return Optional.of(AdoptionDocument.adoption(document));
        } catch (RuntimeException unreadable) {
            LOG.error("The adoption {} cannot be read and is passed over", document.get("_id"), unreadable);
            return Optional.empty();
        }
    }

    @Override
    public List<Group> groups(Designation designation, @Nullable RevisionLetter letter) {
        var pipeline = new ArrayList<>(organisations(letter == null
                ? about(designation)
                : and(about(designation), eq(AdoptionDocument.ORDINAL, letter.ordinal()))));
        pipeline.add(Aggregates.group(new Document("role", "$_id.role").append("named", "$named"),
                Accumulators.sum("organisations", 1)));
        return adoptions.aggregate(pipeline).map(MongoAdoptions::group).into(new ArrayList<>());
    }

    @Override
    public List<String> named(Designation designation, AdopterRole role, int limit) {
        var pipeline = new ArrayList<>(
                organisations(and(about(designation), eq(AdoptionDocument.ROLE, role.name()))));
        pipeline.add(Aggregates.match(eq("named", 1)));
        pipeline.add(Aggregates.sort(Sorts.ascending("_id.organisation")));
        pipeline.add(Aggregates.limit(limit));
        return adoptions.aggregate(pipeline)
                .map(found -> found.get("_id", Document.class).getString("organisation"))
                .into(new ArrayList<>());
    }

    private static Bson about(Designation designation) {
        return eq(AdoptionDocument.DESIGNATION, designation.toString());
    }

    /** Each organisation once per role, named if all its records say so. */
    private static List<Bson> organisations(Bson filter) {
        return List.of(Aggregates.match(filter), Aggregates.limit(MOST_COUNTED),
                Aggregates.group(new Document("role", "$role").append("organisation", "$organisation"),
                        Accumulators.min("named", "$named")));
    }

    private static Group group(Document found) {
        var key = found.get("_id", Document.class);
        return new Group(AdopterRole.valueOf(key.getString("role")), key.getInteger("named") == 1,
                found.get("organisations", Number.class).intValue());
    }
}
