package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Events;
import org.packstd.notifications.stream.LiveStreams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.context.TestPropertySource;

/** What readers of the live stream live through, those with a token and those who do not read. */
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
@TestPropertySource(properties = "server.tomcat.connection-timeout=2s")
class StreamStoryTest extends RunningService {

    private static final int LARGE = 64 * 1024;
    private static final int MANY = 400;
    private static final String OUTSIDER = ISSUER.token(claims -> claims.subject("nobody").claim("org", "gamma"));

    @Autowired
    private Events events;

    @Autowired
    private LiveStreams streams;

    @Test
    void withARoleOneHearsTheCommitteeTooAndGoesOnWhereOneWas() throws Exception {
        try (var bus = new Bus(brokers);
                var mei = listen("", MEI);
                var outsider = listen("", OUTSIDER);
                var public1 = Listener.at(port, "")) {
            bus.say("role-1", "ballot.opened", "sub-1", Stories.example("ballot-opened"));
            await().until(() -> mei.events().size() == 1);
            bus.say("role-2", "standard.published", "PS-CSP-0012", Stories.example("standard-published"));
            await().until(() -> mei.events().size() == 2 && outsider.events().size() == 1
                    && public1.events().size() == 1);

            assertThat(mei.events()).extracting(Listener.Event::type)
                    .containsExactly("ballot.opened", "standard.published");
            assertThat(outsider.events()).extracting(Listener.Event::type).containsExactly("standard.published");
            assertThat(public1.events().getFirst().id()).matches("\\d+");
            var seen = mei.events().getFirst().id();
            assertThat(seen).matches("i\\d+");
            try (var again = listen("", MEI, "Last-Event-ID", seen)) {
                await().until(() -> again.events().size() == 1);
                assertThat(again.events().getFirst().id()).isEqualTo(mei.events().get(1).id());
            }
            try (var wrong = Listener.at(port, "", "Last-Event-ID", seen);
                    var forged = Listener.at(port, "", "Authorization", "Bearer nonsense")) {
                assertThat(wrong.status()).as("a position of the other stream").isEqualTo(400);
                assertThat(forged.status()).isEqualTo(401);
            }
        }
    }

    @Test
    void aFilterLetsThroughWhatPassesItAndWhatConcernsOthersIsForThemAlone() throws Exception {
        try (var bus = new Bus(brokers);
                var tightened = listen("?filter=diff%3DTIGHTENED", OUTSIDER);
                var loosened = listen("?filter=diff%3DLOOSENED", OUTSIDER);
                var mei = listen("", MEI);
                var otto = listen("", OTTO);
                var refused = Listener.at(port, "?filter=diff%3DWORSE")) {
            bus.say("filter-1", "standard.published", "PS-CSP-0012", Stories.example("standard-published"));
            bus.say("filter-2", "adoption.affected", "PS-CSP-0012", Stories.example("adoption-affected")
                    .replaceFirst("\"organisation\": \"[^\"]+\"", "\"organisation\": \"aurora-semi\""));
            bus.say("filter-3", "standard.published", "PS-CSP-0012", Stories.example("standard-published"));

            await().until(() -> ofThisStory(tightened).size() == 2 && ofThisStory(mei).size() == 3
                    && ofThisStory(otto).size() == 2);
            assertThat(ofThisStory(mei)).extracting(Listener.Event::type).contains("adoption.affected");
            assertThat(ofThisStory(otto)).extracting(Listener.Event::type).containsOnly("standard.published");
            assertThat(ofThisStory(tightened).getFirst().data()).contains("max 0.56 mm").doesNotContain("\"facts\"");
            assertThat(ofThisStory(loosened)).isEmpty();
            assertThat(refused.status()).isEqualTo(422);
        }
    }

    /** Without what other stories said and is still on its way. */
    private static List<Listener.Event> ofThisStory(Listener listener) {
        return listener.events().stream().filter(event -> event.data().contains("\"id\":\"filter-")).toList();
    }

    @Test
    void whoDoesNotReadIsCutOffWhileOthersGetEverything() throws Exception {
        for (int i = 0; i < MANY; i++) {
            var event = large("slow-" + i);
            events.keep(event);
            streams.append(List.of(event));
        }
        await().until(() -> streams.everyone().readers() == 0); // those of other stories have met a closed door by now
        try (var slow = new Socket()) {
            slow.setReceiveBufferSize(8 * 1024);
            slow.connect(new InetSocketAddress("127.0.0.1", port));
            slow.getOutputStream().write(("GET /api/v1/events/stream HTTP/1.1\r\nHost: localhost\r\n"
                    + "Accept: text/event-stream\r\nLast-Event-ID: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            await().until(() -> streams.everyone().readers() == 1);

            try (var quick = Listener.at(port, "", "Last-Event-ID", "0")) {
                await().until(() -> quick.events().stream().filter(StreamStoryTest::isLarge).count() == MANY);
                await().until(() -> streams.everyone().readers() == 1);
            }

            assertThat(rest(slow)).isLessThan((long) MANY * LARGE / 2);
        }
    }

    private Listener listen(String query, String token, String... headers) throws Exception {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + token));
        return Listener.at(port, query, all.toArray(String[]::new));
    }

    private static boolean isLarge(Listener.Event event) {
        return event.data().contains("\"slow-");
    }

    private static CloudEvent large(String id) {
        return new CloudEvent(id, EventType.STANDARD_PUBLISHED, "/standards-service",
                Instant.parse("2026-11-22T10:00:00Z"), "PS-CSP-0012", "/api-specs/events/schemas/x.json", "CSP",
                "PS-CSP-0012", "{\"text\":\"" + "x".repeat(LARGE) + "\"}");
    }

    /** What was on its way; the connection ends behind it. */
    private static long rest(Socket socket) {
        var read = 0L;
        try {
            var in = socket.getInputStream();
            var buffer = new byte[LARGE];
            for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
                read += some;
            }
        } catch (IOException reset) {
            // cut off in the middle
        }
        return read;
    }
}
