package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LiveEventsStoryTest extends GatewayStory {

    @Test
    void anEventArrivesBeforeTheNextIsSent() throws Exception {
        var firstWasRead = new CountDownLatch(1);
        NOTIFICATIONS.answers(exchange -> {
            try (exchange; var stream = exchange.getResponseBody()) {
                exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                stream.write("id: 1\ndata: one\n\n".getBytes(StandardCharsets.UTF_8));
                stream.flush();
                awaited(firstWasRead);
                stream.write("id: 2\ndata: two\n\n".getBytes(StandardCharsets.UTF_8));
            }
        });

        var answer = client().send(request("/api/v1/events/stream").header("Last-Event-ID", "0").build(),
                BodyHandlers.ofInputStream());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("id: 1");
            assertThat(lines.readLine()).isEqualTo("data: one");
            firstWasRead.countDown();
            assertThat(lines.lines()).contains("data: two");
        }
        assertThat(NOTIFICATIONS.last().header("Last-Event-ID")).isEqualTo("0");
    }

    @Test
    void aStreamMayBeSilentLongerThanOtherAnswers() throws Exception {
        NOTIFICATIONS.answers(exchange -> {
            try (exchange; var stream = exchange.getResponseBody()) {
                pause(1500); // other answers have 1 s in these tests
                exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                pause(1500);
                stream.write("data: late\n\n".getBytes(StandardCharsets.UTF_8));
            }
        });

        var answer = get("/api/v1/events/stream");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("data: late\n\n");
    }

    @Test
    void aStreamEndsAtTheServiceWhenItsClientLeaves() throws Exception {
        var ended = new CountDownLatch(1);
        NOTIFICATIONS.answers(exchange -> {
            try (exchange; var stream = exchange.getResponseBody()) {
                exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                while (true) {
                    stream.write("data: still here\n\n".getBytes(StandardCharsets.UTF_8));
                    stream.flush();
                    pause(20);
                }
            } catch (IOException left) {
                ended.countDown();
            }
        });

        try (var leaving = HttpClient.newHttpClient()) {
            var answer = leaving.send(request("/api/v1/events/stream").build(), BodyHandlers.ofInputStream());
            assertThat(answer.body().read()).isEqualTo('d');
            answer.body().close();
        }

        awaited(ended);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(long millis) {
        try {
            assertThat(new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
