package org.packstd.submissions.review.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.review.Assignment;
import org.packstd.submissions.review.Opinion;
import org.packstd.submissions.review.Review;

/** A review as a document, and what the trail of its case hears of a change. */
final class ReviewDocument {

    private ReviewDocument() {}

    static Document encode(Review review) {
        var assignment = review.assignment();
        var document = new Document("_id", review.key()).append("submission", assignment.submission())
                .append("textRevision", assignment.textRevision())
                .append("reviewer", assignment.reviewer())
                .append("organisation", assignment.organisation())
                .append("waiver", assignment.waiver())
                .append("assignedAt", Date.from(assignment.assignedAt()))
                .append("dueAt", Date.from(assignment.dueAt()))
                .append("version", review.version());
        return switch (review) {
            case Review.Assigned _ -> document.append("state", "ASSIGNED");
            case Review.Delivered delivered -> document.append("state", "DELIVERED")
                    .append("opinion", encode(delivered.opinion()))
                    .append("deliveredAt", Date.from(delivered.deliveredAt()));
            case Review.Waived waived -> document.append("state", "WAIVED")
                    .append("reason", waived.reason())
                    .append("waivedAt", Date.from(waived.waivedAt()));
        };
    }

    private static Document encode(Opinion opinion) {
        var findings = opinion.findings().stream()
                .map(finding -> new Document("pointer", finding.pointer()).append("weight", finding.weight().name())
                        .append("text", finding.text()).append("proposedChange", finding.proposedChange()))
                .toList();
        return new Document("verdict", opinion.verdict().name()).append("findings", findings)
                .append("privateNote", opinion.privateNote());
    }

    static Review decode(Document document) {
        var assignment = new Assignment(document.getString("submission"), document.getInteger("textRevision"),
                document.getString("reviewer"), document.getString("organisation"), document.getString("waiver"),
                document.getDate("assignedAt").toInstant(), document.getDate("dueAt").toInstant());
        var version = document.getLong("version");
        return switch (document.getString("state")) {
            case "DELIVERED" -> new Review.Delivered(assignment, opinion(document.get("opinion", Document.class)),
                    document.getDate("deliveredAt").toInstant(), version);
            case "WAIVED" -> new Review.Waived(assignment, document.getString("reason"),
                    document.getDate("waivedAt").toInstant(), version);
            default -> new Review.Assigned(assignment, version);
        };
    }

    private static Opinion opinion(Document document) {
        var findings = document.getList("findings", Document.class).stream()
                .map(finding -> new Opinion.Finding(finding.getString("pointer"),
                        Opinion.Weight.valueOf(finding.getString("weight")), finding.getString("text"),
                        finding.getString("proposedChange")))
                .toList();
        return new Opinion(Opinion.Verdict.valueOf(document.getString("verdict")), findings,
                document.getString("privateNote"));
    }

    /** Says nothing of who reviews; the trail knows who acted, and keeps that apart. */
    static Act act(Review review, Actor by) {
        var facts = new HashMap<String, String>();
        facts.put("reviewId", review.key());
        facts.put("textRevision", Integer.toString(review.assignment().textRevision()));
        return switch (review) {
            case Review.Assigned assigned -> act("review.assigned", by, assigned.assignment().assignedAt(), facts);
            case Review.Delivered delivered -> {
                facts.put("verdict", delivered.opinion().verdict().name());
                facts.put("findings", Integer.toString(delivered.opinion().findings().size()));
                yield act("review.delivered", new Actor(by.subject(), null, by.role()), delivered.deliveredAt(), facts);
            }
            case Review.Waived waived -> new Act("review.waived", by, waived.waivedAt(), waived.reason(), facts);
        };
    }

    private static Act act(String type, Actor by, Instant at, Map<String, String> facts) {
        return new Act(type, by, at, null, facts);
    }
}
