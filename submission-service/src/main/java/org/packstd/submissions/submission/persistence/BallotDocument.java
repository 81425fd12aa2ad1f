package org.packstd.submissions.submission.persistence;

import static org.packstd.submissions.submission.persistence.Fields.requiredInstant;
import static org.packstd.submissions.submission.persistence.Fields.requiredPart;
import static org.packstd.submissions.submission.persistence.Fields.text;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.Counts;
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
        var document = CountDocument.encode(tally.count()).append("outcome", tally.outcome().name());
        var classes = tally.counts().byClass().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> CountDocument.encode(each.getValue()).append("class", each.getKey())).toList();
        return classes.isEmpty() ? document : document.append("classes", classes);
    }

    private static Tally decodeTally(Document document) {
        var classes = document.getList("classes", Document.class, List.of()).stream()
                .collect(Collectors.toMap(each -> text(each, "class"), CountDocument::decode));
        return new Tally(new Counts(CountDocument.decode(document), classes),
                Outcome.valueOf(text(document, "outcome")));
    }
}
