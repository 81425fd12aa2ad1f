package org.packstd.submissions.ballot.persistence;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Reason;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Vote;
import org.packstd.submissions.ballot.Voter;

/** Papers as they are stored. Papers from before there were classes and units belong to organisations without a class. */
final class PaperDocument {

    private PaperDocument() {}

    static String id(SnapshotId snapshot, String unit) {
        return snapshot + ":" + unit;
    }

    static Document blank(SnapshotId snapshot, Voter voter) {
        var paper = new Document("_id", id(snapshot, voter.unit())).append("snapshot", snapshot.value())
                .append("organisation", voter.organisation()).append("version", 0L);
        return voter.classes().isEmpty()
                ? paper
                : paper.append("classes", voter.classes().stream().sorted().toList());
    }

    /** The same paper in another round, with what was said last. */
    static Document carried(SnapshotId snapshot, Paper former) {
        var paper = blank(snapshot, former.voter());
        var last = former.last();
        return last == null ? paper : paper.append("vote", encode(last.carriedOver())).append("version", 1L);
    }

    static Document encode(Vote vote) {
        var document = new Document("position", vote.position().name()).append("answer", vote.answer().name())
                .append("castAt", Date.from(vote.castAt())).append("castBy", vote.castBy());
        if (vote.comment() != null) {
            document.append("comment", vote.comment());
        }
        if (vote.reason() != null) {
            document.append("reason", vote.reason().name());
        }
        if (vote.castFrom() != null) {
            document.append("castFrom", vote.castFrom());
        }
        return vote.carried() ? document.append("carried", true) : document;
    }

    static Paper decode(Document paper) {
        return new Paper(decodeVoter(paper), vote(paper, "vote"), vote(paper, "turned"), paper.getLong("version"),
                paper.getBoolean("sealed", false));
    }

    static Voter decodeVoter(Document paper) {
        var unit = paper.getString("_id").substring(paper.getString("snapshot").length() + 1);
        return new Voter(unit, Objects.requireNonNull(paper.getString("organisation")),
                Set.copyOf(paper.getList("classes", String.class, List.of())));
    }

    private static @Nullable Vote vote(Document paper, String field) {
        var vote = paper.get(field, Document.class);
        if (vote == null) {
            return null;
        }
        var reason = vote.getString("reason");
        return new Vote(Position.valueOf(vote.getString("position")), vote.getString("comment"),
                reason == null ? null : Reason.valueOf(reason), vote.getDate("castAt").toInstant(),
                vote.getString("castBy"), vote.getString("castFrom"), vote.getBoolean("carried", false));
    }
}
