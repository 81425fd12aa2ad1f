package org.packstd.submissions.audit.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
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
 * are in {@code auditPersons}, {@code _id} is the act: whoever moves an act, and however often, commits to the same salt.
 */
final class MongoTrail implements Trail, Indexed {

    private static final int BATCH = 500;
    private static final int SALT_BYTES = 32;

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> persons;
    private final LeafHash hashing;
    private final SecureRandom random = new SecureRandom();

    MongoTrail(MongoCollection<Document> entries, MongoCollection<Document> persons, LeafHash hashing) {
        this.entries = entries;
        this.persons = persons;
        this.hashing = hashing;
    }

    @Override
    public void createIndexes() {
        entries.createIndex(Indexes.ascending("submission", "sequence"));
        entries.createIndex(Indexes.ascending("submission", "act"));
        persons.createIndex(Indexes.ascending("submission", "subject"));
    }

    /**
     * Puts an act at the end of its trail unless it is in there. The end is read before the act is looked for: if another
     * relay adds the act after we have looked, it takes the number that we are about to take, and we begin again.
     */
    void add(PendingActs.Pending pending) {
        while (true) {
            var head = head(pending.submission());
            if (contains(pending) || insert(Entry.after(head, pending.submission(), pending.id(), pending.act(),
                    commitment(pending), hashing))) {
                return;
            }
        }
    }

    private Head head(String submission) {
        var last = entries.find(eq("submission", submission)).sort(Sorts.descending("sequence")).first();
        return last == null ? Head.NONE : EntryDocument.decode(last).head();
    }

    private boolean contains(PendingActs.Pending pending) {
        return entries.find(and(eq("submission", pending.submission()), eq("act", pending.id()))).first() != null;
    }

    private boolean insert(Entry entry) {
        return Once.insert(entries, EntryDocument.encode(entry));
    }

    /** The salt is stored before the commitment to it. A person who was erased meanwhile stays so: a salt that nobody keeps. */
    private String commitment(PendingActs.Pending pending) {
        var subject = pending.act().actor().subject();
        var fresh = new Person(subject, salt());
        if (Once.insert(persons, new Document("_id", pending.id()).append("submission", pending.submission())
                .append("subject", subject).append("salt", fresh.salt()))) {
            return fresh.commitment();
        }
        var stored = persons.find(eq(pending.id())).first();
        var salt = stored == null ? null : stored.getString("salt");
        return salt == null ? fresh.commitment() : new Person(subject, salt).commitment();
    }

    private String salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
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
