package org.packstd.submissions.ballot.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Vote;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.once.Once;

/**
 * {@code _id} is {@code <snapshot>:<unit>}; a paper is sealed once it has the field {@code sealed}. Casting and sealing are
 * single writes to the same document, so one of them comes first; so are turning and passing on to the next round. What
 * concerns a whole electorate is done in batches, and counted by the database.
 */
final class MongoBallotPapers implements BallotPapers, Indexed {

    /** Papers in one message to the database. */
    private static final int BATCH = 1000;

    /** Asked for by name, votes are counted in the index. */
    private static final List<String> POSITIONS = Stream.of(Position.values()).map(Position::name).toList();

    /** What a paper is made of; acts that wait for the record of the case stay where they are. */
    private static final Bson PAPER = Projections.include("snapshot", "organisation", "classes", "vote", "turned",
            "version", "sealed");

    private static final int MOST_OF_ONE = 50;
    private static final CountOptions ONE = new CountOptions().limit(1);

    private final MongoCollection<Document> papers;

    MongoBallotPapers(MongoCollection<Document> papers) {
        this.papers = papers;
    }

    @Override
    public void createIndexes() {
        papers.createIndex(Indexes.ascending("snapshot", "organisation"));
        papers.createIndex(Indexes.ascending("snapshot", "vote.position"));
        papers.createIndex(Indexes.ascending("snapshot", "vote.castBy"));
        papers.createIndex(Indexes.ascending("snapshot", "turned.castBy"));
    }

    @Override
    public void prepare(SnapshotId snapshot, List<Voter> voters) {
        for (var from = 0; from < voters.size(); from += BATCH) {
            Once.insertAll(papers, voters.subList(from, Math.min(from + BATCH, voters.size())).stream()
                    .map(voter -> PaperDocument.blank(snapshot, voter))
                    .toList());
        }
    }

    @Override
    public void carry(SnapshotId from, SnapshotId to) {
        papers.updateMany(of(from), Updates.set("passedOn", to.value())); // the last attempt owns the mark
        var batch = new ArrayList<Document>();
        try (var former = papers.find(of(from)).projection(PAPER).batchSize(BATCH).cursor()) {
            while (former.hasNext()) {
                batch.add(PaperDocument.carried(to, PaperDocument.decode(former.next())));
                if (batch.size() == BATCH) {
                    Once.insertAll(papers, batch);
                    batch.clear();
                }
            }
        }
        if (!batch.isEmpty()) {
            Once.insertAll(papers, batch);
        }
    }

    @Override
    public void takeBack(SnapshotId from, SnapshotId to) {
        discard(to);
        papers.updateMany(and(of(from), eq("passedOn", to.value())), Updates.unset("passedOn"));
    }

    @Override
    public void discard(SnapshotId snapshot) {
        papers.deleteMany(of(snapshot));
    }

    @Override
    public Optional<Paper> find(SnapshotId snapshot, String unit) {
        return Optional.ofNullable(papers.find(eq(PaperDocument.id(snapshot, unit))).first())
                .map(PaperDocument::decode);
    }

    @Override
    public List<Paper> of(SnapshotId snapshot, String organisation) {
        return papers.find(and(eq("snapshot", snapshot.value()), eq("organisation", organisation))).limit(MOST_OF_ONE)
                .map(PaperDocument::decode).into(new ArrayList<>());
    }

    @Override
    public Optional<Paper> cast(SnapshotId snapshot, Voter voter, Vote vote) {
        return write(and(eq("_id", PaperDocument.id(snapshot, voter.unit())), unsealed()),
                votes("vote", vote, VoteActs.append("vote.cast", snapshot, voter.organisation(), vote)));
    }

    @Override
    public Optional<Paper> turn(SnapshotId snapshot, Voter voter, Vote vote) {
        return write(and(eq("_id", PaperDocument.id(snapshot, voter.unit())), eq("sealed", true),
                eq("vote.position", Position.DISAPPROVE.name()), exists("turned", false), exists("passedOn", false)),
                votes("turned", vote, VoteActs.append("vote.turned", snapshot, voter.organisation(), vote)));
    }

