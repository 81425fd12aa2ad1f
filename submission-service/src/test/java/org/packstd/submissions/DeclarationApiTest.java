package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Patents and attestations over HTTP. */
@ServiceTest
class DeclarationApiTest {

    private static final String RAND = """
            {"basis": "OWN", "statement": {"option": "RAND", "text": "To whoever asks, on RAND terms.", "reciprocity": true},
             "patents": [{"status": "GRANTED", "number": "EP 1234567 B1", "office": "EP", "country": "DE"},
                         {"status": "UNPUBLISHED", "number": "EP 26000001.2", "office": "EP"}],
             "clauses": ["5.2"], "parameters": ["/parameters/pitchX"]}""";
    private static final String UNWILLING = """
            {"basis": "OWN", "statement": {"option": "UNWILLING", "text": "We do not license."}}""";
    private static final String NOTICE = """
            {"basis": "THIRD_PARTY", "holder": "bluepeak-osat",
             "patents": [{"status": "APPLICATION", "number": "CN 202610000001.2", "office": "CN"}]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private KafkaTemplate<String, String> kafka;
    private Cast people;
    private Caller officer;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
        officer = Caller.person(port, "ines", "packstd-body", "ipr-officer");
    }

    @Test
    void anUnwillingHolderStopsAlsoTheShortWayUntilItIsMoreFavourable() {
        people.enterOrganisations();
        var submission = "/submissions/" + people.accepted();
        var declared = declare(people.mei, submission, UNWILLING);
        var path = submission + "/declarations/" + declared.text("/declarationId");
        var opening = "{\"policy\": \"two-thirds\", \"closesAt\": \"%s\"}".formatted(Instant.now().plusSeconds(86400));

        var refused = people.secretary.command(submission + ":open-ballot", opening);
        assertThat(refused.problem()).isEqualTo("state-forbids");
        assertThat(refused.text("/detail")).contains("bluepeak-osat is unwilling to license");
        assertThat(people.secretary.get(submission).body().at("/blockedBecause").toString())
                .contains("unwilling to license");

        assertThat(people.lin.command(path + ":supersede", statement("RAND")).problem()).isEqualTo("forbidden");
        var worse = people.mei.command(path + ":supersede", statement("OTHER_TEXT"));
        assertThat(worse.text("/errors/0/rule")).isEqualTo("more-favourable-only");
        assertThat(people.mei.post(path + ":supersede", statement("RAND"), Map.of()).status()).isEqualTo(428);
        var better = people.mei.command(path + ":supersede", statement("RAND"));
        assertThat(better.text("/option")).isEqualTo("RAND");
        assertThat(better.text("/supersedes/0/option")).isEqualTo("UNWILLING");

        assertThat(people.secretary.command(submission + ":open-ballot", opening).status())
                .as("nobody is asked to attest under a policy without reviews").isEqualTo(200);
    }

    @Test
    void ofAnUnpublishedApplicationOnlyHolderAndOfficerSeeDetails() {
        var submission = "/submissions/" + people.inTriage();
        var declared = declare(people.mei, submission, RAND);
        var path = submission + "/declarations/" + declared.text("/declarationId");

        assertThat(declared.text("/patents/1/number")).isEqualTo("EP 26000001.2");
        assertThat(people.mei.get(path).text("/patents/1/number")).isEqualTo("EP 26000001.2");
        assertThat(officer.get(path).text("/patents/1/office")).isEqualTo("EP");
        var seen = people.lin.get(path);
        assertThat(seen.body().at("/patents/1").toString()).isEqualTo("{\"status\":\"UNPUBLISHED\"}");
        assertThat(seen.text("/patents/0/number")).isEqualTo("EP 1234567 B1");
        assertThat(people.lin.get(submission + "/declarations").body().toString()).doesNotContain("26000001");
        assertThat(people.lin.get(path, Map.of("If-None-Match", declared.etag())).status()).isEqualTo(200);
        assertThat(seen.text("/textRevision")).isEqualTo("1");
        assertThat(seen.text("/status")).isEqualTo("RECEIVED");
        assertThat(seen.body().at("/clauses").toString()).isEqualTo("[\"5.2\"]");
        assertThat(seen.body().at("/parameters").toString()).isEqualTo("[\"/parameters/pitchX\"]");
    }

    @Test
    void anOfficerOfAnotherOrganisationVerifiesAndWhatIsRemovedStaysAFact() {
        var submission = "/submissions/" + people.inTriage();
        var path = submission + "/declarations/" + declare(people.mei, submission, RAND).text("/declarationId");
        var own = Caller.person(port, "olga", "bluepeak-osat", "ipr-officer");
        assertThat(tasks(officer, path)).containsExactly("verify-declaration");
        assertThat(tasks(own, path)).isEmpty();

        assertThat(own.command(path + ":verify", "").problem()).isEqualTo("forbidden");
        assertThat(people.chair.post(path + ":verify", "", Map.of("If-Match", "\"1\"")).status()).isEqualTo(403);
        var posted = officer.command(path + ":verify", "");
        assertThat(posted.text("/status")).isEqualTo("POSTED");
        assertThat(posted.text("/postedAt")).isNotEmpty();
        assertThat(officer.command(path + ":verify", "").problem()).isEqualTo("state-forbids");

        assertThat(people.lin.command(path + ":remove", "{\"reason\": \"I dislike it.\"}").status()).isEqualTo(403);
        var removed = people.mei.command(path + ":remove", "{\"reason\": \"The patent lapsed.\"}");
        assertThat(removed.text("/status")).isEqualTo("REMOVED");
        assertThat(removed.text("/removedBecause")).isEqualTo("The patent lapsed.");
        var fact = people.lin.get(submission + "/declarations").body().at("/items/0");
        assertThat(fact.at("/holder").asString()).isEqualTo("bluepeak-osat");
        assertThat(fact.at("/option").asString()).isEqualTo("RAND");
        assertThat(fact.has("text")).isFalse();
    }

    @Test
    void whatIsPostedIsToldOnceAndWhatSupersedesItOnceMore() {
        var id = people.inTriage();
        var submission = "/submissions/" + id;
        var declaration = declare(people.mei, submission, RAND).text("/declarationId");
        var path = submission + "/declarations/" + declaration;
        var seen = officer.get(path).etag();

        assertThat(officer.post(path + ":verify", "", Map.of("If-Match", seen)).status()).isEqualTo(200);
        assertThat(officer.post(path + ":verify", "", Map.of("If-Match", seen)).status()).as("again").isEqualTo(412);
        people.mei.command(path + ":supersede", statement("RF_RAND"));
        assertThat(officer.command(path + ":verify", "").text("/status")).isEqualTo("POSTED");
        people.chair.command(submission + ":hold", "{\"reason\": \"The end of what is told.\"}");

        var told = toldUntil(id, 2, "submission.held");
        assertThat(told.stream().map(event -> event.at("/headers/ce_id").asString()))
                .containsExactly(declaration + ":2", declaration + ":4");
        assertThat(told.getFirst().at("/data/option").asString()).isEqualTo("RAND");
        assertThat(told.getFirst().at("/data/formerOption").isMissingNode()).isTrue();
        assertThat(told.getLast().at("/data/option").asString()).isEqualTo("RF_RAND");
        assertThat(told.getLast().at("/data/formerOption").asString()).isEqualTo("RAND");
        assertThat(told.getLast().at("/data/patents").asInt()).isEqualTo(2);
        assertThat(told.toString()).as("an application that is not published").doesNotContain("26000001");
    }

    /** What was told of posted declarations, in order, until these and something else were told of the same submission. */
    private List<JsonNode> toldUntil(String submission, int expected, String last) {
        var over = new AtomicBoolean();
        var json = new JsonMapper();
        var contract = new EventContract();
        var told = new ArrayList<JsonNode>();
        try (var events = StandardEvents.listen(kafka, "packstd.submissions.v1")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (var event : events.poll(Duration.ofMillis(200))) {
                    var headers = StandardEvents.headers(event.headers());
                    if (event.key().equals(submission) && "declaration.posted".equals(headers.get("ce_type"))) {
                        contract.check(event.key(), headers, event.value());
                        told.add(json.createObjectNode().putPOJO("headers", headers)
                                .set("data", json.readTree(event.value())));
                    }
                    if (event.key().equals(submission) && last.equals(headers.get("ce_type"))) {
                        over.set(true);
                    }
                }
                return over.get() && told.size() >= expected;
            });
        }
        return told.stream().map(event -> (JsonNode) json.valueToTree(event)).toList();
    }

    @Test
    void aNoticeOfAThirdPartyIsAnsweredByTheHolder() {
        people.enterOrganisations();
        var submission = "/submissions/" + people.accepted();
        var notice = declare(people.omar, submission, NOTICE);
        var path = submission + "/declarations/" + notice.text("/declarationId");
        assertThat(notice.text("/status")).isEqualTo("NOTICE");

        assertThat(people.secretary.get(submission).body().at("/blockedBecause").toString())
                .contains("bluepeak-osat has not answered");
        var early = officer.command(path + ":decide", "{\"proceed\": true, \"reason\": \"Nobody answers.\"}");
        assertThat(early.problem()).isEqualTo("state-forbids");
        assertThat(early.text("/detail")).contains("may answer until");
        assertThat(people.omar.command(path + ":answer", statement("RAND")).problem()).isEqualTo("forbidden");
        assertThat(tasks(people.mei, path)).containsExactly("answer-notice");
        assertThat(tasks(people.jana, path)).isEmpty();
        var answered = people.mei.command(path + ":answer", statement("RF_RAND"));
        assertThat(answered.text("/option")).isEqualTo("RF_RAND");
        assertThat(people.secretary.get(submission).body().at("/allowedActions").toString()).contains("open-ballot");
        var told = Caller.person(port, "oleg", "cedar-test", "ipr-officer");
        assertThat(tasks(officer, path)).containsExactly("verify-declaration");
        assertThat(tasks(told, path)).as("of who told").isEmpty();
        assertThat(told.command(path + ":verify", "").problem()).isEqualTo("forbidden");

        var reason = "{\"reason\": \"We were wrong.\"}";
        assertThat(people.omar.command(path + ":remove", reason).problem()).isEqualTo("forbidden");
        assertThat(people.mei.command(path + ":remove", reason).text("/status")).isEqualTo("REMOVED");
    }

    @Test
    void aNoticeThatNobodyAnsweredIsTakenBackByWhoGaveIt() {
        var submission = "/submissions/" + people.inTriage();
        var path = submission + "/declarations/" + declare(people.omar, submission, NOTICE).text("/declarationId");
        var reason = "{\"reason\": \"We were wrong.\"}";

        assertThat(people.mei.command(path + ":remove", reason).problem()).isEqualTo("forbidden");
        assertThat(people.omar.command(path + ":remove", reason).text("/status")).isEqualTo("REMOVED");
    }

    @Test
    void aNoticeOnATextThatIsNotHandedInReachesWhoIsAskedToProposeItToo() {
        people.enterOrganisations();
        var submission = "/submissions/" + people.draft(Cast.DRAFT);
        var path = submission + "/declarations/" + declare(people.lin, submission, NOTICE).text("/declarationId");
        assertThat(tasks(people.mei, path)).as("knows of no draft").isEmpty();

        var invited = people.lin.put(submission + "/sponsors/bluepeak-osat", "{\"part\": \"OSAT\"}",
                Map.of("If-Match", people.lin.get(submission).etag()));
        assertThat(invited.status()).as(invited.body().toString()).isEqualTo(200);
        assertThat(tasks(people.mei, path)).containsExactly("answer-notice");
    }

    @Test
    void aSecondDeclarationIsNoWayAroundTheFirst() {
        var submission = "/submissions/" + people.inTriage();
        var key = key();
        var first = people.mei.post(submission + "/declarations", RAND, key);

        var worse = people.mei.post(submission + "/declarations", UNWILLING, key());
        assertThat(worse.status()).isEqualTo(422);
        assertThat(worse.text("/errors/0/rule")).isEqualTo("more-favourable-only");
        assertThat(worse.text("/errors/0/expected")).contains(first.text("/declarationId"));
        declare(people.omar, submission, UNWILLING);
        declare(people.mei, submission, RAND.replace("\"RAND\"", "\"RF_RAND\""));
        assertThat(people.mei.post(submission + "/declarations", RAND, key).body()).as("said again, not anew")
                .isEqualTo(first.body());
        assertThat(people.mei.post(submission + "/declarations", RAND, key()).status()).isEqualTo(422);
    }

    @Test
    void nobodyClearsTheWayByRemovingWhatTheyRefused() {
        people.enterOrganisations();
        var submission = "/submissions/" + people.accepted();
        var path = submission + "/declarations/" + declare(people.mei, submission, UNWILLING).text("/declarationId");
        people.mei.command(path + ":remove", "{\"reason\": \"We would rather not say.\"}");
        assertThat(people.secretary.get(submission).body().at("/blockedBecause").toString())
                .contains("removed while bluepeak-osat stood against the text");

        var decision = "{\"proceed\": true, \"reason\": \"The patent lapsed.\"}";
        var own = Caller.person(port, "olga", "bluepeak-osat", "ipr-officer");
        assertThat(tasks(own, path)).isEmpty();
        assertThat(own.command(path + ":decide", decision).problem()).isEqualTo("forbidden");
        assertThat(tasks(officer, path)).containsExactly("decide-notice");
        assertThat(officer.command(path + ":decide", decision).text("/status")).isEqualTo("REMOVED");
        assertThat(tasks(officer, path)).isEmpty();
        assertThat(people.secretary.get(submission).body().at("/allowedActions").toString()).contains("open-ballot");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'basis': 'OWN', 'statement': {'option': 'RAND', 'text': 'For 0.05 USD a part.'}} | no-prices",
        "{'basis': 'OWN'} | statement-fits-basis",
        "{'basis': 'OWN', 'holder': 'bluepeak-osat', 'statement': {'option': 'RAND', 'text': 'As usual.'}} | holder-fits-basis",
        "{'basis': 'THIRD_PARTY'} | holder-fits-basis",
        "{'basis': 'THIRD_PARTY', 'holder': 'x', 'statement': {'option': 'RAND', 'text': 'As usual.'}} | statement-fits-basis",
        "{'basis': 'THIRD_PARTY', 'holder': 'x', 'patents': [{'status': 'GRANTED'}]} | patent-number"})
    void whatCannotBeDeclaredIsRefusedByARule(String row) {
        var submission = "/submissions/" + people.inTriage();
        var columns = row.split(" \\| ");

        var refused = people.mei.post(submission + "/declarations", columns[0].replace('\'', '"'), key());

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
        assertThat(refused.text("/errors/0/rule")).isEqualTo(columns[1]);
        assertThat(people.mei.get(submission + "/declarations").body().at("/items")).isEmpty();
    }

    @Test
    void theSameKeyDeclaresOnceAndADraftIsNobodyElsesBusiness() {
        var submission = "/submissions/" + people.inTriage();
        var key = key();

        var first = people.mei.post(submission + "/declarations", RAND, key);
        assertThat(people.mei.post(submission + "/declarations", RAND, key).body()).isEqualTo(first.body());
        assertThat(people.mei.get(submission + "/declarations").body().at("/items")).hasSize(1);
        assertThat(people.mei.get(String.valueOf(first.headers().getLocation()).replace("/api/v1", "")).status())
                .isEqualTo(200);
        var draft = "/submissions/" + people.draft(Cast.DRAFT);
        assertThat(people.mei.post(draft + "/declarations", RAND, key()).status()).isEqualTo(404);
        assertThat(people.mei.get(submission + "/declarations/ipr-unknown").status()).isEqualTo(404);
        assertThat(people.secretary.post(submission + "/declarations", RAND, key()).status()).isEqualTo(403);
    }

    @Test
    void attestationsAreOfOnesOwnOrganisationAndCannotBeTakenBack() {
        var submission = "/submissions/" + people.inTriage();
        var mine = submission + "/attestations/aurora-semi";

        var attested = people.lin.put(mine, "{\"statement\": \"NO_UNDECLARED_CLAIM\"}", Map.of());
        assertThat(attested.text("/stage")).isEqualTo("SUBMISSION");
        assertThat(people.lin.put(mine, "{\"statement\": \"NO_UNDECLARED_CLAIM\"}", Map.of()).body())
                .isEqualTo(attested.body());
        assertThat(people.mei.put(mine, "{\"statement\": \"NO_UNDECLARED_CLAIM\"}", Map.of()).status())
                .isEqualTo(403);
        assertThat(people.lin.put(mine, "{\"statement\": \"DECLARED\"}", Map.of()).text("/errors/0/rule"))
                .isEqualTo("declared-before-attested");
        declare(people.lin, submission, RAND);
        assertThat(people.lin.put(mine, "{\"statement\": \"DECLARED\"}", Map.of()).text("/statement"))
                .isEqualTo("DECLARED");
        assertThat(people.lin.put(mine, "{\"statement\": \"NO_UNDECLARED_CLAIM\"}", Map.of()).problem())
                .isEqualTo("state-forbids");
        assertThat(people.mei.get(submission + "/attestations").body().at("/items")).hasSize(1);
    }

    @Test
    void whatIsEditedAfterItWasAttestedIsAttestedAnew() {
        var id = people.draft(Cast.DRAFT);
        var mine = "/submissions/" + id + "/attestations/aurora-semi";
        declare(people.lin, "/submissions/" + id, RAND);
        var first = people.lin.put(mine, "{\"statement\": \"DECLARED\"}", Map.of());
        people.edit(id, Cast.DRAFT.replace("\"variations\"", "\"note\": \"Flat.\", \"variations\""));

        assertThat(people.lin.command("/submissions/" + id + ":submit", "").text("/detail"))
                .contains("aurora-semi did not attest at stage SUBMISSION of text 1");
        var again = people.lin.put(mine, "{\"statement\": \"NO_UNDECLARED_CLAIM\"}", Map.of());
        assertThat(again.text("/statement")).as(again.body().toString()).isEqualTo("NO_UNDECLARED_CLAIM");
        assertThat(again.text("/textHash")).startsWith("sha256:").isNotEqualTo(first.text("/textHash"));
        assertThat(people.lin.command("/submissions/" + id + ":submit", "").status()).isEqualTo(200);
    }

    @Test
    void nobodyAttestsOfATextThatIsAnotherThanTheOneTheyRead() {
        var id = people.draft(Cast.DRAFT);
        var submission = "/submissions/" + id;
        var mine = submission + "/attestations/aurora-semi";
        var read = people.lin.get(submission).text("/textHash");
        people.edit(id, Cast.DRAFT.replace("\"variations\"", "\"note\": \"Flat.\", \"variations\""));
        var statement = "{\"statement\": \"NO_UNDECLARED_CLAIM\", \"textHash\": \"%s\"}";

        var late = people.lin.put(mine, statement.formatted(read), Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("state-forbids");
        var now = people.lin.get(submission).text("/textHash");
        assertThat(late.text("/detail")).contains("textHash: " + read, now);
        assertThat(people.lin.get(submission + "/attestations").body().at("/items")).isEmpty();

        assertThat(people.lin.put(mine, statement.formatted(now), Map.of()).text("/textHash")).isEqualTo(now);
        assertThat(people.lin.put(mine, statement.formatted("9f86"), Map.of()).status()).as("no hash").isEqualTo(422);
    }

    @Test
    void aNewStandardHasNoPredecessors() {
        var found = people.mei.get("/submissions/" + people.inTriage() + "/predecessor-declarations");

        assertThat(found.text("/complete")).isEqualTo("true");
        assertThat(found.text("/predecessors")).isEqualTo("0");
    }

    @Test
    void eachIsShownWhatTheyMayDoToADeclarationAndWhyNot() {
        people.enterOrganisations();
        var submission = "/submissions/" + people.inTriage();
        var path = submission + "/declarations/" + declare(people.omar, submission, NOTICE).text("/declarationId");
        assertThat(actions(people.mei, path)).isEqualTo("[\"answer\"]");
        assertThat(people.mei.get(path).body().at("/blockedBecause").findValuesAsString("action"))
                .containsExactly("supersede", "transfer");
        assertThat(actions(people.omar, path)).as("who told").isEqualTo("[\"remove\"]");
        assertThat(actions(people.jana, path)).isEqualTo("[]");
        assertThat(people.jana.get(path).body().at("/blockedBecause")).isEmpty();
        assertThat(actions(officer, path)).isEqualTo("[\"remove\"]");
        assertThat(officer.get(path).body().at("/blockedBecause/1/reason").asString())
                .startsWith("the holder may answer until ");

        people.mei.command(path + ":answer", statement("RAND"));
        assertThat(actions(people.mei, path)).isEqualTo("[\"supersede\",\"transfer\",\"remove\"]");
        assertThat(actions(officer, path)).isEqualTo("[\"verify\",\"remove\"]");
        assertThat(people.omar.get(submission + "/declarations").body().at("/items/0/allowedActions").toString())
                .isEqualTo("[]");
    }

    @Test
    void patentsThatWentToAnotherOrganisationAreItsToSpeakOfAndWhatWasStatedBindsIt() {
        people.enterOrganisations();
        var submission = "/submissions/" + people.inTriage();
        var hash = "sha256:" + "ab".repeat(32);
        var declared = declare(people.mei, submission, UNWILLING.replace("\"text\"",
                "\"signedFile\": \"%s\", \"text\"".formatted(hash)));
        var path = submission + "/declarations/" + declared.text("/declarationId");
        assertThat(declared.text("/signedFile")).isEqualTo(hash);
        assertThat(Instant.parse(declared.text("/leaveBy")))
                .isEqualTo(Instant.parse(declared.text("/receivedAt")).plus(Duration.ofDays(120)));
        assertThat(tasks(people.mei, path)).containsExactly("license-or-leave");

        assertThat(people.mei.command(path + ":transfer", "{\"to\": \"nobody-at-all\"}").text("/errors/0/rule"))
                .isEqualTo("organisation-known");
        assertThat(people.omar.command(path + ":transfer", "{\"to\": \"cedar-test\"}").status()).isEqualTo(403);
        var moved = people.mei.command(path + ":transfer", "{\"to\": \"cedar-test\"}");
        assertThat(moved.text("/transfers/0/to")).as(moved.body().toString()).isEqualTo("cedar-test");
        assertThat(moved.text("/holder")).isEqualTo("bluepeak-osat");
        assertThat(tasks(people.mei, path)).isEmpty();
        assertThat(tasks(people.omar, path)).containsExactly("license-or-leave");

        assertThat(people.mei.command(path + ":supersede", statement("RAND")).problem()).isEqualTo("forbidden");
        var better = people.omar.command(path + ":supersede", statement("RAND"));
        assertThat(better.text("/option")).as(better.body().toString()).isEqualTo("RAND");
        assertThat(better.body().has("leaveBy")).isFalse();
        assertThat(better.text("/supersedes/0/signedFile")).isEqualTo(hash);
        assertThat(people.omar.post(submission + "/declarations", UNWILLING, key()).text("/errors/0/rule"))
                .isEqualTo("more-favourable-only");
    }

    private static String actions(Caller caller, String path) {
        return caller.get(path).body().at("/allowedActions").toString();
    }

    private Answer declare(Caller who, String submission, String body) {
        var declared = who.post(submission + "/declarations", body, key());
        assertThat(declared.status()).as(declared.body().toString()).isEqualTo(201);
        return declared;
    }

    /** Kinds of those at a path, from all pages: the service is shared. */
    private static List<String> tasks(Caller caller, String path) {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = caller.get("/me/tasks?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.body().at("/items").valueStream()
                    .filter(task -> task.path("href").asString().equals("/api/v1" + path))
                    .forEach(task -> found.add(task.path("kind").asString()));
            next = page.text("/next");
        } while (!next.isEmpty());
        return found;
    }

    private static String statement(String option) {
        return "{\"option\": \"%s\", \"text\": \"In the words of the holder.\"}".formatted(option);
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
