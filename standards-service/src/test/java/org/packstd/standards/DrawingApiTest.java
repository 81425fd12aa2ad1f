package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.contract.ContractInterceptor;
import org.packstd.contract.RestContract;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Drawings over real HTTP; each answer is checked against the contract. */
class DrawingApiTest extends ServiceStory {

    @Test
    void aPublishedVariationIsDrawnForAllAndKeptForADay() {
        var address = published();

        var drawing = svg(address + "/outline.svg");

        assertThat(drawing.getStatusCode().value()).isEqualTo(200);
        assertThat(drawing.getHeaders().getFirst("Content-Type")).isEqualTo("image/svg+xml;charset=UTF-8");
        assertThat(drawing.getHeaders().getFirst("Cache-Control")).isEqualTo("max-age=86400, must-revalidate, public");
        assertThat(drawing.getHeaders().getFirst("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(drawing.getHeaders().get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(drawing.getBody()).contains("id=\"v-top\"", "data-pin=\"A1\"", "TOP VIEW", "PUBLISHED");
        assertThat(svg(address + "/outline.svg?lang=zh&labels=values&system=IEC").getBody()).contains("俯视图");
        assertThat(svg(address + "/outline.svg?view=bottom").getBody()).contains("v-bottom").doesNotContain("v-top");
        assertThat(
                get(address + "/outline.svg", "If-None-Match", String.valueOf(drawing.getHeaders().getETag())).status())
                .isEqualTo(304);
    }

    @Test
    void aVariationIsDrawnForCad() {
        var address = published();

        var drawing = svg(address + "/outline.dxf?lang=zh");

        assertThat(drawing.getHeaders().getContentType()).hasToString("image/vnd.dxf");
        assertThat(drawing.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(drawing.getHeaders().getCacheControl()).isEqualTo("max-age=86400, must-revalidate, public");
        assertThat(drawing.getHeaders().getContentDisposition().getFilename())
                .matches("PS-CSP-[0-9]+_A_AA_zh\\.dxf");
        assertThat(drawing.getBody()).contains("AC1009", "$INSUNITS", "revision A variation AA",
                "\\U+4FEF\\U+89C6\\U+56FE");
        assertThat(get(address + "/outline.dxf?lang=zh", "If-None-Match",
                String.valueOf(drawing.getHeaders().getETag())).status()).isEqualTo(304);
        assertThat(svg(address + "/outline.dxf?view=bottom").getBody()).doesNotContain("TOP VIEW");
        assertThat(get(address + "/outline.dxf?view=inside").text("/errors/0/pointer")).isEqualTo("view");
        assertThat(get(address + "X/outline.dxf").text("/type")).isEqualTo("/problems/not-found");
    }

    @Test
    void aVariationIsDrawnToPrint() {
        var address = published();

        var drawing = client().get().uri(address + "/outline.pdf?labels=values").retrieve().toEntity(byte[].class);

        assertThat(drawing.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(drawing.getBody()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(drawing.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(drawing.getHeaders().getContentDisposition().getFilename()).matches("PS-CSP-[0-9]+_A_AA\\.pdf");
        var again = client().get().uri(address + "/outline.pdf?labels=values").retrieve().toEntity(byte[].class);
        assertThat(again.getBody()).isEqualTo(drawing.getBody());
        assertThat(get(address + "/outline.pdf?labels=values", "If-None-Match",
                String.valueOf(drawing.getHeaders().getETag())).status()).isEqualTo(304);
        assertThat(get(address + "/outline.pdf?lang=tlh").text("/errors/0/pointer")).isEqualTo("lang");
        assertThat(get(address + "X/outline.pdf").text("/type")).isEqualTo("/problems/not-found");
    }

    @Test
    void anotherRevisionLiesOverTheDrawingInBrokenLinesWithBothFiguresInTheTable() {
        var address = published();
        var designation = address.split("/")[2];
        var approval = Proposals.approval("drawn-" + UUID.randomUUID());
        approval.withObject("/payload/variations/0/parameters/bodyX").put("nom", "2.80").put("max", "2.83")
                .put("min", "2.77");
        try (var bus = new Bus(broker.getBrokersAsString(), "packstd.standards.v1", "packstd.submissions.v1-dlt")) {
            bus.approve(sealed(approval).put("kind", "REVISION").put("designation", designation)
                    .put("baseRevision", "A"));
            bus.await(event -> event.id().equals(designation + "/B/published"));
        }
        var latest = address.replace("/revisions/A/", "/revisions/B/");

        var compared = String.valueOf(svg(latest + "/outline.svg?diff=A").getBody());

        assertThat(compared).contains("B / A", "class=\"other\"", "class=\"changed\"", ">2.80<");
        assertThat(compared.split("data-sym=\"D\"", -1)).as("a dimension, and a row for each revision")
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(svg(latest + "/outline.svg").getBody()).doesNotContain("class=\"other\"", "class=\"changed\"");
    }

    @Test
    void aRevisionIsNotComparedWithItself() {
        var refused = get(published() + "/outline.svg?diff=A");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("diff");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var address = published();

        assertThat(get(address + "X/outline.svg").text("/type")).isEqualTo("/problems/not-found");
        assertThat(get(address + "/outline.svg?diff=Y").text("/type")).isEqualTo("/problems/not-found");
        assertThat(get("/standards/PS-CSP-9999/revisions/A/variations/AA/outline.svg").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"view=inside", "labels=none", "lang=tlh", "system=ISO"})
    void anUnknownWordIsNamed(String query) {
        var refused = get(published() + "/outline.svg?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void aPayloadIsDrawnAsADraftForThoseWhoMayPropose() {
        var request = request("AA");

        var drawing = draw("/outlines", MEMBER, request);

        assertThat(drawing.getStatusCode().value()).isEqualTo(200);
        assertThat(drawing.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(drawing.getHeaders().getFirst("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(drawing.getBody()).contains("DRAFT", "data-sym=\"b\"");
        assertThat(post("/outlines", "", request).status()).isEqualTo(401);
        assertThat(post("/outlines", MEMBER, request("QQ")).text("/errors/0/pointer")).isEqualTo("/code");
        assertThat(post("/outlines", MEMBER, Map.of("family", "CSP")).status()).isEqualTo(422);
        assertThat(post("/outlines?view=inside", MEMBER, request).status()).isEqualTo(400);
    }

    @Test
    void aPayloadThatIsNotFinishedIsDrawnAsFarAsItCanBeRead() {
        var request = Map.of("family", "SMT", "title", Map.of("en", "</text><script>alert(1)</script>"), "code", "A",
                "payload", Map.of("variations", List.of(Map.of("code", "A", "terminals", "many"))));

        var drawing = draw("/outlines?lang=zh", MEMBER, request);

        assertThat(drawing.getStatusCode().value()).isEqualTo(200);
        assertThat(drawing.getBody()).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void aPayloadIsDrawnOverTheRevisionThatItWouldChange() {
        var designation = published().split("/")[2];
        var changed = Proposals.proposal();
        changed.withObject("/payload/variations/0/parameters/bodyX").put("nom", "2.80").put("max", "2.83")
                .put("min", "2.77");
        var request = new HashMap<String, Object>(request("AA"));
        request.put("payload", changed.get("payload"));
        request.put("against", Map.of("designation", designation, "baseRevision", "A"));

        var drawing = draw("/outlines", MEMBER, request);

        assertThat(drawing.getBody()).contains("class=\"other\"", "class=\"changed\"", ">2.80<", "DRAFT");
        request.put("against", Map.of("designation", designation, "baseRevision", "Y"));
        assertThat(post("/outlines", MEMBER, request).text("/type")).isEqualTo("/problems/not-found");
    }

    @Test
    void aPayloadThatBecameAnotherKindOfOutlineIsDrawnOverWhatItWas() {
        var designation = published().split("/")[2];
        var layered = Proposals.proposal();
        layered.withObject("/payload/variations/0").withArray("dies").addObject().putObject("thickness")
                .put("nom", "0.20").put("unit", "mm");
        layered.withObject("/payload/variations/0/parameters/bodyX").put("nom", "2.80").put("max", "2.83")
                .put("min", "2.77");
        var request = new HashMap<String, Object>(request("AA"));
        request.put("payload", layered.get("payload"));
        var alone = String.valueOf(draw("/outlines", MEMBER, request).getBody());
        request.put("against", Map.of("designation", designation, "baseRevision", "A"));

        var drawing = draw("/outlines", MEMBER, request);

        assertThat(drawing.getStatusCode().value()).isEqualTo(200);
        assertThat(alone).contains("SECTION A–A");
        assertThat(drawing.getBody()).contains("SECTION A–A", "class=\"other\"", "class=\"changed\"");
        var leaded = Proposals.proposal();
        leaded.withObject("/payload/variations/0").remove("terminals");
        leaded.withObject("/payload/variations/0/attributes").put("terminalForm", "GULL_WING");
        request.put("payload", leaded.get("payload"));
        assertThat(draw("/outlines?view=bottom", MEMBER, request).getBody()).contains("class=\"other\"");
    }

    @Test
    void aPayloadIsNotDrawnOverAStandardOfAnotherFamily() {
        var designation = published().split("/")[2];
        var request = new HashMap<String, Object>(request("AA"));
        request.put("family", "SMT");
        request.put("against", Map.of("designation", designation, "baseRevision", "A"));

        var refused = post("/outlines", MEMBER, request);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/against/designation");
        assertThat(refused.text("/errors/0/rule")).isEqualTo("same-family");
        assertThat(refused.text("/errors/0/value")).contains(designation, "CSP");
        assertThat(refused.text("/errors/0/expected")).contains("SMT");
    }

    private static Map<String, Object> request(String code) {
        var proposal = Proposals.proposal();
        return Map.of("family", "CSP", "title", Map.of("en", "A draft"), "code", code, "payload",
                proposal.get("payload"));
    }

    /** Where a variation of a new standard is. */
    private String published() {
        var key = UUID.randomUUID().toString();
        var report = post("/imports", SECRETARY,
                Map.of("source", "test", "standards", List.of(Proposals.imported(key))),
                "Idempotency-Key", key);
        return "/standards/" + report.text("/results/0/designation") + "/revisions/A/variations/AA";
    }

    private ResponseEntity<String> svg(String path) {
        return client().get().uri(path).retrieve().toEntity(String.class);
    }

    private ResponseEntity<String> draw(String path, String token, Object body) {
        return client().post().uri(path).headers(to -> to.setBearerAuth(token)).contentType(MediaType.APPLICATION_JSON)
                .body(JsonMapper.shared().writeValueAsString(body)).retrieve().toEntity(String.class);
    }

    private RestClient client() {
        return RestClient.builder().baseUrl("http://127.0.0.1:" + port + "/api/v1")
                .requestInterceptor(new ContractInterceptor(RestContract.of("standards"))).build();
    }
}
