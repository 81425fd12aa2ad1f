package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/** Here alone answers have to come within a second: elsewhere a pause of this machine would be a failure. */
@Timeout(20)
@TestPropertySource(properties = "spring.cloud.gateway.server.webflux.httpclient.response-timeout=1s")
class TimeoutStoryTest extends GatewayStory {

    @Test
    void aServiceThatDoesNotAnswerInTimeIsNotWaitedFor() throws Exception {
        var over = new CountDownLatch(1);
        STANDARDS.answers(exchange -> {
            try (exchange) {
                over.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });

        problem(post("/api/v1/validations", "{}"), 504, "timeout");

        assertThat(STANDARDS.received()).hasSize(1);
        over.countDown();
    }
}
