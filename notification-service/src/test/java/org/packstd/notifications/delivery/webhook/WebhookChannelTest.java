package org.packstd.notifications.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.endpoint;
import static org.packstd.notifications.delivery.Samples.event;
import static org.packstd.notifications.delivery.Samples.plan;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.notifications.Receiver;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.endpoint.AddressRules;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.json.CloudEventJson;
import org.packstd.notifications.filter.Filter;
import org.packstd.notifications.signing.SecretBox;
import org.packstd.notifications.signing.WebhookSecret;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.Subscriptions;
import org.packstd.notifications.subscription.persistence.SubscriptionStores;
import org.packstd.notifications.trace.Traces;
import tools.jackson.databind.json.JsonMapper;

/** One attempt, over real sockets. */
class WebhookChannelTest {

    private static final Traces UNTRACED = new Traces(OpenTelemetry.noop());
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Store store = Store.inMemory();
    private final Subscriptions subscriptions = SubscriptionStores.mongo(store.database());
    private final SecretBox box = SecretBox.withKey("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    private final WebhookSecret secret = WebhookSecret.random();
    private final CloudEventJson json = new CloudEventJson(JsonMapper.shared(),
            URI.create("https://registry.example.org"));
    private final List<WebhookRequests> opened = new ArrayList<>();
    private final WebhookChannel channel = channel(true, PATIENCE);
    private final WebhookChannel careful = channel(false, PATIENCE);
    private final Receiver receiver = new Receiver();

    private WebhookChannel channel(boolean allowLocal, Duration patience) {
        var requests = new WebhookRequests(new AddressRules(allowLocal), 8, patience, box, Clock.systemUTC());
        opened.add(requests);
        return new WebhookChannel(requests, json, new SubscribedFilters(subscriptions), UNTRACED, Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        for (var requests : opened) {
            requests.close();
        }
        receiver.close();
    }

    @Test
    void aWebhookIsASignedCloudEvent() throws Exception {
        assertThat(send(receiver.answers(202))).isEqualTo(answered(202));

        var message = receiver.messages().getFirst();
        new Webhook(secret.reveal()).verify(message.body(), message.asHttpHeaders());
        assertThat(message.header("webhook-id")).isEqualTo("evt-1:rul-of-end-1");
        assertThat(message.header("content-type")).isEqualTo("application/cloudevents+json; charset=utf-8");
        assertThat(JsonMapper.shared().readTree(message.body())).isEqualTo(JsonMapper.shared().readTree(
                """
                        {"specversion": "1.0", "id": "evt-1", "type": "standard.published", "source": "/standards-service",
                         "time": "2026-11-22T10:00:00Z", "subject": "PS-CSP-0012", "datacontenttype": "application/json",
                         "dataschema": "https://registry.example.org/api-specs/events/schemas/standard-published.v1.schema.json",
                         "subscriptionid": "rul-of-end-1", "sequence": "1", "data": {"designation": "PS-CSP-0012"}}"""));
    }

    @Test
    void aReceiverIsToldWhyItGetsThisByTheFilterOfTheSubscription() throws Exception {
        var text = "family=CSP&q=\"fine pitch\"";
        var filter = new Filter(text, Filter.ALL.match(), List.of());
        subscriptions.add(new Subscription(plan("evt-1", "end-1").subscription(), "aurora-semi",
                new EndpointId("end-1"), new Interest(Set.of(EventType.STANDARD_PUBLISHED), filter), NOW));

        send(receiver.answers(202));

        var message = receiver.messages().getFirst();
        new Webhook(secret.reveal()).verify(message.body(), message.asHttpHeaders());
        var body = JsonMapper.shared().readTree(message.body());
        assertThat(body.at("/filter").asString()).isEqualTo(text);
        assertThat(body.at("/subscriptionid").asString()).isEqualTo("rul-of-end-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsAnAnswerAndNeverFollowed(int status) {
        try (var elsewhere = new Receiver()) {
            assertThat(send(receiver.answers(status, "Location", elsewhere.url()))).isEqualTo(answered(status));
            assertThat(elsewhere.messages()).isEmpty();
        }
    }

    @Test
    void aBusyReceiverMayNameATime() {
        assertThat(send(receiver.answers(503, "Retry-After", "120")))
                .asInstanceOf(type(Result.Answered.class))
                .satisfies(answer -> assertThat(answer.retryAfter()).contains(Duration.ofMinutes(2)));
    }

    @Test
    void aReceiverThatHangsIsLeftAfterAWhile() {
        assertThat(send(receiver.hangs())).isEqualTo(new Result.Unanswered("no answer in time"));
    }

    @Test
    void aReceiverThatDripsIsLeftAfterAWhileToo() {
        assertThat(send(receiver.reacts(WebhookChannelTest::answerForEver))).isEqualTo(answered(200));
    }

    @Test
    void ofALongAnswerNoMoreIsReadThanNeeded() {
        var endless = receiver.reacts(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var page = new byte[64 * 1024];
            while (true) { // ends when the connection is cut
                exchange.getResponseBody().write(page);
            }
        });
        assertThat(send(channel(true, Duration.ofHours(1)), endless.url())).isEqualTo(answered(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 ", "HTTP/1.1 200 OK\r\nX-Long: "})
    void aLineWithoutEndIsCutOff(String beginning) throws Exception {
        assertThatNothingIsAwaitedFrom(beginning, "x".repeat(1000));
    }

    @Test
    void headersWithoutEndAreCutOff() throws Exception {
        assertThatNothingIsAwaitedFrom("HTTP/1.1 200 OK\r\n", "X-One-More: of them\r\n");
    }

    private void assertThatNothingIsAwaitedFrom(String beginning, String andSoOn) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var patient = channel(true, Duration.ofHours(1));
            var ended = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> {
                try (var connection = server.accept(); var out = connection.getOutputStream()) {
                    out.write(beginning.getBytes(StandardCharsets.US_ASCII));
                    while (true) { // ends when the connection is cut
                        out.write(andSoOn.getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException cut) {
                    ended.countDown();
                }
            });
            assertThat(send(patient, "http://127.0.0.1:" + server.getLocalPort() + "/"))
                    .isEqualTo(new Result.Unanswered("no answer: MessageConstraintException"));
            ended.await();
        }
    }

    @Test
    void aSecretThatCannotBeOpenedCostsAnAttemptLikeAnyOther() {
        var sealedForAnother = box.seal(secret, "end-2");

        assertThat(channel.send(plan("evt-1", "end-1"), event("evt-1"),
                endpoint("end-1", receiver.url(), sealedForAnother)))
                .isEqualTo(new Result.Unanswered("not sent: a fault of the registry"));
        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    void theOwnerSeesWhatWasSaidOnBothSides() {
        receiver.reacts(exchange -> Receiver.answer(exchange, 500, "x".repeat(5000)));

        var trace = trace(channel, receiver.url()).trace();

        assertThat(trace.answer()).isEqualTo("x".repeat(4096));
        assertThat(trace.request()).containsEntry("webhook-id", "evt-1:rul-of-end-1")
                .containsEntry("webhook-signature", "v1,[redacted]")
                .containsEntry("host", receiver.url().replaceAll("http://|/hook", ""));
        var message = receiver.messages().getFirst();
        trace.request().forEach((name, value) -> {
            if (!name.equals("webhook-signature")) {
                assertThat(message.header(name)).as(name).isEqualTo(value);
            }
        });
    }

    @Test
    void aReceiverThatIsNotThereIsSaidToBeSo() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(send(channel, "http://127.0.0.1:" + free + "/")).isEqualTo(new Result.Unanswered("no connection"));
        assertThat(send(channel, "http://no-such-host.invalid/"))
                .isEqualTo(new Result.Unanswered("no public address of this name"));
    }

    @Test
    void aPortThatCannotBeIsAnAttemptWithoutAnAnswer() {
        assertThat(send(channel, "http://127.0.0.1:99999/")).isInstanceOf(Result.Unanswered.class);
    }

    /** Registration would refuse most of these; here they got past it, as a name does that changes its meaning. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "localhost.", "127.1", "2130706433", "0.0.0.0", "127.0.0.53",
        "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[0:0:0:0:0:0:0:1]"})
    void noAddressOfOursIsEverContacted(String host) {
        var url = receiver.url().replace("127.0.0.1", host);

        assertThat(send(careful, url)).isInstanceOf(Result.Unanswered.class);
        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    void theOwnerDoesNotLearnWhichInternalNamesThereAre() {
        assertThat(send(careful, receiver.url().replace("127.0.0.1", "localhost")))
                .isEqualTo(send(careful, "http://no-such-host.invalid/"));
    }

    private static void answerForEver(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000_000);
        exchange.getResponseBody().write(new byte[10]);
        exchange.getResponseBody().flush(); // and nothing more, for longer than anybody waits
    }

    private Result send(Receiver to) {
        return send(channel, to.url());
    }

    /** Without what was said. */
    private Result send(WebhookChannel by, String url) {
        return switch (trace(by, url)) {
            case Result.Answered answer -> new Result.Answered(answer.status(), answer.retryAfter());
            case Result.Unanswered unanswered -> new Result.Unanswered(unanswered.reason());
        };
    }

    private Result trace(WebhookChannel by, String url) {
        var sealed = box.seal(secret, "end-1");
        return by.send(plan("evt-1", "end-1"), event("evt-1"), endpoint("end-1", url, sealed));
    }

    private static Result answered(int status) {
        return new Result.Answered(status, Optional.empty());
    }
}
