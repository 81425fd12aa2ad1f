package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that go with comments: from whom, for whom, and as secret as the comment. */
@ServiceTest
class CommentAttachmentApiTest {

    private static final byte[] MARKED = "%PDF-1.7 with a red circle".getBytes(StandardCharsets.US_ASCII);
    private static final String QUERY = "?kind=MARKUP&fileName=page.pdf";
    private static final String REMARK = """
            {"anchor": {"clause": "5.2"}, "type": "TECHNICAL", "severity": "SHOULD", "text": {"en": "See the page."}}""";

    @LocalServerPort
    private int port;

    private Cast people;
    private String ballot = "";
    private String submission = "";
    private String comment = "";

    @BeforeEach
    void meiComments() {
        people = new Cast(port);
        ballot = people.inBallot(Duration.ofDays(30));
        submission = "/submissions/" + ballot.substring(0, ballot.lastIndexOf("-b"));
        comment = submission + "/comments/"
                + people.mei.post(submission + "/comments", REMARK, key()).text("/commentId");
    }

    @Test
    void aFileGoesWithACommentAndComesBackAsADownload() {
        var path = comment + "/attachments";
        var key = key();

        var added = people.mei.upload(path + QUERY, MARKED, key);

        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        assertThat(comment).endsWith(added.text("/commentId"));
        assertThat(people.mei.upload(path + QUERY, MARKED, key).body()).isEqualTo(added.body());
        assertThat(people.mei.get(path).body().at("/items")).hasSize(1);
        var one = path + "/" + added.text("/attachmentId");
        assertThat(String.valueOf(added.headers().getLocation())).isEqualTo("/api/v1" + one);
        assertThat(people.mei.get(one).body()).isEqualTo(added.body());
        var file = people.mei.download(one + "/content", Map.of());
        assertThat(file.bytes()).isEqualTo(MARKED);
        assertThat(file.headers().getFirst("Content-Disposition")).startsWith("attachment;");
        assertThat(file.headers().getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(people.lin.get(submission + "/attachments").body().at("/items"))
                .as("evidence of the submission is another matter").isEmpty();
        assertThat(people.mei.get(submission + "/attachments/" + added.text("/attachmentId")).status()).isEqualTo(404);
    }

    @Test
    void whatGoesWithACommentIsSeenByWhoeverSeesTheComment() {
        var added = people.mei.upload(comment + "/attachments" + QUERY, MARKED, key());
        var content = comment + "/attachments/" + added.text("/attachmentId") + "/content";
        for (var other : new Caller[]{people.omar, people.chair}) {
            assertThat(other.get(comment + "/attachments").status()).isEqualTo(404);
            assertThat(other.get(content).status()).isEqualTo(404);
        }

        people.vote(people.lin, ballot, "aurora-semi", "APPROVE");
        people.vote(people.mei, ballot, "bluepeak-osat", "APPROVE");
        people.vote(people.omar, ballot, "cedar-test", "APPROVE");
        people.vote(people.jana, ballot, "delta-devices", "APPROVE");
        assertThat(people.secretary.command("/ballots/" + ballot + ":close", "").text("/status")).isEqualTo("PASSED");

        assertThat(people.omar.download(content, Map.of()).bytes()).isEqualTo(MARKED);
        assertThat(people.mei.upload(comment + "/attachments" + QUERY, MARKED, key()).problem())
                .as("comments are not asked for any more").isEqualTo("state-forbids");
    }

    @Test
    void onlyWhoMadeACommentAttachesToItAndOnlyWhatItSaysItIs() {
        var path = comment + "/attachments";
        assertThat(people.omar.upload(path + QUERY, MARKED, key()).status()).isEqualTo(404);
        assertThat(people.secretary.upload(path + QUERY, MARKED, key()).status()).isEqualTo(403);
        assertThat(people.mei.upload(path + QUERY, "MZ this is a program".getBytes(StandardCharsets.US_ASCII), key())
                .text("/errors/0/rule")).isEqualTo("file-type");
        assertThat(people.mei.upload(submission + "/comments/c-nonsense/attachments" + QUERY, MARKED, key()).status())
                .isEqualTo(404);
        var large = Arrays.copyOf(MARKED, 3 * 1024 * 1024);
        for (var more = 0; more < 5; more++) {
            assertThat(people.mei.upload(path + QUERY, large, key()).status()).isEqualTo(201);
        }
        assertThat(people.mei.upload(path + QUERY, MARKED, key()).problem()).isEqualTo("state-forbids");

        assertThat(people.mei.get(comment).body().at("/allowedActions").toString()).contains("attach");
        assertThat(people.mei.command(comment + ":withdraw", "").status()).isEqualTo(200);
        assertThat(people.mei.get(comment).body().at("/allowedActions").toString()).doesNotContain("attach");
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
