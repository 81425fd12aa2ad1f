package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoDatabase;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What somebody lives through who wants one letter a day. */
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
class DigestStoryTest extends RunningService {

    private static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    /** The clock of this machine, put forward. */
    @TestConfiguration
    static class MovedClock {

        @Bean
        @Primary
        Clock movedClock() {
            InstantSource moved = () -> Clock.systemUTC().instant().plus(AHEAD.get());
            return moved.withZone(ZoneOffset.UTC);
        }
    }

    @Autowired
    private MongoDatabase database;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        POST.start();
        properties.add("SMTP_HOST", () -> "127.0.0.1");
        properties.add("SMTP_PORT", () -> POST.getSmtp().getPort());
    }

    @AfterAll
    static void closeThePost() {
        POST.stop();
    }

    @Test
    void whatHappensInADayComesInOneLetterAndADayOnWhichNothingHappensInNone() throws Exception {
        try (var bus = new Bus(brokers)) {
            var endpoint = post(MEI, "/endpoints", key(),
                    Map.of("kind", "MAIL", "address", "daily@example.com", "language", "en", "zone", "Asia/Shanghai"))
                    .expect(201);
            await().until(() -> letters().size() == 1);
            submit(link(text(letters().getFirst())));
            subscribe(MEI, endpoint, Map.of("eventTypes", List.of("standard.published", "standard.withdrawn"),
                    "schedule", Map.of("kind", "DAILY", "zone", "Asia/Shanghai", "hour", 8)));
            var hourAfterADigest = Instant.parse("2027-03-01T01:00:00Z");
            AHEAD.set(Duration.between(Clock.systemUTC().instant(), hourAfterADigest));

            bus.say("digest-1", "standard.published", "PS-CSP-0012", Stories.example("standard-published"));
            bus.say("digest-1", "standard.published", "PS-CSP-0012", Stories.example("standard-published"));
            bus.say("digest-2", "standard.withdrawn", "PS-CSP-0012", Stories.example("standard-withdrawn"));
            await().until(() -> String.valueOf(fetch("/feeds/standards/PS-CSP-0012.atom").getBody())
                    .contains("digest-2"));
            await().until(() -> collected() == 2);
            assertThat(letters()).as("not before its hour").hasSize(1);

            AHEAD.updateAndGet(ahead -> ahead.plus(Duration.ofHours(24)));
            await().until(() -> letters().size() == 2);
            var digest = letters().get(1);
            assertThat(digest.getSubject()).isEqualTo("2 changes since the last digest");
            assertThat(text(digest)).contains("* Published: PS-CSP-0012 B", "max 0.60 mm → max 0.56 mm",
                    "* Withdrawn: PS-CSP-0012 B", "You get this because");
            assertThat(digest.getHeader("List-Unsubscribe-Post")).isNotEmpty();
            var log = "/deliveries?endpointId=" + endpoint.text("/endpointId");
            await().until(() -> get(MEI, log).text("/items/0/status").equals("DELIVERED"));
            assertThat(get(MEI, log).body().at("/items")).hasSize(1);

            AHEAD.updateAndGet(ahead -> ahead.plus(Duration.ofHours(48)));
            bus.say("digest-3", "standard.withdrawn", "PS-CSP-0012", Stories.example("standard-withdrawn"));
            await().until(() -> collected() == 3);
            AHEAD.updateAndGet(ahead -> ahead.plus(Duration.ofHours(24)));
            await().until(() -> letters().size() == 3);
            assertThat(letters().get(2).getSubject()).startsWith("1 change: Withdrawn: PS-CSP-0012 B");
        }
    }

    /** What waits in digests, or was told of in one. */
    private long collected() {
        return database.getCollection("digestItems").countDocuments();
    }

    private static List<MimeMessage> letters() {
        return List.of(POST.getReceivedMessages());
    }

    private static String text(MimeMessage letter) throws Exception {
        return String.valueOf(((MimeMultipart) letter.getContent()).getBodyPart(0).getContent());
    }

    private static String link(String text) {
        var found = Pattern.compile("/api/v1(/mail-confirmations/[A-Za-z0-9_-]+)").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
