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

/** Reads what {@link MongoBallotPapers} writes, by identifier or by its index of snapshot and organisation. */
final class MongoOpenPapers implements OpenPapers {

    private final MongoCollection<Document> papers;

    MongoOpenPapers(MongoCollection<Document> papers) {
        this.papers = papers;
    }

    @Override
    public Set<SnapshotId> waitingFor(Collection<SnapshotId> snapshots, String organisation) {
        return blank(snapshots, organisation, false);
    }

    @Override
    public Set<SnapshotId> waitingForPerson(Collection<SnapshotId> snapshots, String person) {
        return blank(snapshots, person, true);
    }

    private Set<SnapshotId> blank(Collection<SnapshotId> snapshots, String unit, boolean ofPersons) {
        if (snapshots.isEmpty()) {
            return Set.of();
        }
        var wanted = in("_id", snapshots.stream().map(snapshot -> PaperDocument.id(snapshot, unit)).toList());
        return papers.find(and(wanted, exists("vote", false)))
                .projection(Projections.include("snapshot", "organisation")).into(new ArrayList<>()).stream()
                .filter(paper -> PaperDocument.decodeVoter(paper).isPerson() == ofPersons)
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
}
