package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Evidence over HTTP: what is taken, what is refused, and how it comes back. */
@ServiceTest
class AttachmentApiTest {

    private static final byte[] LINE = "# GHz S MA R 50\n1.0 0.1 -20 0.9 -30 0.9 -30 0.1 -20\n"
            .getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @Test
    void aSimulationIsAttachedListedAndDownloadedAndTheHistoryTells() {
        var id = people.inTriage();
        var added = attach(people.lin, id, "SIMULATION", "%E8%BF%9E%E6%8E%A5%E5%99%A8.s2p", LINE);

        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        assertThat(added.text("/ports")).isEqualTo("2");
        assertThat(added.text("/fileName")).isEqualTo("连接器.s2p");
        var path = "/submissions/" + id + "/attachments";
        assertThat(people.mei.get(path).body().at("/items/0")).isEqualTo(added.body());
        assertThat(people.mei.get(path + "/" + added.text("/attachmentId")).body()).isEqualTo(added.body());
        assertThat(String.valueOf(added.headers().getLocation()))
                .isEqualTo("/api/v1" + path + "/" + added.text("/attachmentId"));

        var content = path + "/" + added.text("/attachmentId") + "/content";
        var file = people.mei.download(content, Map.of());
        assertThat(file.bytes()).isEqualTo(LINE);
        assertThat(file.headers().getFirst("Content-Disposition")).startsWith("attachment;")
                .contains("filename*=UTF-8''%E8%BF%9E%E6%8E%A5%E5%99%A8.s2p");
        assertThat(file.headers().get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(file.headers().getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(people.mei.download(content, Map.of("If-None-Match", String.valueOf(file.headers().getETag())))
                .status()).isEqualTo(304);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                people.lin.get("/submissions/" + id + "/history?limit=200").body().toString())
                .contains("attachment.added", added.text("/sha256")).doesNotContain("连接器"));
    }

    @Test
    void theSameKeyAndFileAddOneAndAnotherFileIsRefused() {
        var path = "/submissions/" + people.inTriage() + "/attachments?kind=SIMULATION&fileName=line.s2p";
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first = people.lin.upload(path, LINE, key);
        var again = people.lin.upload(path, LINE, key);
        var other = people.lin.upload(path, (new String(LINE, StandardCharsets.US_ASCII) + "! more\n").getBytes(
                StandardCharsets.US_ASCII), key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(people.lin.upload(path, LINE, Map.of()).status()).isEqualTo(400);
        assertThat(people.lin.upload(path.replaceAll("&?fileName=[^&]*", ""), LINE,
                Map.of("Idempotency-Key", UUID.randomUUID().toString())).text("/errors/0/pointer"))
                .isEqualTo("fileName");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "RELIABILITY | report.pdf       | MZ this is a program | file-type",
        "RELIABILITY | report.exe       | MZ this is a program | file-type",
        "RELIABILITY | page.html        | <script>             | file-type",
        "RELIABILITY | line.s2p         | # GHz                | file-type",
        "SIMULATION  | line.s3p         | # GHz                | touchstone-ports",
        "SIMULATION  | ..%2Fetc.s2p     | # GHz                | file-name",
        "SIMULATION  | a%E2%80%AEf.s2p  | # GHz                | file-name",
        "IPR         | signed.png       | x                    | file-type"})
    void whatIsNotWhatItSaysIsRefusedWithItsRule(String kind, String name, String content, String rule) {
        var refused = attach(people.lin, people.inTriage(), kind, name, content.getBytes(StandardCharsets.US_ASCII));

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
        assertThat(refused.text("/errors/0/rule")).isEqualTo(rule);
    }

    @Test
    void filesMayBeLargerThanOtherBodiesButNotThanTwentyMebibytes() throws IOException {
        var id = people.inTriage();
        var large = new byte[3 * 1024 * 1024];
        Arrays.fill(large, (byte) 'x');
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 9);

        var added = attach(people.lin, id, "ADOPTION", "proof.pdf", large);
        assertThat(added.text("/size")).isEqualTo("" + large.length);
        assertThat(people.lin.download("/submissions/" + id + "/attachments/" + added.text("/attachmentId")
                + "/content", Map.of()).bytes()).isEqualTo(large);
        var path = id + "/attachments?kind=ADOPTION&fileName=proof.pdf";
        assertThat(statusOfAnnounced(path, "application/octet-stream", 20 * 1024 * 1024 + 1))
                .isEqualTo("HTTP/1.1 413");
    }

    @Test
    void tablesOfCommentsMayBeLargerThanOtherBodiesButNotThanFiveMebibytes() throws IOException {
        var id = people.inTriage();
        var members = new CommentTablesClient(port, "mei", "bluepeak-osat", "member");
        var largest = new byte[5 * 1024 * 1024];
        Arrays.fill(largest, (byte) 'x');

        assertThat(members.send(id, largest, CommentTablesClient.CSV).problem()).isNotEqualTo("too-large");
        assertThat(statusOfAnnounced(id + "/comments:import", "text/csv", largest.length + 1))
                .isEqualTo("HTTP/1.1 413");
        assertThat(statusOfAnnounced(id + "/comments", "application/json", largest.length))
                .isEqualTo("HTTP/1.1 413");
    }

    @Test
    void evidenceIsAddedByThoseWhoseSubmissionItIsUntilTheTextIsFrozen() {
        var id = people.inTriage();
        var reviewer = Caller.person(port, "rita", "cedar-test", "reviewer");

        assertThat(attach(people.mei, id, "SIMULATION", "line.s2p", LINE).status()).isEqualTo(403);
        assertThat(attach(reviewer, id, "SIMULATION", "line.s2p", LINE).status()).isEqualTo(201);
        assertThat(attach(people.chair, id, "SIMULATION", "line.s2p", LINE).status()).isEqualTo(201);
        assertThat(attach(people.certifier, id, "SIMULATION", "line.s2p", LINE).status()).isEqualTo(403);
        var draft = people.draft(Cast.DRAFT);
        assertThat(attach(people.lin, draft, "SIMULATION", "line.s2p", LINE).status()).isEqualTo(201);
        assertThat(people.mei.get("/submissions/" + draft + "/attachments").status()).isEqualTo(404);
        assertThat(attach(people.chair, draft, "SIMULATION", "line.s2p", LINE).status()).isEqualTo(404);
        people.lin.command("/submissions/" + id + ":withdraw", "");
        assertThat(attach(people.lin, id, "SIMULATION", "line.s2p", LINE).problem()).isEqualTo("state-forbids");
        assertThat(people.lin.get("/submissions/" + id + "/attachments/att-none").status()).isEqualTo(404);
        assertThat(people.lin.download("/submissions/" + id + "/attachments/att-none/content", Map.of()).status())
                .isEqualTo(404);
    }

    /** Announces a body without sending any of it: who is refused need not send. */
    private String statusOfAnnounced(String path, String type, int bytes) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("""
                            POST /api/v1/submissions/%s HTTP/1.1\r
                            Host: 127.0.0.1\r
                            Authorization: Bearer %s\r
                            Idempotency-Key: %s\r
                            Content-Type: %s\r
                            Content-Length: %d\r
                            \r
                            """
                            .formatted(path, Neighbours.ISSUER.person("lin", "aurora-semi", "member"),
                                    UUID.randomUUID(), type, bytes)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private static Answer attach(Caller caller, String id, String kind, String name, byte[] file) {
        return caller.upload("/submissions/%s/attachments?kind=%s&fileName=%s".formatted(id, kind, name), file,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }
}
