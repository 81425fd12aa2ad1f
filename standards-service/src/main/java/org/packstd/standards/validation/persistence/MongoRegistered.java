package org.packstd.standards.validation.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.database.Indexed;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.validation.Fingerprint;
import org.packstd.standards.validation.Registered;
import org.springframework.stereotype.Component;

/**
 * One document for each standard: {@code _id} is its designation, {@code prints} and {@code codes} stand side by side. A
 * later revision takes the place of an earlier one by a guarded write, so that repetition and delay do no harm.
 */
@Component
final class MongoRegistered implements Registered, Indexed {

    private static final String LETTER = "letter";
    private static final String PRINTS = "prints";
    private static final String CODES = "codes";

    private final MongoCollection<Document> variations;

    MongoRegistered(MongoDatabase database) {
        variations = database.getCollection("variationPrints");
    }

    @Override
    public void createIndexes() {
        variations.createIndex(Indexes.ascending(PRINTS));
    }

    @Override
    public List<Twin> like(Collection<String> prints, @Nullable Designation except, int limit) {
        var found = in(PRINTS, prints);
        var filter = except == null ? found : and(found, ne("_id", except.toString()));
        var wanted = new HashSet<>(prints);
        return variations.find(filter).limit(limit).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(standard -> standard.getString("_id")))
                .flatMap(standard -> twins(standard, wanted)).limit(limit).toList();
    }

    private static Stream<Twin> twins(Document standard, Collection<String> wanted) {
        var designation = Designation.of(standard.getString("_id")).orElseThrow();
        var prints = standard.getList(PRINTS, String.class);
        var codes = standard.getList(CODES, String.class);
        return IntStream.range(0, prints.size())
                .filter(i -> wanted.contains(prints.get(i)))
                .mapToObj(i -> new Twin(prints.get(i), designation, codes.get(i)))
                .sorted(Comparator.comparing(Twin::code));
    }

    @Override
    public void put(RevisionId revision, List<Fingerprint> fingerprints) {
        var earlier = and(eq("_id", revision.designation().toString()), lt(LETTER, revision.letter().ordinal()));
        var now = Updates.combine(Updates.set(LETTER, revision.letter().ordinal()),
                Updates.set(PRINTS, fingerprints.stream().map(Fingerprint::print).toList()),
                Updates.set(CODES, fingerprints.stream().map(Fingerprint::code).toList()));
        try {
            variations.updateOne(earlier, now, new UpdateOptions().upsert(true));
        } catch (MongoWriteException isThere) {
            if (isThere.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw isThere; // the same or a later revision is noted already
            }
        }
    }

    @Override
    public void remove(Designation designation) {
        variations.deleteOne(eq(designation.toString()));
    }
}
