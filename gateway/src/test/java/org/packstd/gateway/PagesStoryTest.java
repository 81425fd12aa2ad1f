package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

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
        assertThat(contracts).hasSize(5).endsWith("/api-specs/openapi.json");
        assertThat(contracts.subList(0, 4))
                .allSatisfy(path -> assertThat(get(path).body()).startsWith("openapi: 3.1"));
        problem(get("/docs/ui/none.js"), 404, "not-found");
        assertThat(get("/problems").headers().firstValue("Content-Security-Policy").orElse(""))
                .doesNotContain("script-src");
    }

    @Test
    void oneDocumentHasEveryOperationThatTheGatewayRoutesAndNoneThatItDoesNot() throws Exception {
        var answer = get("/api-specs/openapi.json");
        var all = json.readTree(answer.body());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=300, public");
        assertThat(all.path("openapi").asString()).startsWith("3.1");
        var yaml = new YAMLMapper();
        var operations = 0;
        for (var contract : List.of("standards", "submissions", "notifications", "gateway")) {
            var one = yaml.readTree(get("/api-specs/rest/" + contract + "/openapi.yaml").body());
            for (var path : one.get("paths").properties()) {
                var there = all.path("paths").path(one.at("/servers/0/url").asString() + path.getKey());
                if (path.getValue().path("x-not-at-the-gateway").asBoolean(false)) {
                    assertThat(there.isMissingNode()).as(path.getKey()).isTrue();
                    continue;
                }
                for (var method : path.getValue().properties()) {
                    if (method.getValue().has("operationId")) {
                        operations++;
                        var same = there.path(method.getKey());
                        for (var member : List.of("operationId", "x-access", "summary", "tags")) {
                            assertThat(same.path(member)).as(path.getKey()).isEqualTo(method.getValue().path(member));
                        }
                        assertThat(same.has("security")).as(path.getKey()).isTrue();
                    }
                }
            }
        }
        assertThat(operations).isGreaterThan(200)
                .isEqualTo((int) all.path("paths").findValues("operationId").stream().distinct().count());
    }

    @Test
    void everyReferenceOfThatDocumentLeadsToOneOfItsComponents() throws Exception {
        var all = json.readTree(get("/api-specs/openapi.json").body());

        var references = all.findValuesAsString("$ref").stream().distinct().toList();
        assertThat(references).hasSizeGreaterThan(200).allSatisfy(reference -> {
            assertThat(reference).startsWith("#/components/");
            assertThat(all.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
        });
        assertThat(references).as("names that two services use for different things")
                .contains("#/components/schemas/StandardsFinding", "#/components/schemas/SubmissionsFinding")
                .doesNotContain("#/components/schemas/Finding");
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
