package org.packstd.submissions.submission.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.packstd.submissions.submission.persistence.SubmissionDocument.ANNEXES;
import static org.packstd.submissions.submission.persistence.SubmissionDocument.ATTEMPTS;
import static org.packstd.submissions.submission.persistence.SubmissionDocument.BALLOT_OPENS_AT;
import static org.packstd.submissions.submission.persistence.SubmissionDocument.DUE_AT;
import static org.packstd.submissions.submission.persistence.SubmissionDocument.FAMILY;
import static org.packstd.submissions.submission.persistence.SubmissionDocument.HEARD;
import static org.packstd.submissions.submission.persistence.SubmissionDocument.ORGANISATION;
import static org.packstd.submissions.submission.persistence.SubmissionDocument.PRIVATE;
import static org.packstd.submissions.submission.persistence.SubmissionDocument.STATE;
import static org.packstd.submissions.submission.persistence.SubmissionDocument.VERSION;
import static org.packstd.submissions.submission.persistence.SubmissionDocument.VOTED_IN;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.audit.persistence.PendingActs;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.once.Once;
import org.packstd.submissions.outbox.OutboxEntry;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.submission.Authoring;
import org.packstd.submissions.submission.Balloted;
import org.packstd.submissions.submission.EventEncoder;
import org.packstd.submissions.submission.Overview;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;
import org.packstd.submissions.submission.Transition;

/** One document a submission; every change is one write that names the version it expects. */
final class MongoSubmissions implements Submissions, Indexed {

    /** Events of other services that are remembered; far more than a submission ever hears. */
    private static final int REMEMBERED = 50;
    /** How many that are due are looked at together, since others claim them at the same time. */
    private static final int CANDIDATES = 16;
    static final List<String> VOTING = List.of(State.BALLOT_OPEN.name(), State.RECIRCULATION.name());
    private static final Date EPOCH = new Date(0);
    private static final String CONTENT_HASH = "report.contentHash";
    private static final String TARGET = "target.designation";
    private static final String COMMITTEE = "course.committee";

    private final MongoCollection<Document> submissions;
    private final EventEncoder events;
    private final Runnable announce;
    private final Runnable alarm;

    /**
     * @param announce called when events wait
     * @param alarm    called when something is due at once
     */
    MongoSubmissions(MongoCollection<Document> submissions, EventEncoder events, Runnable announce, Runnable alarm) {
        this.submissions = submissions;
        this.events = events;
        this.announce = announce;
        this.alarm = alarm;
    }

    @Override
    public void createIndexes() {
        submissions.createIndex(Indexes.ascending("outboxSince"), new IndexOptions().sparse(true));
        submissions.createIndex(Indexes.ascending(DUE_AT), new IndexOptions().sparse(true));
        submissions.createIndex(Indexes.descending(BALLOT_OPENS_AT, "_id"), new IndexOptions().sparse(true));
        submissions.createIndex(Indexes.descending(STATE, BALLOT_OPENS_AT, "_id")); // the few that are open now
        submissions.createIndex(Indexes.descending(PRIVATE, "_id"));
        submissions.createIndex(Indexes.descending(ORGANISATION, "_id"));
        submissions.createIndex(Indexes.descending(ProposalDocument.SPONSOR, "_id"), new IndexOptions().sparse(true));
        submissions.createIndex(Indexes.descending(STATE, "_id"));
        submissions.createIndex(Indexes.ascending(STATE, COMMITTEE, "_id")); // what waits, committee by committee
        submissions.createIndex(Indexes.descending(FAMILY, "_id"));
        submissions.createIndex(Indexes.descending(CONTENT_HASH, "_id"), new IndexOptions().sparse(true));
        submissions.createIndex(Indexes.descending(TARGET, "_id"), new IndexOptions().sparse(true));
        OldAppeals.giveTheirDates(submissions);
    }

    @Override
    public boolean add(Authoring.Draft draft, Actor author) {
        var document = SubmissionDocument.encode(draft);
        PendingActs.insert(draft.dossier().id().value(), List.of(Deeds.drafted(draft, author)), document);
        return Once.insert(submissions, document);
    }

    @Override
    public Optional<Submission> find(SubmissionId id) {
        return Optional.ofNullable(submissions.find(eq(id.value())).first()).map(SubmissionDocument::decode);
    }

