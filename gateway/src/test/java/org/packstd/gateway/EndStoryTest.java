package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A gateway that ends sends its callers to another one, and finishes what is under way. */
@Timeout(30)
class EndStoryTest extends GatewayStory {

    @Test
    void eachAnswerClosesItsConnectionAndWhatIsUnderWayIsFinished() throws Exception {
        var leaving = another("--gateway.drain=2s");
        var port = portOf(leaving);
        var arrived = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        SUBMISSIONS.answers(exchange -> {
            try (exchange) {
                arrived.countDown();
                goOn.await(10, TimeUnit.SECONDS);
                exchange.sendResponseHeaders(200, -1);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(closes(ask(port, "/api/v1/standards"))).as("before the end").isFalse();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = others.submit(() -> ask(port, "/api/v1/submissions"));
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

            var ended = others.submit(leaving::close);

            Awaitility.await().pollInterval(Duration.ofMillis(20))
                    .until(() -> closes(ask(port, "/api/v1/standards")));
            goOn.countDown();
            assertThat(slow.get().statusCode()).isEqualTo(200);
            assertThat(closes(slow.get())).isTrue();
            ended.get();
        }
    }

    private static boolean closes(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Connection").orElse("").equalsIgnoreCase("close");
    }

    private HttpResponse<String> ask(int port, String path) throws IOException, InterruptedException {
        return client().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                BodyHandlers.ofString());
    }
}
