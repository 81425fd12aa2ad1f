package org.packstd.submissions.comment.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.packstd.submissions.comment.persistence.CommentDocument.ANSWERED_AT;
import static org.packstd.submissions.comment.persistence.CommentDocument.DISPOSITION;
import static org.packstd.submissions.comment.persistence.CommentDocument.FLAGGED;
import static org.packstd.submissions.comment.persistence.CommentDocument.KIND;
import static org.packstd.submissions.comment.persistence.CommentDocument.BALLOT;
import static org.packstd.submissions.comment.persistence.CommentDocument.MUST;
import static org.packstd.submissions.comment.persistence.CommentDocument.OCCASION;
import static org.packstd.submissions.comment.persistence.CommentDocument.OPEN;
import static org.packstd.submissions.comment.persistence.CommentDocument.ORGANISATION;
import static org.packstd.submissions.comment.persistence.CommentDocument.PERSON;
import static org.packstd.submissions.comment.persistence.CommentDocument.PLACES;
import static org.packstd.submissions.comment.persistence.CommentDocument.REPLY;
import static org.packstd.submissions.comment.persistence.CommentDocument.STAGE;
import static org.packstd.submissions.comment.persistence.CommentDocument.SUBMISSION;
import static org.packstd.submissions.comment.persistence.CommentDocument.SUBSTANTIVE;
import static org.packstd.submissions.comment.persistence.CommentDocument.TEXT_REVISION;
import static org.packstd.submissions.comment.persistence.CommentDocument.VERSION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.persistence.PendingActs;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.comment.Comment;
import org.packstd.submissions.comment.CommentId;
import org.packstd.submissions.comment.Comments;
import org.packstd.submissions.comment.DispositionKind;
import org.packstd.submissions.comment.InForce;
import org.packstd.submissions.comment.Occasion;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.once.Once;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.submission.SubmissionId;

/**
 * One document a comment. Each query but that for tasks begins with the submission, and each filter has an index in the order of
 * the list.
 */
final class MongoComments implements Comments, Indexed {

    /** How many are written at a time. */
    private static final int BATCH = 500;

    private final MongoCollection<Document> comments;

    MongoComments(MongoCollection<Document> comments) {
        this.comments = comments;
    }

    @Override
    public void createIndexes() {
        comments.createIndex(Indexes.ascending(SUBMISSION, "_id"));
        Stream.of(OPEN, MUST, FLAGGED, KIND, STAGE, ORGANISATION, PLACES)
                .forEach(field -> comments.createIndex(Indexes.ascending(SUBMISSION, field, "_id")));
        comments.createIndex(Indexes.ascending(SUBMISSION, SUBSTANTIVE, TEXT_REVISION));
        comments.createIndex(Indexes.ascending(ORGANISATION, ANSWERED_AT));
    }

    @Override
    public boolean add(Comment comment, Act act) {
        var document = CommentDocument.encode(comment);
        PendingActs.insert(comment.submission().value(), List.of(act), document);
        return Once.insert(comments, document);
    }

    @Override
    public void addAll(List<Comment> many, Act act) {
        if (many.isEmpty()) {
            return;
        }
        add(many.getFirst(), act);
        for (var from = 1; from < many.size() - 1; from += BATCH) {
            insert(many.subList(from, Math.min(from + BATCH, many.size() - 1)));
        }
        insert(many.subList(Math.max(1, many.size() - 1), many.size()));
    }

    private void insert(List<Comment> some) {
        Once.insertAll(comments, some.stream().map(CommentDocument::encode).toList());
    }

    @Override
    public Optional<Comment> find(SubmissionId submission, CommentId id) {
        return Optional
                .ofNullable(comments.find(and(eq("_id", id.value()), eq(SUBMISSION, submission.value()))).first())
                .map(CommentDocument::decode);
    }

