package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway with three real services behind it, all over HTTP; what the stories share. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "gateway.limits.address.requests=1000000", "gateway.drain=0s", "packstd.metrics-at-service-port=true",
    "spring.reactor.netty.shutdown-quiet-period=0s"})
abstract class GatewayStory {

    static final Upstream STANDARDS = new Upstream("standards");
    static final Upstream SUBMISSIONS = new Upstream("submissions");
    static final Upstream NOTIFICATIONS = new Upstream("notifications");

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) {
        settings.add("gateway.upstreams.standards", STANDARDS::url);
        settings.add("gateway.upstreams.submissions", SUBMISSIONS::url);
        settings.add("gateway.upstreams.notifications", NOTIFICATIONS::url);
    }

    @BeforeEach
    void everyServiceAnswers() {
        services().forEach(Upstream::reset);
    }

    static Stream<Upstream> services() {
        return Stream.of(STANDARDS, SUBMISSIONS, NOTIFICATIONS);
    }

    /** A second gateway before the same services, on a port of its own. */
    static ConfigurableApplicationContext another(String... more) {
        var settings = Stream.concat(Stream.of("--server.port=0", "--gateway.limits.address.requests=1000000",
                "--spring.reactor.netty.shutdown-quiet-period=0s",
                "--gateway.upstreams.standards=" + STANDARDS.url(),
                "--gateway.upstreams.submissions=" + SUBMISSIONS.url()), Stream.of(more));
        return SpringApplication.run(GatewayApplication.class, settings.toArray(String[]::new));
    }

    static int portOf(ConfigurableApplicationContext gateway) {
        return gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(8));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpClient client() {
        return client;
    }

    /** An answer of the gateway itself: the shape that all services use. */
    JsonNode problem(HttpResponse<String> answer, int status, String slug) {
        return problem(answer, status, slug, true);
    }

    /** @param known whether the path was read before the request was refused */
    JsonNode problem(HttpResponse<String> answer, int status, String slug, boolean known) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        var problem = json.readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank().doesNotContain("127.0.0.1", "Exception");
        assertThat(problem.path("instance").asString()).isEqualTo(known ? answer.request().uri().getRawPath() : "");
        return problem;
    }
}
