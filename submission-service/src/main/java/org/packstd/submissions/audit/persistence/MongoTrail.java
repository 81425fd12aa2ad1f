package org.packstd.submissions.audit.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Entry;
import org.packstd.submissions.audit.Head;
import org.packstd.submissions.audit.LeafHash;
import org.packstd.submissions.audit.Person;
import org.packstd.submissions.audit.Trail;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.once.Once;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;

/**
 * Entries are in {@code auditTrail}, {@code _id} is {@code <submission>:<sequence>}, so that no number is given twice. Persons
 * are in {@code auditPersons}; see {@link Commitments}.
 */
final class MongoTrail implements Trail, Indexed {

    private static final int BATCH = 500;

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> persons;
    private final LeafHash hashing;
    private final Commitments commitments;

    MongoTrail(MongoCollection<Document> entries, MongoCollection<Document> persons, LeafHash hashing) {
        this.entries = entries;
        this.persons = persons;
        this.commitments = new Commitments(persons);
        this.hashing = hashing;
    }

    @Override
    public void createIndexes() {
        entries.createIndex(Indexes.ascending("submission", "sequence"));
        entries.createIndex(Indexes.ascending("submission", "act"));
        persons.createIndex(Indexes.ascending("submission", "subject"));
    }

    /**
     * Puts acts at the end of their trails, in their order, unless they are in there. The ends are read before the acts are
     * looked for: if another relay adds one after we have looked, it takes a number that we are about to take. Then what we
     * have not added yet is begun again.
     */
    void add(List<PendingActs.Pending> acts) {
        var left = acts;
        while (!left.isEmpty()) {
            var ends = new HashMap<String, Head>();
            left.forEach(act -> ends.computeIfAbsent(act.submission(), this::head));
            var known = known(left);
            left = left.stream().filter(act -> !known.contains(act.id())).toList();
            var next = behind(ends, left);
            left = left.subList(Once.insertUpToTaken(entries, next), left.size());
        }
    }

    private List<Document> behind(Map<String, Head> ends, List<PendingActs.Pending> acts) {
        var commitment = commitments.of(acts);
        var next = new ArrayList<Document>();
        for (var act : acts) {
            var entry = Entry.after(Objects.requireNonNull(ends.get(act.submission())), act.submission(), act.id(),
                    act.act(), Objects.requireNonNull(commitment.get(act.id())), hashing);
            ends.put(act.submission(), entry.head());
            next.add(EntryDocument.encode(entry));
        }
        return next;
    }

    private Head head(String submission) {
        var last = entries.find(eq("submission", submission)).sort(Sorts.descending("sequence")).first();
        return last == null ? Head.NONE : EntryDocument.decode(last).head();
    }

    /** Those that are in their trail. */
    private Set<String> known(List<PendingActs.Pending> acts) {
        return entries
                .find(and(in("submission", acts.stream().map(PendingActs.Pending::submission).distinct().toList()),
                        in("act", acts.stream().map(PendingActs.Pending::id).toList())))
                .projection(include("act")).map(entry -> entry.getString("act")).into(new HashSet<>());
    }

    @Override
    public Page<Entry> list(String submission, @Nullable Cursor cursor, int limit) {
        var found = entries.find(and(eq("submission", submission), gt("sequence", after(cursor))))
                .sort(Sorts.ascending("sequence")).limit(limit + 1).map(EntryDocument::decode)
                .into(new ArrayList<>());
        return Page.of(found, limit, entry -> Long.toString(entry.sequence()));
    }

    private static long after(@Nullable Cursor cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            return Long.parseLong(cursor.after());
        } catch (NumberFormatException notOurs) {
            throw cursor.malformed();
        }
    }

    @Override
    public void each(String submission, Consumer<Entry> reader) {
        entries.find(eq("submission", submission)).sort(Sorts.ascending("sequence")).batchSize(BATCH)
                .map(EntryDocument::decode).forEach(reader);
    }

    @Override
    public Map<String, Person> persons(Collection<String> acts) {
        var found = new HashMap<String, Person>();
        persons.find(and(in("_id", acts), exists("salt"))).forEach(person -> found.put(person.getString("_id"),
                new Person(Objects.requireNonNull(person.getString("subject")),
                        Objects.requireNonNull(person.getString("salt")))));
        return found;
    }

    /** Forgets name and salts; what remains only keeps the act from getting a new salt. */
    long erase(String submission, String subject, Date now) {
        var named = and(eq("submission", submission), eq("subject", subject));
        return persons.updateMany(named, new Document("$unset", new Document("subject", "").append("salt", ""))
                .append("$set", new Document("erasedAt", now))).getModifiedCount();
    }
}
