package org.packstd.submissions.archive.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.packstd.submissions.archive.persistence.DocumentsPart.View;
import org.packstd.submissions.comment.Occasion;
import org.packstd.submissions.comment.Occasions;
import org.packstd.submissions.comment.Stage;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.voting.Secrecy;

/**
 * What stays with who made it: votes, comments and their evidence in ballots that were not counted. What is not known to have
 * been counted is withheld, so that a ballot that opens meanwhile tells nothing either.
 */
final class Withheld {

    private static final List<String> BALLOTS = List.of(Stage.BALLOT.name(), Stage.RECIRCULATION.name());

    private Withheld() {}

    /** Papers of openings that did not happen are those of no ballot. */
    static Bson papersOfBallots(Submission submission) {
        return in("snapshot",
                submission.ballots().stream().map(ballot -> ballot.terms().snapshot().value()).toList());
    }

    /** Where persons vote, identifiers name them. Of a ballot that was not counted it shows who had a vote. */
    static View votes(Submission submission) {
        var counted = Secrecy.of(submission).countedSnapshots().stream().map(Object::toString).toList();
        return paper -> counted.contains(paper.getString("snapshot"))
                ? View.without("_id").of(paper)
                : View.without("_id", "vote", "turned", "version", "sealed", "passedOn").of(paper);
    }

    /** All but those that were made in ballots which were not counted. */
    static Bson toldComments(Submission submission) {
        return or(nin("stage", BALLOTS),
                in("occasion", Occasions.counted(submission).stream().map(Occasion::toString).toList()));
    }

    /** Those of the text, and the evidence for comments that are told: for one that is made meanwhile nothing is shown. */
    static View attachments(Submission submission, MongoCollection<Document> comments) {
        var told = comments.find(and(eq("submission", submission.dossier().id().value()), toldComments(submission)))
                .projection(Projections.include("_id")).map(comment -> comment.getString("_id"))
                .into(new HashSet<>());
        return attachment -> Stream.ofNullable(attachment.getString("comment")).allMatch(told::contains)
                ? attachment
                : null;
    }
}
