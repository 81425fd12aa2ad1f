package org.packstd.submissions.submission.persistence;

import static org.packstd.submissions.submission.persistence.Fields.requiredInstant;
import static org.packstd.submissions.submission.persistence.Fields.requiredPart;
import static org.packstd.submissions.submission.persistence.Fields.text;

import java.util.Date;
import org.bson.Document;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Outcome;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Tally;
import org.packstd.submissions.ballot.Terms;

/** Ballots as parts of a submission's document. */
final class BallotDocument {

    /** Ballots that were stored before policies had versions used the first. */
    private static final int FIRST = 1;

    private BallotDocument() {}

    static Document encode(Ballot ballot) {
        var document = encode(ballot.terms());
        return switch (ballot) {
            case Ballot.Open _ -> document.append("status", "OPEN");
            case Ballot.Closing closing ->
                document.append("status", "CLOSING").append("closedAt", Date.from(closing.closedAt()));
            case Ballot.Decided decided -> document.append("status", "DECIDED")
                    .append("closedAt", Date.from(decided.closedAt()))
                    .append("tally", encode(decided.tally()));
            case Ballot.Withdrawn withdrawn ->
                document.append("status", "WITHDRAWN").append("closedAt", Date.from(withdrawn.withdrawnAt()));
        };
    }

    static Ballot decode(Document document) {
        var terms = decodeTerms(document);
        return switch (text(document, "status")) {
            case "OPEN" -> new Ballot.Open(terms);
            case "CLOSING" -> new Ballot.Closing(terms, requiredInstant(document, "closedAt"));
            case "DECIDED" -> new Ballot.Decided(terms, requiredInstant(document, "closedAt"),
                    requiredPart(document, "tally", BallotDocument::decodeTally));
            case "WITHDRAWN" -> new Ballot.Withdrawn(terms, requiredInstant(document, "closedAt"));
            default -> throw new IllegalStateException("status: " + document.getString("status"));
        };
    }

    private static Document encode(Terms terms) {
        return new Document("ballotId", terms.id().toString())
                .append("policy", terms.policy())
                .append("policyVersion", terms.policyVersion())
                .append("contentHash", terms.contentHash())
                .append("snapshot", terms.snapshot().value())
                .append("electorate", terms.electorate())
                .append("opensAt", Date.from(terms.opensAt()))
                .append("closesAt", Date.from(terms.closesAt()))
                .append("extensions", terms.extensions())
                .append("recirculation", terms.recirculation());
    }

    private static Terms decodeTerms(Document document) {
        return new Terms(BallotId.parse(text(document, "ballotId")), text(document, "policy"),
                document.getInteger("policyVersion", FIRST), text(document, "contentHash"),
                new SnapshotId(text(document, "snapshot")), document.getInteger("electorate"),
                requiredInstant(document, "opensAt"), requiredInstant(document, "closesAt"),
                document.getInteger("extensions", 0), document.getBoolean("recirculation", false));
    }

    private static Document encode(Tally tally) {
        var count = tally.count();
        return new Document("electorate", count.electorate()).append("approve", count.approve())
                .append("disapprove", count.disapprove()).append("abstain", count.abstain())
                .append("outcome", tally.outcome().name());
    }

    private static Tally decodeTally(Document document) {
        var count = new Count(document.getInteger("electorate"), document.getInteger("approve"),
                document.getInteger("disapprove"), document.getInteger("abstain"));
        return new Tally(count, Outcome.valueOf(text(document, "outcome")));
    }
}
