package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** CDXML over HTTP: a grid of balls there and back, and documents that nobody should send. */
class CdxmlTest extends ServiceStory {

    /** A part of our own invention in the shape of the public sample of ODSA: no unit means micrometres. */
    private static final String NINE_BALLS = """
            <?xml version="1.0"?>
            <cdxml>
              <id>U1</id><mpn>PART9</mpn><opn>PART9YZF</opn><version>1.0</version><date>2026-11-22</date>
              <authors><name>Somebody</name></authors>
              <mech>
                <mold_material>silicon</mold_material>
                <width><min>1550</min><typ>1580</typ><max>1610</max></width>
                <length><typ>1.62</typ><tol>0.03</tol><unit>mm</unit></length>
                <thickness><max>625</max></thickness>
                <io>
                  <pitch><typ>500</typ></pitch>
                  <thickness><min>150</min><max>350</max></thickness>
                  <diameter><min>250</min><max>300</max></diameter>
                  <count><pop>8</pop><unpop>1</unpop></count>
                </io>
              </mech>
              <io>%s</io>
            </cdxml>
            """;
    private static final String[] SITES = {"A1", "A2", "A3", "B1", "B3", "C1", "C2", "C3"};

    @Test
    void aDocumentBecomesAProposalAndSaysWhatWasNotTaken() {
        var answer = convert(nineBalls());

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        var variation = answer.body().at("/proposal/payload/variations/0");
        assertThat(variation.at("/code").asString()).isEqualTo("PART9YZF");
        assertThat(variation.at("/parameters/bodyX")).hasToString(
                "{\"min\":\"1.55\",\"nom\":\"1.58\",\"max\":\"1.61\",\"unit\":\"mm\"}");
        assertThat(variation.at("/parameters/bodyY")).hasToString(
                "{\"min\":\"1.59\",\"nom\":\"1.62\",\"max\":\"1.65\",\"unit\":\"mm\"}");
        assertThat(variation.at("/parameters/pitchY/nom").asString()).isEqualTo("0.50");
        assertThat(variation.at("/terminals")).hasToString(
                "{\"count\":8,\"matrix\":{\"columns\":3,\"rows\":3,\"depopulated\":[\"B2\"]}}");
        assertThat(answer.body().at("/notTaken").findValuesAsString("what"))
                .containsExactly("/cdxml/mech/mold_material", "/cdxml/io/pin/sig_type");
        assertThat(answer.text("/notTaken/1/value")).isEqualTo("Ground (8 times)");
        assertThat(answer.body().at("/valid").asBoolean()).as(answer.body().at("/findings").toString()).isTrue();
    }

    @Test
    void whatCdxmlCanSayComesBackAsItWent() {
        var designation = published();
        var code = get("/standards/" + designation).text("/current/payload/variations/0/code");

        var exported = xml("/standards/" + designation + "/revisions/A/variations/" + code + "/cdxml");
        var back = convert(exported).body().at("/proposal/payload/variations/0");
        var there = get("/standards/" + designation + "/revisions/A/variations/" + code).body().at("/specification");

        for (var parameter : new String[]{"bodyX", "bodyY", "height", "standoff", "ballDiameter", "pitchX"}) {
            for (var figure : new String[]{"min", "nom", "max"}) {
                var pointer = "/parameters/" + parameter + "/" + figure;
                assertThat(back.at(pointer).asString("0")).as(pointer)
                        .satisfies(text -> assertThat(new BigDecimal(text))
                                .isEqualByComparingTo(there.at(pointer).asString("0")));
            }
        }
        assertThat(back.at("/terminals")).isEqualTo(there.at("/terminals"));
        assertThat(exported).contains("/attributes/structure = WAFER_LEVEL_FAN_IN", "CDXML has no element for it",
                get("/standards/" + designation).text("/current/contentHash"));
    }

