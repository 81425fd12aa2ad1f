package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Comments as tables over HTTP: they go out and come in elsewhere, whole or not at all. */
@ServiceTest
class CommentTableApiTest {

    private static final Duration LONG = Duration.ofDays(30);

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @Test
    void aTableGoesOutAndComesInElsewhereAsItWas() throws IOException {
        var ballot = people.inBallot(LONG);
        var id = submissionOf(ballot);
        var path = "/submissions/" + id + "/comments";
        people.mei.post(path, CommentApiTest.SHOULD, key());
        people.omar.post(path,
                "{\"anchor\": {\"clause\": \"5.2\", \"figure\": \"Figure 1\", \"line\": 7}, \"type\": \"EDITORIAL\", "
                        + "\"severity\": \"NOTE\", \"text\": {\"en\": \"=1+1 is two.\"}}",
                key());
        people.pass(ballot);
        var wei = new CommentTablesClient(port, "wei", "packstd-body", "secretary");

        for (var ending : new String[]{"xlsx", "csv"}) {
            var file = wei.fetch(id, ending, "en");
            var elsewhere = submissionOf(people.inBallot(LONG));
            var sent = wei.send(elsewhere, file,
                    "csv".equals(ending) ? CommentTablesClient.CSV : CommentTablesClient.WORKBOOK);
            assertThat(sent.status()).as(sent.body().toString()).isEqualTo(200);
            assertThat(sent.text("/comments")).isEqualTo("2");

            assertThat(said(people.mei, elsewhere)).isEqualTo(said(people.mei, id, "bluepeak-osat"));
            assertThat(said(people.omar, elsewhere)).isEqualTo(said(people.omar, id, "cedar-test"));
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(wei.fetch(id, "xlsx", "zh-CN,en;q=0.5")))) {
            assertThat(workbook.getFirstSheet().read().getFirst().getCellAsString(4)).contains("处理意见及理由");
        }
    }

    @Test
    void everyBadRowOfATableIsNamedAndNothingIsStored() {
        var id = submissionOf(people.inBallot(LONG));
        var mei = new CommentTablesClient(port, "mei", "bluepeak-osat", "member");
        var csv = """
                Organisation,Category,Subclause,Figure/Table/Parameter,Comment,Must Be Satisfied
                bluepeak-osat,Technical,5.1,,fine,No
                cedar-test,Technical,5.1,,not mine,No
                ,Taste,5.1,,what is it,No
                ,Technical,,/variations/7,nowhere,No
                ,Technical,,,no place,Yes
                """;

        var refused = mei.send(id, csv.getBytes(StandardCharsets.UTF_8), CommentTablesClient.CSV);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer")).containsExactly("/rows/3/organisation",
                "/rows/4/type", "/rows/5/place", "/rows/6/clause");
        assertThat(refused.text("/errors/2/expected")).contains("/variations/0");
        assertThat(people.mei.get("/submissions/" + id + "/comments").body().at("/items")).isEmpty();
    }

    @Test
    void theSameTableWithTheSameKeyIsTakenInOnce() {
        var id = submissionOf(people.inBallot(LONG));
        var mei = new CommentTablesClient(port, "mei", "bluepeak-osat", "member");
        var csv = "Category,Subclause,Comment\nTechnical,5.1,It is too wide.\nEditorial,5.2,价格是错字。\n"
                .getBytes(StandardCharsets.UTF_8);
        var key = UUID.randomUUID().toString();

        var first = mei.send(id, csv, CommentTablesClient.CSV, key);
        var again = mei.send(id, csv, CommentTablesClient.CSV, key);

        assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
        assertThat(first.text("/flagged")).isEqualTo("1");
        assertThat(again.body()).isEqualTo(first.body());
        var items = people.mei.get("/submissions/" + id + "/comments").body().at("/items");
        assertThat(items).hasSize(2);
        assertThat(items.get(1).at("/text/zh").asString()).isEqualTo("价格是错字。");
        assertThat(mei.send(id, "no table".getBytes(StandardCharsets.UTF_8), CommentTablesClient.CSV).status())
                .isEqualTo(400);
        assertThat(new CommentTablesClient(port, "chen", "packstd-body", "chair")
                .send(id, csv, CommentTablesClient.CSV).status()).isEqualTo(403);
    }

    private static JsonNode said(Caller caller, String submission) {
        return said(caller, submission, "");
    }

    /** What was said first, without what depends on where. */
    private static JsonNode said(Caller caller, String submission, String organisation) {
        var query = organisation.isEmpty() ? "" : "?organisation=" + organisation;
        var item = caller.get("/submissions/" + submission + "/comments" + query).body().at("/items/0");
        return ((ObjectNode) item).retain("organisation", "anchor", "type", "severity", "text",
                "proposedChange");
    }

    private static String submissionOf(String ballot) {
        return ballot.substring(0, ballot.lastIndexOf("-b"));
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
