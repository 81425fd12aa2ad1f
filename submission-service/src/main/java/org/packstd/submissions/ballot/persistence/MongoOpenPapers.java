package org.packstd.submissions.ballot.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.OpenPapers;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Voter;

/** Reads what {@link MongoBallotPapers} writes, by its index of snapshot and organisation. */
final class MongoOpenPapers implements OpenPapers {

    private final MongoCollection<Document> papers;

    MongoOpenPapers(MongoCollection<Document> papers) {
        this.papers = papers;
    }

    @Override
    public Set<SnapshotId> waitingFor(Collection<SnapshotId> snapshots, String organisation, String person) {
        if (snapshots.isEmpty()) {
            return Set.of();
        }
        var wanted = in("snapshot", snapshots.stream().map(SnapshotId::value).toList());
        return papers.find(and(wanted, eq("organisation", organisation), exists("vote", false)))
                .projection(Projections.include("snapshot", "organisation")).into(new ArrayList<>()).stream()
                .filter(paper -> concerns(PaperDocument.decodeVoter(paper), organisation, person))
                .map(paper -> new SnapshotId(paper.getString("snapshot")))
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> missing(SnapshotId snapshot, @Nullable String after, int limit) {
        var blank = and(eq("snapshot", snapshot.value()), exists("vote", false));
        return papers.find(after == null ? blank : and(blank, gt("organisation", after)))
                .sort(Sorts.ascending("organisation")).limit(limit).projection(Projections.include("organisation"))
                .map(paper -> paper.getString("organisation")).into(new ArrayList<>());
    }

    private static boolean concerns(Voter voter, String organisation, String person) {
        return voter.unit().equals(organisation) || voter.unit().equals(person);
    }
}