    @Test
    void whatHasNoGridIsNotExported() {
        var designation = get("/standards?family=CPO").body().at("/items/0/designation").asString("PS-CPO-0001");
        assertThat(get("/standards/" + designation + "/revisions/A/variations/ZZ/cdxml").status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            <pnum>A2</pnum>           | <pnum>A1</pnum>           | 422 | a pin that is listed once
            <pnum>A2</pnum>           | <pnum>I2</pnum>           | 422 | without I, O, Q
            <pop>8</pop>              | <pop>9</pop>              | 422 | 8, as the pins are listed
            <x>500</x><y>-500</y>     | <x>450</x><y>-500</y>     | 422 | on a regular grid
            <typ>1580</typ>           | <typ>wide</typ>           | 400 | a number of at most nine digits
            <unit>mm</unit>           | <unit>furlong</unit>      | 400 | um, mm or nm
            <pop>8</pop>              | <pop>-8</pop>             | 400 | a count
            <opn>PART9YZF</opn>       | <opn>A</opn><opn>B</opn>  | 400 | once in a document
            </mech>                   | </wrong>                  | 400 | well-formed XML
            """)
    void aDocumentThatContradictsItselfIsRefused(String was, String now, int status, String expected) {
        var answer = convert(nineBalls().replace(was, now));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("/errors/0/expected")).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE cdxml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><cdxml><id>&x;</id></cdxml>",
        "<!DOCTYPE cdxml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><cdxml><id>&b;</id></cdxml>",
        "<!DOCTYPE cdxml SYSTEM \"http://127.0.0.1:1/evil.dtd\"><cdxml/>", "<cdxml><id>&unknown;</id></cdxml>",
        "<html/>", "", "{}", "<cdxml><a><b><c><d><e><f><g><h><i/></h></g></f></e></d></c></b></a></cdxml>"})
    void nothingFromOutsideIsLookedAt(String document) {
        var answer = convert(document);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).doesNotContain("root:", "aaaa");
    }

    @Test
    void conversionsAreForThoseWhoMayPropose() {
        var http = RestClient.builder().baseUrl("http://127.0.0.1:" + port + "/api/v1")
                .defaultStatusHandler(_ -> true, (_, _) -> {}).build();
        assertThat(http.post().uri("/conversions/cdxml?family=CSP").contentType(MediaType.APPLICATION_XML)
                .body(nineBalls()).retrieve().toBodilessEntity().getStatusCode().value()).isEqualTo(401);
    }

    private static String nineBalls() {
        var pins = new StringBuilder();
        for (var site : SITES) {
            var x = 500 * (site.charAt(1) - '2');
            var y = 500 * ('B' - site.charAt(0));
            pins.append("<pin><pnum>%s</pnum><pname>VSS</pname><sig_type>Ground</sig_type>".formatted(site))
                    .append("<position><x>%d</x><y>%d</y></position></pin>".formatted(x, y));
        }
        return NINE_BALLS.formatted(pins.toString().replace("<pname>VSS</pname>", ""));
    }

    private Answer convert(String document) {
        var entity = RestClient.builder().baseUrl("http://127.0.0.1:" + port + "/api/v1")
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build()
                .post()
                .uri("/conversions/cdxml?family=CSP")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + MEMBER)
                .contentType(MediaType.APPLICATION_XML)
                .body(document)
                .retrieve()
                .toEntity(String.class);
        return new Answer(entity.getStatusCode().value(), entity.getHeaders(),
                JsonMapper.shared().readTree(String.valueOf(entity.getBody())));
    }

    private String xml(String path) {
        var entity = RestClient.create("http://127.0.0.1:" + port + "/api/v1").get().uri(path).retrieve()
                .toEntity(String.class);
        assertThat(entity.getHeaders().getContentType()).isNotNull().hasToString("application/xml");
        return String.valueOf(entity.getBody());
    }

    private String published() {
        var request = JsonMapper.shared().createObjectNode().put("source", "figures of this test");
        request.putArray("standards").add(Proposals.imported("cdxml-" + UUID.randomUUID()));
        return post("/imports", SECRETARY, request, "Idempotency-Key", "key-" + UUID.randomUUID())
                .text("/results/0/designation");
    }
}