    private Optional<Paper> write(Bson wanted, Bson change) {
        var written = papers.findOneAndUpdate(wanted, change,
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(written).map(PaperDocument::decode);
    }

    @Override
    public boolean hasVoteOf(SnapshotId snapshot, String organisation) {
        return papers.countDocuments(and(of(snapshot), eq("organisation", organisation), exists("vote")), ONE) > 0;
    }

    /** Each alternative has its index, since this is asked of every case that is read under appeal. */
    @Override
    public boolean hasVoteCastBy(SnapshotId snapshot, String subject) {
        return papers.countDocuments(or(and(of(snapshot), eq("vote.castBy", subject)),
                and(of(snapshot), eq("turned.castBy", subject))), ONE) > 0;
    }

    @Override
    public void seal(SnapshotId snapshot) {
        papers.updateMany(and(of(snapshot), unsealed()), Updates.set("sealed", true));
    }

    @Override
    public Map<SnapshotId, Integer> returned(Collection<SnapshotId> snapshots) {
        var counts = new HashMap<SnapshotId, Integer>();
        var grouped = papers.aggregate(List.of(
                Aggregates.match(and(in("snapshot", snapshots.stream().map(SnapshotId::value).toList()),
                        in("vote.position", POSITIONS))),
                Aggregates.group("$snapshot", Accumulators.sum("returned", 1))));
        for (var group : grouped) {
            counts.put(new SnapshotId(group.getString("_id")), group.getInteger("returned", 0));
        }
        return counts;
    }

    @Override
    public Counts counts(SnapshotId snapshot) {
        return counts(of(snapshot), false);
    }

    @Override
    public Counts sealedCounts(SnapshotId snapshot) {
        return counts(of(snapshot), true);
    }

    private Counts counts(Bson wanted, boolean sealedOnly) {
        var kinds = new Document("position", "$vote.position").append("answer", "$vote.answer")
                .append("sealed", "$sealed");
        var all = new Grouped(sealedOnly);
        papers.aggregate(List.of(Aggregates.match(wanted), Aggregates.group(kinds, Accumulators.sum("times", 1))))
                .forEach(all::add);
        var byClass = new HashMap<String, Grouped>();
        papers.aggregate(List.of(Aggregates.match(and(wanted, exists("classes"))), Aggregates.unwind("$classes"),
                Aggregates.group(new Document("class", "$classes").append("position", "$vote.position")
                        .append("answer", "$vote.answer").append("sealed", "$sealed"),
                        Accumulators.sum("times", 1))))
                .forEach(group -> byClass
                        .computeIfAbsent(group.get("_id", Document.class).getString("class"),
                                _ -> new Grouped(sealedOnly))
                        .add(group));
        var counted = new HashMap<String, Count>();
        byClass.forEach((name, grouped) -> counted.put(name, grouped.count()));
        return new Counts(all.count(), counted);
    }

    @Override
    public long openNegatives(SnapshotId snapshot) {
        return papers.countDocuments(and(of(snapshot), eq("sealed", true),
                eq("vote.position", Position.DISAPPROVE.name()),
                ne("vote.answer", Position.DISAPPROVE.answer(false).name()), exists("turned", false)));
    }

    @Override
    public List<Voter> voters(SnapshotId snapshot, @Nullable String after, int limit) {
        return voters(from(snapshot, after), limit);
    }

    @Override
    public List<Voter> silent(SnapshotId snapshot, @Nullable String after, int limit) {
        return voters(and(from(snapshot, after), exists("vote", false)), limit);
    }

    private List<Voter> voters(Bson wanted, int limit) {
        return papers.find(wanted).projection(Projections.include("snapshot", "organisation", "classes"))
                .sort(Sorts.ascending("_id")).limit(limit).map(PaperDocument::decodeVoter).into(new ArrayList<>());
    }

    @Override
    public List<Paper> voted(SnapshotId snapshot, @Nullable String after, int limit) {
        return papers.find(and(from(snapshot, after), exists("vote"))).projection(PAPER).sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(PaperDocument::decode).into(new ArrayList<>());
    }

    /** The papers of a snapshot in the order of their identifiers. */
    private static Bson from(SnapshotId snapshot, @Nullable String after) {
        var start = after == null
                ? gte("_id", PaperDocument.id(snapshot, ""))
                : gt("_id", PaperDocument.id(snapshot, after));
        return and(start, lt("_id", snapshot.value() + (char) (':' + 1)));
    }

    private static Bson of(SnapshotId snapshot) {
        return eq("snapshot", snapshot.value());
    }

    private static Bson unsealed() {
        return exists("sealed", false);
    }

    private static Bson votes(String field, Vote vote, Bson act) {
        return Updates.combine(Updates.set(field, PaperDocument.encode(vote)), Updates.inc("version", 1L), act);
    }
}
