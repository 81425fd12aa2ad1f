package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents and the feed over HTTP: what is exported, what is taken in, and what is refused and why. */
class ExchangeTest extends ServiceStory {

    private static final RestClient HTTP = RestClient.create();

    @Test
    void aDocumentSaysAllThatTheRevisionSays() {
        var designation = publish();

        var document = get("/standards/" + designation + "/document");
        var revision = get("/standards/" + designation + "/revisions/A").body();

        assertThat(document.text("/format")).isEqualTo("packstd-standard-document/1");
        assertThat(document.text("/standing/status")).isEqualTo("CURRENT");
        for (var member : List.of("title", "scope", "payload", "contentHash", "publishedAt", "provenance")) {
            assertThat(document.body().at("/revisions/0/" + member)).as(member).isEqualTo(revision.get(member));
        }
        assertThat(get("/standards/" + designation + "/document", "If-None-Match", document.header("ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void theDocumentOfARevisionNeverChanges() {
        var designation = publish();

        var document = get("/standards/" + designation + "/revisions/A/document");

        assertThat(document.body().has("standing")).isFalse();
        assertThat(document.header("Cache-Control")).contains("immutable");
        assertThat(get("/standards/" + designation + "/revisions/B/document").status()).isEqualTo(404);
    }

    @Test
    void whatIsHereAlreadyStaysAsItIsHoweverOftenItComes() {
        var document = get("/standards/" + publish() + "/document").body();

        for (int i = 0; i < 3; i++) {
            var receipt = post("/documents?source=ourselves", SECRETARY, document);
            assertThat(receipt.text("/revisions/0/outcome")).isEqualTo("ALREADY_PRESENT");
        }
        assertThat(get("/standards/" + document.path("designation").asString() + "/document").body())
                .isEqualTo(document);
    }

    @Test
    void aDocumentFromElsewhereKeepsItsPlaceItsTimeAndItsProvenance() {
        var document = foreign("PS-CSP-4711");

        var receipt = post("/documents", SECRETARY, document);

        assertThat(receipt.text("/revisions/0/outcome")).as(receipt.body().toString()).isEqualTo("RECEIVED");
        assertThat(get("/standards/PS-CSP-4711/document").body()).isEqualTo(document);
        assertThat(publish()).as("own numbers go on behind it").isGreaterThan("PS-CSP-4711");
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource(delimiter = '|', textBlock = """
            /revisions/0/contentHash  | X1 | "sha256:0000000000000000000000000000000000000000000000000000000000000000" | 422
            /revisions/0/title/en     | X1 | "Another title"                                                           | 422
            /revisions/0/previousHash | X2 | "sha256:0000000000000000000000000000000000000000000000000000000000000000" | 422
            /revisions/0/revision     | X3 | "C"                                                                       | 422
            /revisions/0/publishedAt  | L0 | "2026-02-30T00:00:00Z"                                                    | 422
            /revisions/0/publishedAt  | X4 | "2020-02-20T00:00:00Z"                                                    | 409
            /family                   | L0 | "CPO"                                                                     | 422
            /format                   | L0 | "packstd-standard-document/9"                                             | 422
            /surprise                 | L0 | 1                                                                         | 422
            /revisions                | L0 | []                                                                        | 422
            """)
    void aDocumentThatIsNotTrueIsRefusedAsAWhole(String pointer, String rule, String json, int status) {
        var document = (ObjectNode) get("/standards/" + publish() + "/document").body().deepCopy();
        var parent = (ObjectNode) document.at(pointer.substring(0, pointer.lastIndexOf('/')));
        parent.set(pointer.substring(pointer.lastIndexOf('/') + 1), JsonMapper.shared().readTree(json));

        var refused = post("/documents", SECRETARY, document);

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(status);
        assertThat(refused.text("/errors/0/rule")).isEqualTo(rule);
    }

    @Test
    void whatNobodyCouldReadHereIsRefusedThoughItsHashIsTrue() {
        var proposal = Proposals.proposal();
        proposal.withObject("/payload/variations/0").put("surprise", 1);
        var report = post("/validations", MEMBER, proposal);
        var document = foreign("PS-CSP-4712");
        ((ObjectNode) document.at("/revisions/0")).set("payload", proposal.get("payload"));
        ((ObjectNode) document.at("/revisions/0")).put("contentHash", report.text("/contentHash"));

        var refused = post("/documents", SECRETARY, document);

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/revisions/0/payload/variations/0/surprise");
        assertThat(get("/standards/PS-CSP-4712").status()).isEqualTo(404);
    }

    @Test
    void aPayloadThatNobodyPublishesSoIsRefusedThoughItsHashIsTrue() {
        var document = foreign("PS-CSP-4713");
        var pitch = (ObjectNode) document.at("/revisions/0/payload/parameters/pitchX");
        pitch.removeAll();
        pitch.put("nom", "0.4").put("tol", "0.01").put("unit", "mm");
        ((ObjectNode) document.at("/revisions/0")).put("contentHash", post("/documents", SECRETARY, document)
                .text("/errors/0/expected"));

        var refused = post("/documents", SECRETARY, document);

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/revisions/0/payload");
        assertThat(refused.text("/errors/0/rule")).isEqualTo("X1");
    }

    @Test
    void aWholeNumberWithAPointIsTakenInFromElsewhereSinceItHasTheHashOfTheNumber() {
        var document = foreign("PS-CSP-4716");
        var terminals = (ObjectNode) document.at("/revisions/0/payload/variations/0/terminals");
        terminals.put("count", new BigDecimal("30.0"));

        var receipt = post("/documents", SECRETARY, document);

        assertThat(receipt.text("/revisions/0/outcome")).as(receipt.body().toString()).isEqualTo("RECEIVED");
        var kept = get("/standards/PS-CSP-4716/document").body();
        assertThat(kept.at("/revisions/0/payload/variations/0/terminals/count").decimalValue())
                .isEqualByComparingTo("30");
        assertThat(post("/documents", SECRETARY, kept).text("/revisions/0/outcome")).isEqualTo("ALREADY_PRESENT");
    }

    @Test
    void aWholeNumberWithAPointDoesNotHideWhatNobodyCouldRead() {
        var document = foreign("PS-CSP-4717");
        var variation = (ObjectNode) document.at("/revisions/0/payload/variations/0");
        variation.put("surprise", 1).withObject("/terminals").put("count", new BigDecimal("30.0"));
        ((ObjectNode) document.at("/revisions/0")).put("contentHash", post("/documents", SECRETARY, document)
                .text("/errors/0/expected"));

        var refused = post("/documents", SECRETARY, document);

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/revisions/0/payload/variations/0/surprise");
    }

    @Test
    void documentsAreTakenInForSecretariesAndMirrors() {
        var document = get("/standards/" + publish() + "/document").body();

        assertThat(post("/documents", "", document).status()).isEqualTo(401);
        assertThat(post("/documents", MEMBER, document).status()).isEqualTo(403);
        assertThat(post("/documents", ISSUER.machine("mirror", "documents"), document).status()).isEqualTo(200);
        assertThat(post("/documents", SECRETARY, "[]").status()).isEqualTo(400);
    }

    @Test
    void theFeedSaysWhereItEnds() {
        assertThat(get("/changes?since=-1").status()).isEqualTo(400);
        assertThat(get("/changes?since=nonsense").status()).isEqualTo(400);
        assertThat(get("/changes?limit=0").status()).isEqualTo(400);
        var beyond = get("/changes?since=1000000000");
        assertThat(beyond.status()).isEqualTo(409);
        assertThat(beyond.text("/errors/0/expected")).contains("begin anew");
    }

    @Test
    void theSchemaOfDocumentsIsThereForAll() {
        assertThat(get("/documents/schema").text("/title")).contains("travels");
    }

    private ObjectNode foreign(String designation) {
        var document = (ObjectNode) get("/standards/" + publish() + "/document").body().deepCopy();
        return document.put("designation", designation);
    }

    private String publish() {
        var request = JsonMapper.shared().createObjectNode().put("source", "figures of this test");
        request.putArray("standards").add(Proposals.imported("exchange-" + UUID.randomUUID()));
        return post("/imports", SECRETARY, request, "Idempotency-Key", "key-" + UUID.randomUUID())
                .text("/results/0/designation");
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({"payload, 1e400", "payload, -1e400", "payload, 1e99999", "metadata, 1e400"})
    void aNumberThatNothingCanHoldIsRefusedWhereItStands(String member, String number) {
        var document = foreign("PS-CSP-4714");
        ((ObjectNode) document.at("/revisions/0")).withObject("/" + member).putArray("a/b").add(0).add("NUMBER");

        var refused = post("/documents", SECRETARY, document.toString().replace("\"NUMBER\"", number));

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/revisions/0/" + member + "/a~1b/1");
        assertThat(refused.text("/errors/0/rule")).isEqualTo("T4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"current": "A", "status": "SUPERSEDED"}                                                                 | ''
            {"current": "A", "status": "CURRENT", "replacedBy": [{"designation": "PS-CSP-0001", "since": "2026-01-01"}]} | ''
            {"current": "A", "status": "SUPERSEDED", "replacedBy": [{"designation": "PS-CSP-4715", "since": "2026-01-01"}]} | /standing/replacedBy/0/designation
            {"current": "A", "status": "SUPERSEDED", "replacedBy": [{"designation": "PS-NEW-0001", "since": "2026-01-01"}]} | /standing/replacedBy/0/designation
            {"current": "A", "status": "SUPERSEDED", "replacedBy": [{"designation": "PS-CSP-0001", "since": "2026-02-30"}]} | /standing/replacedBy/0/since
            """)
    void aStandingThatCannotBeIsRefused(String standing, String pointer) {
        var document = foreign("PS-CSP-4715");
        document.set("standing", JsonMapper.shared().readTree(standing));

        var refused = post("/documents", SECRETARY, document);

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
        assertThat(refused.text("/errors/0/rule")).isEqualTo("L0");
        assertThat(refused.text("/errors/0/pointer")).startsWith(pointer);
    }

    @Test
    void everythingSaysAtItsHeadWhereTheFeedGoesOn() {
        publish();
        await().atMost(Duration.ofSeconds(10)).until(() -> !get("/changes").body().path("items").isEmpty());
        var before = end();

        var everything = HTTP.get().uri(documents("")).retrieve().toEntity(String.class);
        var rest = HTTP.get().uri(documents("?after=PS-CSP-9999/A")).retrieve().toEntity(String.class);
        var head = HTTP.head().uri(documents("")).retrieve().toBodilessEntity();

        var said = JsonMapper.shared().readTree(String.valueOf(everything.getBody()).lines().toList().getLast());
        assertThat(said.path("since").asLong()).isGreaterThanOrEqualTo(before);
        assertThat(everything.getHeaders().getFirst("Link"))
                .isEqualTo("</api/v1/changes?since=" + said.path("since").asLong() + ">; rel=\"monitor\"");
        for (var answer : List.of(rest, head)) {
            assertThat(answer.getHeaders().getFirst("Link"))
                    .matches("</api/v1/changes\\?since=[0-9]+>; rel=\"monitor\"");
        }
    }

    private long end() {
        var since = 0L;
        for (var page = get("/changes").body(); !page.path("items").isEmpty();) {
            since = page.path("next").asLong();
            page = get("/changes?since=" + since).body();
        }
        return since;
    }

    private URI documents(String query) {
        return URI.create("http://127.0.0.1:" + port + "/api/v1/documents" + query);
    }
}
