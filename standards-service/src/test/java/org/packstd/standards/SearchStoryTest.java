package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

/** Published variations are found by what they are. */
class SearchStoryTest extends ServiceStory {

    private String designation = "";

    @BeforeEach
    void publishAPackage() {
        designation = imported(Proposals.imported(unique()));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> get("/variations?standard=" + designation).text("/total").equals("1"));
    }

    @Test
    void whoKeepsAFilterIsToldWhatItMeans() {
        var filter = get("/variations/filter?family=CSP&e=15.7mil,..0.4&has=exposedPad&q=microphone&match=fits");

        assertThat(filter.status()).isEqualTo(200);
        assertThat(filter.text("/match")).isEqualTo("fits");
        assertThat(filter.body().path("conditions").toString()).contains(
                "{\"kind\":\"NUMBER\",\"name\":\"e\",\"ranges\":[{\"from\":\"0.39878\",\"to\":\"0.39878\"},{\"to\":\"0.4\"}]}",
                "{\"kind\":\"WORD\",\"name\":\"family\",\"values\":[\"CSP\"]}",
                "{\"kind\":\"HAS\",\"name\":\"exposedPad\"}",
                "{\"kind\":\"TEXT\",\"name\":\"q\",\"values\":[\"microphone\"]}")
                .as("a filter that names no status has none").doesNotContain("status");

        var refused = get("/variations/filter?e=wide&sort=A");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("sort");
        assertThat(get("/variations/filter?e=wide&status=NEVER").body().path("errors").size()).isEqualTo(2);
    }

    @Test
    void aVariationIsFoundByKeySymbolUnitAndMode() {
        for (var query : List.of("bodyX=2.613", "D=2..3", "e=0.40", "e=15.7mil..15.8mil", "eD=400um", "A=..0.56",
                "A=..0.56&match=fits", "A=0.505", "D=2.59..2.64&match=fits", "D=2.5..2.6&match=overlaps",
                "terminals=30",
                "structure=WAFER_LEVEL_FAN_IN", "has=ballDiameter,A1", "has=landPattern", "family=CSP,FAN_OUT",
                "q=chip", "q=芯片级封装",
                "q=" + designation, "q=wafer", "code=AA", "status=ALL", "A=..0.8&e=0.35,0.4&sort=-A")) {
            var found = get("/variations?standard=" + designation + "&" + query);
            assertThat(found.text("/total")).as(query).isEqualTo("1");
            assertThat(found.text("/items/0/designation")).isEqualTo(designation);
        }
        for (var query : List.of("bodyX=2.614", "A=..0.5", "A=..0.55&match=fits", "D=2..2.62&match=fits", "dieX=0..100",
                "has=dieX", "q=microphone",
                "status=WITHDRAWN", "family=SMT", "terminals=31", "code=ZZ")) {
            assertThat(get("/variations?standard=" + designation + "&" + query).text("/total")).as(query)
                    .isEqualTo("0");
        }
    }

    @Test
    void aHitShowsFiguresAsTheirAuthorStatedThemAndLeadsToTheVariation() {
        var hit = get("/variations?standard=" + designation);

        assertThat(hit.text("/items/0/parameters/bodyX/nom")).isEqualTo("2.613");
        assertThat(hit.text("/items/0/parameters/pitchX/nom")).isEqualTo("0.40");
        assertThat(hit.text("/items/0/parameters/height/max")).isEqualTo("0.56");
        assertThat(hit.body().at("/items/0/parameters/pitchX").has("max")).as("not stated, so not shown").isFalse();
        assertThat(hit.text("/items/0/counts/terminals")).isEqualTo("30");
        assertThat(get(hit.text("/items/0/links/self").substring("/api/v1".length())).text("/code")).isEqualTo("AA");
    }

    @Test
    void whenNothingMatchesTheNearestSayWhatTheyFail() {
        var nothing = get("/variations?standard=" + designation + "&A=..0.5&D=2..3");

        assertThat(nothing.text("/total")).isEqualTo("0");
        assertThat(nothing.text("/nearest/0/variation/designation")).isEqualTo(designation);
        assertThat(nothing.body().at("/nearest/0/misses")).hasSize(1);
        assertThat(nothing.text("/nearest/0/misses/0/name")).isEqualTo("A");
        assertThat(nothing.text("/nearest/0/misses/0/offBy")).isEqualTo("0.005");
        assertThat(nothing.text("/nearest/0/misses/0/wanted")).isEqualTo("..0.5 mm");
    }

    @Test
    void facetsIgnoreTheirOwnFilterAndHistogramsSpread() {
        var found = get("/variations?standard=" + designation + "&family=SMT&facets=family,pitchX&histograms=height");

        assertThat(found.text("/total")).isEqualTo("0");
        assertThat(found.text("/facets/0/values/0/value")).isEqualTo("CSP");
        assertThat(found.text("/facets/0/values/0/count")).isEqualTo("1");
        assertThat(found.body().at("/facets/1/values")).isEmpty();
        var spread = get("/variations?standard=" + designation + "&histograms=height,dieX");
        assertThat(spread.text("/histograms/0/bins/0/from")).isEqualTo("0.505");
        assertThat(spread.text("/histograms/1/missing")).isEqualTo("1");
    }

    @Test
    void pagesLeadFromOneToTheNextWhileMoreIsPublished() {
        for (int i = 0; i < 4; i++) {
            imported(Proposals.imported(unique()));
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> total("/variations?code=AA") >= 5);
        var before = total("/variations?code=AA");

        var walked = new ArrayList<String>();
        var next = "/variations?code=AA&limit=2&sort=-height";
        while (!next.isEmpty()) {
            var page = get(next);
            walked.addAll(page.body().at("/items").findValuesAsString("designation"));
            if (walked.size() == 2) {
                imported(Proposals.imported(unique()));
                await().atMost(Duration.ofSeconds(5)).until(() -> total("/variations?code=AA") > before);
            }
            next = page.body().has("next") ? page.header("Link").replaceAll("</api/v1(.*)>; rel=\"next\"", "$1") : "";
        }

        assertThat(walked).doesNotHaveDuplicates().hasSize(before + 1).contains(designation);
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        var next = get("/variations?limit=1&sort=height").text("/next");
        imported(Proposals.imported(unique()));

        for (var cursor : List.of("***", "Z2FyYmFnZQ", next)) {
            var refused = get("/variations?limit=1&sort=bodyX&cursor=" + (cursor.isEmpty() ? "x" : cursor));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("cursor");
        }
    }

    @Test
    void aMalformedQueryIsRefusedWithTheRemedy() {
        var refused = get("/variations?bodyX=wide&pitchZ=1&limit=0");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/type")).isEqualTo("/problems/malformed");
        assertThat(get("/variations?bodyX=wide&pitchZ=1").body().at("/errors").findValuesAsString("pointer"))
                .containsExactly("bodyX", "pitchZ");
    }

    @Test
    void whatTheCallerHoldsIsNotSentAgainUntilTheCatalogueChanges() {
        var path = "/variations?standard=" + designation;
        var etag = get(path).header("ETag");

        assertThat(get(path, "If-None-Match", etag).status()).isEqualTo(304);
        imported(Proposals.imported(unique()));
        await().atMost(Duration.ofSeconds(5)).until(() -> get(path, "If-None-Match", etag).status() == 200);
    }

    @Test
    void aPageComesAsCsvThatNoSpreadsheetRuns() {
        var evil = Proposals.imported(unique());
        evil.withObject("/title").put("en", "=HYPERLINK(\"http://evil\"), \"really\"");
        var dangerous = imported(evil);
        await().atMost(Duration.ofSeconds(5)).until(() -> total("/variations?standard=" + dangerous) == 1);

        var csv = RestClient.create().get()
                .uri(URI.create("http://127.0.0.1:" + port + "/api/v1/variations?standard=" + dangerous))
                .header("Accept", "text/csv").retrieve().toEntity(String.class);

        assertThat(String.valueOf(csv.getHeaders().getContentType())).startsWith("text/csv");
        var lines = String.valueOf(csv.getBody()).split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("designation,revision,code,family,status,titleEn,titleZh")
                .contains("height.max");
        assertThat(lines[1]).startsWith(dangerous + ",A,AA,CSP,CURRENT,\"'=HYPERLINK(\"\"http://evil\"\")");
    }

    private int total(String path) {
        return get(path).body().at("/total").asInt();
    }

    @Test
    void whatWasReplacedIsFoundOnlyWhenAskedFor() {
        var successor = Proposals.imported(unique());
        successor.putObject("metadata").putArray("supersedes").add(designation);
        var heir = imported(successor);
        var either = "/variations?standard=" + designation + "," + heir;
        await().atMost(Duration.ofSeconds(5)).until(() -> total(either + "&status=SUPERSEDED") == 1);

        assertThat(get(either + "&status=SUPERSEDED").text("/items/0/designation")).isEqualTo(designation);
        assertThat(get(either + "&status=SUPERSEDED").text("/items/0/status")).isEqualTo("SUPERSEDED");
        assertThat(get(either).body().at("/items").findValuesAsString("designation")).containsExactly(heir);
        assertThat(total(either + "&status=WITHDRAWN")).isZero();
        assertThat(total(either + "&status=ALL")).isEqualTo(2);
        assertThat(total(either + "&status=CURRENT,SUPERSEDED")).isEqualTo(2);
    }

    @Test
    void aVariationWhoseCodeIsAnEnglishWordIsFoundByIt() {
        var named = Proposals.imported(unique());
        named.withObject("/payload/variations/0").put("code", "AT");
        var at = imported(named);

        await().atMost(Duration.ofSeconds(5)).until(() -> total("/variations?standard=" + at + "&q=AT") == 1);
        assertThat(total("/variations?standard=" + designation + "&q=AT")).isZero();
        assertThat(total("/variations?standard=" + designation + "&q=chip at")).as("as in any text").isEqualTo(1);
    }
}