    @Override
    public boolean change(Comment changed, Act act) {
        var updates = new ArrayList<Bson>();
        var document = CommentDocument.changing(changed);
        document.forEach((field, value) -> updates.add(set(field, value)));
        Stream.of(DISPOSITION, REPLY).filter(field -> !document.containsKey(field))
                .forEach(field -> updates.add(unset(field)));
        updates.add(PendingActs.append(changed.submission().value(), List.of(act)));
        return comments.updateOne(and(eq("_id", changed.id().value()), eq(VERSION, changed.version() - 1)),
                combine(updates)).getMatchedCount() == 1;
    }

    @Override
    public Page<Comment> list(Filter filter, @Nullable Cursor cursor, int limit) {
        var conditions = conditions(filter);
        if (cursor != null) {
            conditions.add(gt("_id", cursor.after()));
        }
        var found = comments.find(and(conditions)).sort(Sorts.ascending("_id")).limit(limit + 1)
                .map(CommentDocument::decode).into(new ArrayList<>());
        return Page.of(found, limit, comment -> comment.id().value());
    }

    private static List<Bson> conditions(Filter filter) {
        var conditions = new ArrayList<Bson>();
        conditions.add(eq(SUBMISSION, filter.submission().value()));
        add(conditions, STAGE, filter.stage() == null ? null : filter.stage().name());
        add(conditions, ORGANISATION, filter.organisation());
        add(conditions, OPEN, filter.open());
        add(conditions, MUST, filter.must());
        add(conditions, FLAGGED, filter.flagged());
        add(conditions, PLACES, filter.place());
        add(conditions, KIND, filter.disposition() == null ? null : filter.disposition().name());
        if (!filter.sight().secret().isEmpty()) {
            conditions.add(or(shown(filter.sight())));
        }
        return conditions;
    }

    /** What is no secret, what the reader's organisation said, and where persons vote what they said themselves. */
    private static List<Bson> shown(Sight sight) {
        var shown = new ArrayList<Bson>(List.of(noneOf(sight.secret())));
        if (sight.reader() != null) {
            var theirs = eq(ORGANISATION, sight.reader());
            shown.add(sight.personal().isEmpty() ? theirs : and(theirs, noneOf(sight.personal())));
        }
        if (sight.person() != null && !sight.personal().isEmpty()) {
            shown.add(and(eq(PERSON, sight.person()), anyOf(sight.personal())));
        }
        return shown;
    }

    private static Bson anyOf(Set<Occasion> occasions) {
        return in(OCCASION, occasions.stream().map(Occasion::toString).toList());
    }

    private static Bson noneOf(Set<Occasion> occasions) {
        return nin(OCCASION, occasions.stream().map(Occasion::toString).toList());
    }

    /** What is the case for comments of a submission that count. */
    private static Bson inForce(InForce of, Bson... conditions) {
        var all = new ArrayList<Bson>(List.of(eq(SUBMISSION, of.submission().value())));
        all.addAll(List.of(conditions));
        if (!of.lapsed().isEmpty()) {
            all.add(noneOf(of.lapsed()));
        }
        return and(all);
    }

