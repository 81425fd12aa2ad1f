package org.packstd.standards.standard.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.database.Indexed;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionEntry;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Revisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Insert only: nothing here can change a revision. */
@Component
final class MongoRevisions implements Revisions, Indexed {

    private static final Logger LOG = LoggerFactory.getLogger(MongoRevisions.class);

    private final MongoCollection<Document> revisions;

    MongoRevisions(MongoDatabase database) {
        revisions = database.getCollection("revisions");
    }

    @Override
    public void createIndexes() {
        revisions.createIndex(Indexes.compoundIndex(Indexes.ascending(RevisionDocument.DESIGNATION),
                Indexes.descending(RevisionDocument.ORDINAL)));
        revisions.createIndex(Indexes.ascending(RevisionDocument.EFFECTIVE, "_id"));
    }

    @Override
    public Optional<Revision> find(RevisionId id) {
        return Optional.ofNullable(revisions.find(eq(id.toString())).first()).map(RevisionDocument::revision);
    }

    @Override
    public void each(Collection<RevisionId> ids, Consumer<Revision> reader) {
        if (!ids.isEmpty()) {
            revisions.find(in("_id", ids.stream().map(RevisionId::toString).toList()))
                    .forEach(document -> readable(document).ifPresent(reader));
        }
    }

    /** One that was damaged must not keep all others from being read. */
    private static Optional<Revision> readable(Document document) {
        try {
            return Optional.of(RevisionDocument.revision(document));
        } catch (RuntimeException damaged) {
            LOG.error("Revision {} cannot be read", document.get("_id"), damaged);
            return Optional.empty();
        }
    }

    @Override
    public Revision add(Revision revision) {
        try {
            revisions.insertOne(RevisionDocument.of(revision));
            return revision;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw taken;
            }
            return find(revision.id()).orElseThrow(() -> taken);
        }
    }

    @Override
    public List<RevisionEntry> page(Designation designation, RevisionLetter newest, @Nullable RevisionLetter before,
            @Nullable LocalDate effectiveBy, int limit) {
        var bound = before != null && before.compareTo(newest) <= 0
                ? lt(RevisionDocument.ORDINAL, before.ordinal())
                : lte(RevisionDocument.ORDINAL, newest.ordinal());
        return revisions
                .find(and(eq(RevisionDocument.DESIGNATION, designation.toString()), bound, inForceBy(effectiveBy)))
                .sort(Sorts.descending(RevisionDocument.ORDINAL))
                .projection(Projections.exclude(RevisionDocument.PAYLOAD, RevisionDocument.METADATA))
                .limit(limit)
                .map(RevisionDocument::entry)
                .into(new ArrayList<>());
    }

    @Override
    public List<RevisionEntry> yetToCome(LocalDate day, @Nullable RevisionEntry after, int limit) {
        var later = gt(RevisionDocument.EFFECTIVE, day.toString());
        return revisions.find(after == null ? later : and(later, isAfter(after)))
                .sort(Sorts.ascending(RevisionDocument.EFFECTIVE, "_id"))
                .projection(Projections.exclude(RevisionDocument.PAYLOAD, RevisionDocument.METADATA))
                .limit(limit)
                .map(RevisionDocument::entry)
                .into(new ArrayList<>());
    }

    private static Bson isAfter(RevisionEntry entry) {
        var day = entry.effective().toString();
        return and(gte(RevisionDocument.EFFECTIVE, day), // the bound of the index
                or(gt(RevisionDocument.EFFECTIVE, day), gt("_id", entry.id().toString())));
    }

    /** Revisions that were stored before they had dates are in force from the day on which they were published. */
    private static Bson inForceBy(@Nullable LocalDate day) {
        if (day == null) {
            return empty();
        }
        var nextDay = Date.from(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return or(lte(RevisionDocument.EFFECTIVE, day.toString()),
                and(eq(RevisionDocument.EFFECTIVE, null), lt(RevisionDocument.PUBLISHED_AT, nextDay)));
    }
}
