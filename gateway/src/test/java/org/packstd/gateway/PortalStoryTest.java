package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal as a browser gets it; what it does there is checked in a browser, by {@code PortalIT} of the launcher. */
class PortalStoryTest extends GatewayStory {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");
    private static final String A_BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=BGA&height=..0.6", "/standards/PS-CSP-0001/revisions/A", "/compare?ids=a,b",
        "/ballots/bal-1", "/no/such/page"})
    void everyAddressOfThePortalIsItsOnePageWhichIsAskedForAnewEachTime(String address) throws Exception {
        var page = asBrowser(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(page.body()).contains("id=\"portal\"", "lang=\"zh\"").doesNotContain("<script>", "style=");
        var tag = page.headers().firstValue("ETag").orElseThrow();
        var again = send(request(address).header("Accept", A_BROWSER).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().allValues("Content-Security-Policy"))
                .as("a browser keeps the page with the policy of the last answer")
                .isEqualTo(page.headers().allValues("Content-Security-Policy"));
    }

    @Test
    void scriptsAndStylesComeFromHereAloneAndNothingElseMayRun() throws Exception {
        assertThat(asBrowser("/search").headers().allValues("Content-Security-Policy")).singleElement().asString()
                .startsWith("default-src 'none'")
                .contains("script-src 'self'", "style-src 'self'", "connect-src 'self'", "base-uri 'none'",
                        "form-action 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
    }

    @Test
    void whatThePageNamesIsThereAndIsKeptForEver() throws Exception {
        var links = LINK.matcher(asBrowser("/").body()).results().map(link -> link.group(1)).distinct().toList();

        assertThat(links).anySatisfy(link -> assertThat(link).startsWith("/portal/").endsWith(".js"));
        assertThat(links).anySatisfy(link -> assertThat(link).startsWith("/portal/").endsWith(".css"));
        for (var link : links) {
            var file = get(link);
            assertThat(file.statusCode()).as(link).isEqualTo(200);
            if (link.startsWith("/portal/")) {
                assertThat(file.headers().firstValue("Cache-Control")).as(link)
                        .hasValue("max-age=31536000, public, immutable");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip"})
    void scriptsGoOutAsSmallAsTheBuildMadeThem(String encoding) throws Exception {
        var script = LINK.matcher(asBrowser("/").body()).results().map(link -> link.group(1))
                .filter(link -> link.endsWith(".js")).findFirst().orElseThrow();

        var packed = send(request(script).header("Accept-Encoding", encoding));

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue(encoding);
        assertThat(packed.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(packed.headers().firstValueAsLong("Content-Length").orElseThrow()).isLessThan(120_000);
    }

    @Test
    void programsAreToldThatNothingIsThereAndSoIsWhoeverAsksElsewhere() throws Exception {
        problem(get("/search"), 404, "not-found");
        problem(send(request("/standards/PS-CSP-0001").header("Accept", "application/json")), 404, "not-found");
        problem(send(request("/standards/PS-CSP-0001").header("Accept", "foo")), 406, "not-acceptable");
        for (var elsewhere : List.of("/api/v1/unknown", "/api-specs/unknown", "/docs/unknown", "/portal/unknown.js",
                "/assets/unknown.css", "/problems/unknown", "/actuator/env")) {
            problem(asBrowser(elsewhere), 404, "not-found");
        }
    }

    @Test
    void thePortalIsOnlyRead() throws Exception {
        var typed = request("/search").header("Accept", A_BROWSER).POST(BodyPublishers.ofString("q=x"));
        assertThat(send(typed).statusCode()).isIn(404, 405);
        var head = send(request("/search").header("Accept", A_BROWSER).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    private HttpResponse<String> asBrowser(String address) throws Exception {
        return send(request(address).header("Accept", A_BROWSER));
    }
}
