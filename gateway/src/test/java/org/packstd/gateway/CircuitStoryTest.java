package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/** A short pause, so that nobody has to wait for the end of it. */
@Timeout(30)
@TestPropertySource(properties = {"gateway.circuit.calls=6", "gateway.circuit.pause=2s"})
class CircuitStoryTest extends GatewayStory {

    @Test
    void aServiceThatFailsIsSparedUntilItIsWellAgainAndOthersAreAsBefore() throws Exception {
        says(STANDARDS, 503);
        for (var call = 0; call < 6; call++) {
            assertThat(post("/api/v1/validations", "{}").body()).as("the answer of the service itself").isEmpty();
        }
        says(STANDARDS, 200);
        STANDARDS.received().clear();

        var refused = get("/api/v1/standards");

        assertThat(problem(refused, 503, "unavailable").path("detail").asString()).contains("nothing was sent");
        assertThat(refused.headers().firstValueAsLong("Retry-After")).hasValue(2);
        assertThat(STANDARDS.received()).isEmpty();
        assertThat(get("/api/v1/submissions").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus").body())
                .contains("resilience4j_circuitbreaker_state{name=\"standards\",state=\"open\"} 1.0");

        Awaitility.await().atMost(Duration.ofSeconds(10))
                .until(() -> get("/api/v1/standards").statusCode() == 200);
        for (var call = 0; call < 10; call++) {
            assertThat(get("/api/v1/standards").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsWrongWithOneRequestIsNotHeldAgainstTheService() throws Exception {
        for (var status : new int[]{500, 404, 422}) {
            says(SUBMISSIONS, status);
            for (var call = 0; call < 8; call++) {
                assertThat(post("/api/v1/submissions", "{}").statusCode()).isEqualTo(status);
            }
        }
        for (var call = 0; call < 8; call++) {
            problem(post("/api/v1/submissions", "x".repeat(2 * 1024 * 1024 + 1)), 413, "too-large");
        }
        says(SUBMISSIONS, 200);
        assertThat(get("/api/v1/submissions").statusCode()).isEqualTo(200);
    }

    private static void says(Upstream service, int status) {
        service.answers(exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(status, -1);
            }
        });
    }
}
