package org.packstd.submissions.reminder.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.persistence.PendingActs;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.once.Once;
import org.packstd.submissions.outbox.OutboxEntry;
import org.packstd.submissions.reminder.Reminder;
import org.packstd.submissions.reminder.Reminders;

/**
 * {@code _id} is {@code <ballot>:<days>}, with {@code :x<n>} for the end after the n-th extension; one that is done has no
 * due time any more.
 */
final class MongoReminders implements Reminders, Indexed {

    private static final String DUE_AT = "dueAt";
    /** How many that are due are looked at together, since others claim them at the same time. */
    private static final int CANDIDATES = 16;

    private final MongoCollection<Document> reminders;

    MongoReminders(MongoCollection<Document> reminders) {
        this.reminders = reminders;
    }

    @Override
    public void createIndexes() {
        reminders.createIndex(Indexes.ascending(DUE_AT), new IndexOptions().sparse(true));
        reminders.createIndex(Indexes.ascending("outboxSince"), new IndexOptions().sparse(true));
    }

    @Override
    public void plan(Collection<Reminder> wanted) {
        var known = reminders.find(in("_id", wanted.stream().map(Reminder::id).toList()))
                .projection(Projections.include("_id")).map(found -> found.getString("_id")).into(new HashSet<>());
        wanted.stream().filter(reminder -> !known.contains(reminder.id())).forEach(this::insert);
    }

    private void insert(Reminder reminder) {
        Once.insert(reminders, new Document("_id", reminder.id()).append("ballot", reminder.ballot().toString())
                .append("days", reminder.days()).append("extensions", reminder.extensions())
                .append(DUE_AT, Date.from(reminder.dueAt()))); // unless another instance planned it
    }

    @Override
    public Optional<Reminder> claimDue(Instant now, Instant until) {
        var waiting = reminders.find(lte(DUE_AT, Date.from(now))).sort(Sorts.ascending(DUE_AT)).limit(CANDIDATES)
                .into(new ArrayList<>());
        for (var seen : waiting) {
            var mine = reminders.updateOne(and(eq("_id", seen.getString("_id")), eq(DUE_AT, seen.getDate(DUE_AT))),
                    set(DUE_AT, Date.from(until))).getMatchedCount() == 1;
            if (mine) {
                return Optional.of(new Reminder(
                        BallotId.parse(Objects.requireNonNull(seen.getString("ballot"))), seen.getInteger("days"),
                        seen.getInteger("extensions", 0), until));
            }
        }
        return Optional.empty();
    }

    @Override
    public void postpone(Reminder claimed, Instant dueAt) {
        reminders.updateOne(stillClaimed(claimed), set(DUE_AT, Date.from(dueAt)));
    }

    @Override
    public void drop(Reminder claimed) {
        reminders.updateOne(stillClaimed(claimed), unset(DUE_AT));
    }

    @Override
    public boolean fire(Reminder claimed, List<OutboxEntry> events, Act act) {
        return reminders.updateOne(stillClaimed(claimed),
                combine(unset(DUE_AT), set("firedAt", Date.from(act.at())), OutboxEntry.append(events, act.at()),
                        PendingActs.append(claimed.ballot().submission(), List.of(act))))
                .getMatchedCount() == 1;
    }

    private static Bson stillClaimed(Reminder claimed) {
        return and(eq("_id", claimed.id()), eq(DUE_AT, Date.from(claimed.dueAt())));
    }
}
