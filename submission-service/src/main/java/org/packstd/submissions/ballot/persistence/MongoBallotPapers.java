package org.packstd.submissions.ballot.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Vote;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.index.Indexed;

/**
 * {@code _id} is {@code <snapshot>:<organisation>}; a paper is sealed once it has the field {@code sealed}. Casting and
 * sealing are single writes to the same document, so one of them comes first.
 */
final class MongoBallotPapers implements BallotPapers, Indexed {

    private final MongoCollection<Document> papers;

    MongoBallotPapers(MongoCollection<Document> papers) {
        this.papers = papers;
    }

    @Override
    public void createIndexes() {
        papers.createIndex(Indexes.ascending("snapshot", "organisation"));
    }

    @Override
    public void prepare(SnapshotId snapshot, List<Voter> voters) {
        var blank = voters.stream()
                .map(voter -> new Document("_id", id(snapshot, voter.unit()))
                        .append("snapshot", snapshot.value())
                        .append("organisation", voter.organisation())
                        .append("version", 0L))
                .toList();
        try {
            papers.insertMany(blank, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            var other = refused.getWriteErrors().stream()
                    .anyMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY);
            if (other || refused.getWriteConcernError() != null) {
                throw refused;
            }
        }
    }

    @Override
    public void carry(SnapshotId former, SnapshotId snapshot) {
        for (var paper : papers.find(of(former))) {
            var carried = new Document(paper).append("_id", id(snapshot, paper.getString("organisation")))
                    .append("snapshot", snapshot.value());
            carried.remove("sealed");
            papers.replaceOne(eq("_id", carried.getString("_id")), carried, new ReplaceOptions().upsert(true));
        }
    }

    @Override
    public void discard(SnapshotId snapshot) {
        papers.deleteMany(of(snapshot));
    }

    @Override
    public Optional<Paper> find(SnapshotId snapshot, String organisation) {
        return Optional.ofNullable(papers.find(eq(id(snapshot, organisation))).first()).map(MongoBallotPapers::decode);
    }

    @Override
    public Optional<Paper> cast(SnapshotId snapshot, String organisation, Vote vote) {
        var cast = papers.findOneAndUpdate(and(eq("_id", id(snapshot, organisation)), exists("sealed", false)),
                Updates.combine(Updates.set("vote", encode(vote)), Updates.inc("version", 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(cast).map(MongoBallotPapers::decode);
    }

    @Override
    public void seal(SnapshotId snapshot) {
        papers.updateMany(and(of(snapshot), exists("sealed", false)), Updates.set("sealed", true));
    }

    @Override
    public Map<SnapshotId, Integer> returned(Collection<SnapshotId> snapshots) {
        var counts = new HashMap<SnapshotId, Integer>();
        var grouped = papers.aggregate(List.of(
                Aggregates
                        .match(and(in("snapshot", snapshots.stream().map(SnapshotId::value).toList()), exists("vote"))),
                Aggregates.group("$snapshot", Accumulators.sum("returned", 1))));
        for (var group : grouped) {
            counts.put(new SnapshotId(group.getString("_id")), group.getInteger("returned", 0));
        }
        return counts;
    }

    @Override
    public List<Position> sealedPositions(SnapshotId snapshot) {
        return papers.find(and(of(snapshot), exists("vote"), eq("sealed", true)))
                .projection(Projections.include("vote.position"))
                .map(paper -> Position.valueOf(paper.get("vote", Document.class).getString("position")))
                .into(new ArrayList<>());
    }

    @Override
    public List<Paper> voted(SnapshotId snapshot, @Nullable String after, int limit) {
        var wanted = and(of(snapshot), exists("vote"));
        return papers.find(after == null ? wanted : and(wanted, gt("organisation", after)))
                .sort(Sorts.ascending("organisation")).limit(limit).map(MongoBallotPapers::decode)
                .into(new ArrayList<>());
    }

    private static Bson of(SnapshotId snapshot) {
        return eq("snapshot", snapshot.value());
    }

    private static String id(SnapshotId snapshot, String organisation) {
        return snapshot + ":" + organisation;
    }

    private static Document encode(Vote vote) {
        var document = new Document("position", vote.position().name())
                .append("castAt", Date.from(vote.castAt()))
                .append("castBy", vote.castBy());
        return vote.comment() == null ? document : document.append("comment", vote.comment());
    }

    private static Paper decode(Document paper) {
        var vote = paper.get("vote", Document.class);
        return new Paper(Objects.requireNonNull(paper.getString("organisation")),
                vote == null ? null : decodeVote(vote),
                paper.getLong("version"), paper.getBoolean("sealed", false));
    }

    private static Vote decodeVote(Document vote) {
        return new Vote(Position.valueOf(vote.getString("position")), vote.getString("comment"),
                vote.getDate("castAt").toInstant(), vote.getString("castBy"));
    }
}
