package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Needs over HTTP. */
@ServiceTest
class NeedApiTest {

    private static final String NEED = """
            {"title": {"en": "Fine-pitch CSP for cameras", "zh": "摄像头用细间距封装"}, "text": "Four makers wait for it.",
             "family": "CSP", "parameters": [{"parameter": "%s", "min": "0.30", "max": "0.35", "unit": "mm"}],
             "domains": ["AUTOMOTIVE"], "volume": "FROM_1M_TO_10M", "named": false}""";

    @LocalServerPort
    private int port;

    private Cast people;
    private String parameter;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
        parameter = "pitch" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void aNeedIsStatedSupportedAndFoundByWhatItOverlaps() {
        var path = state();

        var seen = people.mei.get(path);
        assertThat(seen.text("/supporters")).isEqualTo("1");
        assertThat(seen.body().has("organisation")).as("not without consent").isFalse();
        assertThat(people.lin.get(path).text("/organisation")).isEqualTo("aurora-semi");
        assertThat(people.lin.get(path).text("/supported")).isEqualTo("true");
        assertThat(seen.text("/parameters/0/min")).isEqualTo("0.30");
        assertThat(seen.text("/parameters/0/max")).isEqualTo("0.35");
        assertThat(seen.text("/parameters/0/unit")).isEqualTo("mm");
        assertThat(seen.text("/volume")).isEqualTo("FROM_1M_TO_10M");
        assertThat(seen.body().at("/domains").toString()).isEqualTo("[\"AUTOMOTIVE\"]");

        people.mei.post(path + ":support", "{\"named\": true}", Map.of());
        var twice = people.mei.post(path + ":support", "{\"named\": true}", Map.of());
        assertThat(twice.text("/supporters")).isEqualTo("2");
        assertThat(people.omar.get(path + "/supporters").body().at("/items").findValuesAsString("organisation"))
                .containsExactly("bluepeak-osat");
        assertThat(people.omar.get(path + "/supporters").text("/supporters")).isEqualTo("2");
        assertThat(people.mei.get(path, Map.of("If-None-Match", seen.etag())).status()).isEqualTo(200);

        var bin = "/needs?parameter=%s&min=340&max=400&unit=um&sort=supporters&family=CSP&status=OPEN";
        assertThat(people.omar.get(bin.formatted(parameter)).body().at("/items")).hasSize(1);
        assertThat(people.omar.get(bin.formatted(parameter).replace("340", "360")).body().at("/items")).isEmpty();
        assertThat(people.mei.post(path + ":withdraw-support", "", Map.of()).text("/supporters")).isEqualTo("1");
    }

    @Test
    void eachIsShownWhatTheyMayDoToANeed() {
        var path = state();
        var stranger = Caller.person(port, "chen", "packstd-body", "chair");

        assertThat(actions(people.lin, path))
                .isEqualTo("[\"withdraw\",\"support\",\"withdraw-support\",\"answer\",\"offer\"]");
        assertThat(actions(people.mei, path)).isEqualTo("[\"support\",\"answer\",\"offer\"]");
        assertThat(actions(stranger, path)).isEqualTo("[]");
        people.lin.command(path + ":withdraw", "");
        assertThat(actions(people.mei, path)).isEqualTo("[]");
        assertThat(people.mei.get(path).body().at("/blockedBecause").findValuesAsString("action"))
                .containsExactly("support", "answer", "offer");
        assertThat(people.mei.get(path).body().at("/blockedBecause/0/reason").asString())
                .isEqualTo("status: WITHDRAWN (expected: OPEN)");
    }

    private static String actions(Caller caller, String path) {
        return caller.get(path).body().at("/allowedActions").toString();
    }

