package org.packstd.submissions.archive.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.in;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.submission.State;

/** What is not known to be told is not told. */
class WithheldTest {

    private final MongoCollection<Document> comments = Databases.embedded().getCollection("comments");

    @Test
    void evidenceForACommentThatIsMadeWhileTheArchiveIsWrittenIsLeftOut() {
        comment("c-1", "REVIEW-1");
        var shown = Withheld.attachments(in(State.BALLOT_READY), comments);
        comment("c-2", "BALLOT-1"); // a ballot opened, and somebody disapproves

        assertThat(shown.of(attachment("c-1"))).isNotNull();
        assertThat(shown.of(attachment("c-2"))).isNull();
        assertThat(shown.of(attachment(null))).as("of the text").isNotNull();
    }

    @Test
    void evidenceOfABallotIsToldOnceItIsCounted() {
        comment("c-1", "BALLOT-1");

        assertThat(Withheld.attachments(in(State.BALLOT_OPEN), comments).of(attachment("c-1"))).isNull();
        assertThat(Withheld.attachments(in(State.NEGATIVE_RESOLUTION), comments).of(attachment("c-1"))).isNotNull();
        comment("c-2", "RECIRCULATION-2");
        var again = Withheld.attachments(in(State.RECIRCULATION), comments);
        assertThat(again.of(attachment("c-1"))).isNotNull();
        assertThat(again.of(attachment("c-2"))).isNull();
    }

    private void comment(String id, String occasion) {
        comments.insertOne(new Document("_id", id).append("submission", "sub-01")
                .append("stage", occasion.substring(0, occasion.lastIndexOf('-'))).append("occasion", occasion));
    }

    private static Document attachment(@Nullable String comment) {
        var attachment = new Document("_id", "att-1").append("submission", "sub-01");
        return comment == null ? attachment : attachment.append("comment", comment);
    }
}