    @Override
    public boolean change(Transition transition, Actor actor) {
        return write(transition, actor, asExpected(transition), List.of());
    }

    @Override
    public boolean changeAsJudged(Transition transition, Actor actor) {
        var annexes = transition.entered().dossier().annexes();
        var unchanged = annexes == 0 ? exists(ANNEXES, false) : eq(ANNEXES, annexes);
        return write(transition, actor, and(asExpected(transition), unchanged), List.of());
    }

    @Override
    public Submission annex(SubmissionId id) {
        var annexed = submissions.findOneAndUpdate(eq(id.value()), inc(ANNEXES, 1L),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return SubmissionDocument.decode(Objects.requireNonNull(annexed, id.value()));
    }

    /** Only the first vote writes here; those that come later find that it did. */
    @Override
    public boolean noteVote(SubmissionId id, SnapshotId snapshot) {
        var open = and(eq("_id", id.value()), in(STATE, VOTING), eq("ballot.snapshot", snapshot.value()));
        return submissions.countDocuments(and(open, eq(VOTED_IN, snapshot.value())), new CountOptions().limit(1)) > 0
                || submissions.updateOne(open, combine(set(VOTED_IN, snapshot.value()), inc(ANNEXES, 1L)))
                        .getMatchedCount() == 1;
    }

    @Override
    public boolean mayHaveVotes(SubmissionId id, SnapshotId snapshot) {
        return submissions.countDocuments(and(eq("_id", id.value()), eq(VOTED_IN, snapshot.value())),
                new CountOptions().limit(1)) > 0;
    }

    @Override
    public boolean change(Transition transition, String eventId) {
        return write(transition, Actor.SYSTEM, and(asExpected(transition), ne(HEARD, eventId)),
                List.of(pushEach(HEARD, List.of(eventId), new PushOptions().slice(-REMEMBERED))));
    }

    @Override
    public boolean heard(SubmissionId id, String eventId) {
        return submissions.find(and(eq(id.value()), eq(HEARD, eventId))).projection(Projections.include("_id"))
                .first() != null;
    }

    private static Bson asExpected(Transition transition) {
        return and(eq("_id", transition.entered().dossier().id().value()), eq(VERSION, transition.expectedVersion()));
    }

    private boolean write(Transition transition, Actor actor, Bson asExpected, List<Bson> more) {
        var entered = transition.entered();
        var updates = new ArrayList<>(more);
        var document = SubmissionDocument.encode(entered);
        document.remove("_id");
        document.forEach((field, value) -> updates.add(set(field, value)));
        SubmissionDocument.OPTIONAL.stream().filter(field -> !document.containsKey(field))
                .forEach(field -> updates.add(unset(field)));
        updates.add(unset(ATTEMPTS));
        updates.add(PendingActs.append(entered.dossier().id().value(), List.of(Deeds.of(transition, actor))));
        var event = transition.event();
        if (event != null) {
            updates.add(OutboxEntry.append(List.of(events.encode(event, entered)), entered.dossier().updatedAt()));
        }
        var happened = submissions.updateOne(asExpected, combine(updates)).getMatchedCount() == 1;
        if (happened && event != null) {
            announce.run();
        }
        if (happened && entered instanceof Authoring.Validating) {
            alarm.run();
        }
        return happened;
    }

    @Override
    public Optional<Due> claimDue(Instant now, Instant until) {
        while (true) {
            var waiting = waiting(now);
            if (waiting.isEmpty()) {
                return Optional.empty();
            }
            for (var seen : waiting) {
                var claimed = claim(seen, until);
                if (claimed != null) {
                    return Optional.of(new Due(SubmissionDocument.decode(claimed), claimed.getInteger(ATTEMPTS)));
                }
            }
        }
    }

    private List<Document> waiting(Instant now) {
        return submissions.find(lte(DUE_AT, Date.from(now))).sort(Sorts.ascending(DUE_AT)).limit(CANDIDATES)
                .projection(Projections.include(DUE_AT, VERSION)).into(new ArrayList<>());
    }

    /** Names the {@code _id}, so that it works on a sharded collection too. Null if another instance was faster. */
    private @Nullable Document claim(Document seen, Instant until) {
        return submissions.findOneAndUpdate(and(eq("_id", seen.getString("_id")), eq(VERSION, seen.getLong(VERSION)),
                eq(DUE_AT, seen.getDate(DUE_AT))),
                combine(set(DUE_AT, Date.from(until)), inc(ATTEMPTS, 1)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    @Override
    public void postpone(Submission submission, Instant until) {
        submissions.updateOne(
                and(eq("_id", submission.dossier().id().value()), eq(VERSION, submission.dossier().version())),
                set(DUE_AT, Date.from(until)));
    }

    @Override
    public Page<Overview> list(Filter filter, @Nullable Cursor cursor, int limit) {
        var conditions = conditions(filter);
        if (cursor != null) {
            conditions.add(lt("_id", cursor.after()));
        }
        return Page.of(newest(and(conditions), limit + 1), limit, overview -> overview.id().value());
    }

    @Override
    public Page<Overview> waiting(Waiting which, @Nullable Cursor cursor, int limit) {
        var conditions = conditions(new Filter(which.reader(), null, which.state(), which.by()));
        if (which.notBy() != null) {
            conditions.add(ne(ORGANISATION, which.notBy()));
        }
        if (which.committees() != null) {
            conditions.add(in(COMMITTEE, which.committees().stream().map(MongoSubmissions::named).toList()));
        }
        if (cursor != null) {
            conditions.add(gt("_id", cursor.after()));
        }
        return Page.of(overviews(and(conditions), Sorts.ascending("_id"), limit + 1), limit,
                overview -> overview.id().value());
    }

    private static BsonValue named(String committee) {
        return committee.equals(Committee.PLENARY.id()) ? BsonNull.VALUE : new BsonString(committee);
    }

    @Override
    public Map<SubmissionId, Submission> findAll(Collection<SubmissionId> ids) {
        var found = new HashMap<SubmissionId, Submission>();
        if (!ids.isEmpty()) {
            submissions.find(in("_id", ids.stream().map(SubmissionId::value).toList()))
                    .map(SubmissionDocument::decode)
                    .forEach(submission -> found.put(submission.dossier().id(), submission));
        }
        return found;
    }

    private static List<Bson> conditions(Filter filter) {
        var conditions = new ArrayList<Bson>();
        var seesPrivate = eq(ORGANISATION, filter.reader());
        conditions.add(filter.reader() == null
                ? eq(PRIVATE, false)
                : or(eq(PRIVATE, false), seesPrivate, ProposalDocument.sharedWith(filter.reader())));
        if (filter.family() != null) {
            conditions.add(eq(FAMILY, filter.family().name()));
        }
        if (filter.state() != null) {
            conditions.add(eq(STATE, filter.state().name()));
        }
        if (filter.organisation() != null) {
            conditions.add(eq(ORGANISATION, filter.organisation()));
        }
        return conditions;
    }

    @Override
    public List<Overview> withText(String contentHash, int limit) {
        return newest(and(eq(CONTENT_HASH, contentHash), eq(PRIVATE, false)), limit);
    }

    @Override
    public List<Overview> withTarget(String designation, int limit) {
        return newest(and(eq(TARGET, designation), eq(PRIVATE, false)), limit);
    }

    private List<Overview> newest(Bson which, int limit) {
        return overviews(which, Sorts.descending("_id"), limit);
    }

    private List<Overview> overviews(Bson which, Bson order, int limit) {
        return submissions.find(which).sort(order).limit(limit)
                .projection(Projections.include(STATE, "kind", FAMILY, "title", ORGANISATION, "createdAt", "updatedAt",
                        "enquiryClosesAt", "ballot.closesAt"))
                .map(SubmissionDocument::overview).into(new ArrayList<>());
    }

    @Override
    public Page<Balloted> ballots(@Nullable Boolean open, @Nullable Cursor cursor, int limit) {
        var conditions = new ArrayList<Bson>();
        conditions.add(gt(BALLOT_OPENS_AT, EPOCH));
        if (open != null) {
            conditions.add(open ? in(STATE, VOTING) : nin(STATE, VOTING));
        }
        if (cursor != null) {
            conditions.add(BallotKey.parse(cursor).before());
        }
        var found = submissions.find(and(conditions)).sort(Sorts.descending(BALLOT_OPENS_AT, "_id")).limit(limit + 1)
                .projection(Projections.include("title", FAMILY, "course", "ballot", "formerBallots"))
                .map(SubmissionDocument::balloted).into(new ArrayList<>());
        return Page.of(found, limit, balloted -> BallotKey.of(balloted).toString());
    }
}