    @Test
    void proposalsAnswerANeedAsFarAsOneMaySeeThem() {
        var path = state();
        var draft = people.draft(Cast.DRAFT);
        var other = people.inTriage();

        assertThat(people.lin.put(path + "/answers/" + draft, "", Map.of()).text("/submissionId")).isEqualTo(draft);
        assertThat(people.lin.put(path + "/answers/" + other, "", Map.of()).status()).isEqualTo(200);
        assertThat(people.mei.put(path + "/answers/" + other, "", Map.of()).status()).isEqualTo(403);
        assertThat(people.mei.put(path + "/answers/" + draft, "", Map.of()).status()).isEqualTo(404);
        assertThat(people.lin.get(path + "/answers").body().at("/items")).hasSize(2);
        assertThat(people.mei.get(path + "/answers").body().at("/items").findValuesAsString("submissionId"))
                .containsExactly(other);
        assertThat(people.mei.get("/submissions/" + other + "/needs").text("/items/0/needId"))
                .isEqualTo(path.substring(7));
    }

    @Test
    void whoIsAskedToProposeATextTooSeesWhatItAnswers() {
        people.enterOrganisations();
        var path = state();
        var draft = people.draft(Cast.DRAFT);
        people.lin.put(path + "/answers/" + draft, "", Map.of());
        assertThat(people.mei.get(path + "/answers").body().at("/items")).isEmpty();

        var invited = people.lin.put("/submissions/" + draft + "/sponsors/bluepeak-osat", "{\"part\": \"OSAT\"}",
                Map.of("If-Match", people.lin.get("/submissions/" + draft).etag()));
        assertThat(invited.status()).as(invited.body().toString()).isEqualTo(200);
        assertThat(people.mei.get(path + "/answers").text("/items/0/submissionId")).isEqualTo(draft);
        assertThat(people.omar.get(path + "/answers").body().at("/items")).isEmpty();
    }

    @Test
    void researchIsOfferedAndLinksAreHttps() {
        var path = state();
        var offer = "{\"title\": \"Warpage at 0.3 mm\", \"abstract\": \"What we measured.\", \"link\": \"%s\"}";
        var key = key();

        var offered = people.mei.post(path + "/offers", offer.formatted("https://example.org/warpage"), key);
        assertThat(offered.status()).isEqualTo(201);
        assertThat(people.mei.post(path + "/offers", offer.formatted("https://example.org/warpage"), key).body())
                .isEqualTo(offered.body());
        assertThat(people.mei.post(path + "/offers", offer.formatted("http://169.254.169.254/latest"), key())
                .text("/errors/0/rule")).isEqualTo("https-link");
        assertThat(people.lin.get(path + "/offers").body().at("/items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Four makers wait for it. | We pay 0.20 USD a part. | no-prices",
        "Four makers wait for it. | 2,500,000 units per year | no-exact-volumes", "0.30 | 0.36 | range",
        "mm | furlong | unit-known"})
    void whatMustNotBeToldIsRefused(String what, String instead, String rule) {
        var refused = people.lin.post("/needs", NEED.formatted(parameter).replace(what.strip(), instead.strip()),
                key());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/rule")).isEqualTo(rule);
    }

    @Test
    void aWithdrawnNeedTakesNoSupportNorOffers() {
        var path = state();

        assertThat(people.mei.command(path + ":withdraw", "").status()).isEqualTo(403);
        assertThat(people.lin.post(path + ":withdraw", "", Map.of()).status()).isEqualTo(428);
        assertThat(people.lin.command(path + ":withdraw", "").text("/status")).isEqualTo("WITHDRAWN");
        assertThat(people.mei.post(path + ":support", "{\"named\": true}", Map.of()).problem())
                .isEqualTo("state-forbids");
        assertThat(people.lin.put(path + "/answers/" + people.inTriage(), "", Map.of()).status()).isEqualTo(409);
        assertThat(people.secretary.post("/needs", NEED.formatted(parameter), key()).status()).isEqualTo(403);
        assertThat(people.lin.get("/needs/need-unknown").status()).isEqualTo(404);
        assertThat(people.lin.get("/needs?min=1").status()).isEqualTo(400);
        assertThat(people.lin.get("/needs?sort=cheapest").status()).isEqualTo(400);
        assertThat(people.lin.get("/needs?sort=supporters&cursor=abc").status()).isEqualTo(400);
    }

    private String state() {
        var stated = people.lin.post("/needs", NEED.formatted(parameter), key());
        assertThat(stated.status()).as(stated.body().toString()).isEqualTo(201);
        return "/needs/" + stated.text("/needId");
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
