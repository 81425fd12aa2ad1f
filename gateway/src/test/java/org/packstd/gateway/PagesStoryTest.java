package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesStoryTest extends GatewayStory {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/problems", "/problems/stale"})
    void everyLinkOfAPageLeadsSomewhereAndNothingIsInline(String page) throws Exception {
        var answer = send(request(page).header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("lang=\"en\"", "lang=\"zh\"").doesNotContain("<script", "style=\"", "{{");
        var links = LINK.matcher(answer.body()).results().map(link -> link.group(1)).distinct().toList();
        assertThat(links).contains("/assets/site.css");
        for (var link : links) {
            assertThat(get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"/api-specs/rest/standards/openapi.yaml, application/yaml, openapi: 3.1",
        "/api-specs/rest/shared/schemas/Problem.yaml, application/yaml, title: Problem",
        "/api-specs/events/asyncapi.yaml, application/yaml, asyncapi: 3",
        "/api-specs/families/common.schema.json, application/json, localizedText",
        "/api-specs/problems.json, application/json, answer-lost"})
    void theContractsCanBeReadAndRevalidated(String path, String type, String content) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=300, public");
        assertThat(answer.body()).contains(content);
        var since = answer.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(send(request(path).header("If-Modified-Since", since)).statusCode()).isEqualTo(304);
    }

    @Test
    void everyKindOfProblemIsExplainedToPeopleAndPrograms() throws Exception {
        for (var kind : json.readTree(get("/api-specs/problems.json").body())) {
            var path = "/problems/" + kind.path("slug").asString();

            var page = send(request(path).header("Accept", "text/html,*/*;q=0.8"));
            assertThat(page.body()).contains(kind.at("/title/en").asString(), kind.at("/title/zh").asString());

            var entry = send(request(path).header("Accept", "application/json"));
            assertThat(json.readTree(entry.body())).isEqualTo(kind);
            assertThat(entry.headers().firstValue("Vary")).hasValue("Accept");
        }
    }

    @Test
    void thePageOfAllOperationsHasScriptsFromHereAloneAndFindsEveryContract() throws Exception {
        var page = send(request("/docs").header("Accept", "text/html"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).startsWith("default-src 'none'")
                .contains("script-src 'self'", "style-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<script>", "style=\"");
        for (var link : LINK.matcher(page.body()).results().map(found -> found.group(1)).toList()) {
            assertThat(get(link).statusCode()).as(link).isEqualTo(200);
        }
        var start = get("/docs/start.js").body();
        var contracts = Pattern.compile("url: '([^']+)'").matcher(start).results().map(found -> found.group(1))
                .toList();
        assertThat(contracts).hasSize(4).allSatisfy(path -> assertThat(get(path).body()).startsWith("openapi: 3.1"));
        problem(get("/docs/ui/none.js"), 404, "not-found");
        assertThat(get("/problems").headers().firstValue("Content-Security-Policy").orElse(""))
                .doesNotContain("script-src");
    }

    @Test
    void onlyHealthAndMetricsOfTheGatewayAreShown() throws Exception {
        assertThat(get("/actuator/health").body()).contains("UP").doesNotContain("components");
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        problem(get("/actuator"), 404, "not-found");
        problem(get("/actuator/gateway/routes"), 404, "not-found");
    }
}