    private static void add(List<Bson> conditions, String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(eq(field, value));
        }
    }

    @Override
    public Counts counts(Filter filter) {
        var conditions = and(conditions(filter));
        var dispositions = new EnumMap<DispositionKind, Long>(DispositionKind.class);
        var open = 0L;
        var total = 0L;
        for (var group : comments.aggregate(List.of(Aggregates.match(conditions),
                Aggregates.group("$" + KIND, Accumulators.sum("count", 1L))))) {
            var count = Objects.requireNonNull(group.get("count", Number.class)).longValue();
            total += count;
            if ("NONE".equals(group.getString("_id"))) {
                open = count;
            } else {
                dispositions.put(DispositionKind.valueOf(group.getString("_id")), count);
            }
        }
        return new Counts(total, open, comments.countDocuments(and(conditions, eq(MUST, true))),
                comments.countDocuments(and(conditions, eq(FLAGGED, true))), dispositions);
    }

    /** One by one: each is a write of its own, and a repetition does what was left. */
    @Override
    public void clearMust(InForce of, Voter whose, Act act) {
        clear(of.submission(), inForce(of, saidBy(whose), eq(MUST, true)), act);
    }

    @Override
    public void clearMust(SubmissionId submission, Voter whose, BallotId ballot, Act act) {
        clear(submission, and(eq(SUBMISSION, submission.value()), saidBy(whose), eq(MUST, true),
                eq(BALLOT, ballot.toString())), act);
    }

    private static Bson saidBy(Voter voter) {
        return voter.isPerson() ? eq(PERSON, voter.unit()) : eq(ORGANISATION, voter.organisation());
    }

    private void clear(SubmissionId submission, Bson insistent, Act act) {
        var theirs = comments.find(insistent).projection(Projections.include("_id"));
        for (var insisting : theirs) {
            comments.updateOne(and(eq("_id", insisting.getString("_id")), eq(MUST, true)), combine(set(MUST, false),
                    inc(VERSION, 1L), PendingActs.append(submission.value(), List.of(act))));
        }
    }

    @Override
    public Set<String> insisting(InForce of) {
        return comments.distinct(ORGANISATION, inForce(of, eq(MUST, true)), String.class).into(new TreeSet<>());
    }

    @Override
    public Set<Voter> insistingPersons(InForce of) {
        return comments.find(inForce(of, eq(MUST, true))).projection(Projections.include(PERSON, ORGANISATION))
                .map(said -> new Voter(said.getString(PERSON), said.getString(ORGANISATION), Set.of()))
                .into(new LinkedHashSet<>());
    }

    @Override
    public List<Comment> mustBeSatisfied(InForce of, int limit) {
        return comments.find(inForce(of, eq(MUST, true))).sort(Sorts.ascending("_id")).limit(limit)
                .map(CommentDocument::decode).into(new ArrayList<>());
    }

    @Override
    public List<CommentId> undisposed(InForce of, int limit) {
        return comments.find(inForce(of, eq(OPEN, true))).sort(Sorts.ascending("_id")).limit(limit)
                .projection(Projections.include("_id"))
                .map(found -> new CommentId(found.getString("_id"))).into(new ArrayList<>());
    }

    @Override
    public int countUndisposed(InForce of, int limit) {
        return count(inForce(of, eq(OPEN, true)), limit);
    }

    @Override
    public Set<SubmissionId> withUndisposed(Collection<SubmissionId> of) {
        var these = in(SUBMISSION, of.stream().map(SubmissionId::value).toList());
        return comments.distinct(SUBMISSION, and(these, eq(OPEN, true)), String.class).map(SubmissionId::new)
                .into(new HashSet<>());
    }

    /** Begins with the organisation: its comments lie with many submissions. */
    @Override
    public List<Answered> answered(String organisation, Instant after, int limit) {
        return comments.aggregate(List.of(
                Aggregates.match(and(eq(ORGANISATION, organisation), gt(ANSWERED_AT, Date.from(after)),
                        exists(REPLY, false), ne(KIND, DispositionKind.WITHDRAWN_BY_COMMENTER.name()))),
                Aggregates.group("$" + SUBMISSION, Accumulators.min("at", "$" + ANSWERED_AT)),
                Aggregates.sort(Sorts.ascending("at", "_id")), Aggregates.limit(limit)))
                .map(found -> new Answered(new SubmissionId(found.getString("_id")), found.getDate("at").toInstant()))
                .into(new ArrayList<>());
    }

    @Override
    public int countAccepted(SubmissionId submission, int textRevision, int limit) {
        return count(and(eq(SUBMISSION, submission.value()), eq(SUBSTANTIVE, true), eq(TEXT_REVISION, textRevision)),
                limit);
    }

    private int count(Bson conditions, int limit) {
        return Math.toIntExact(comments.countDocuments(conditions, new CountOptions().limit(limit)));
    }
}
