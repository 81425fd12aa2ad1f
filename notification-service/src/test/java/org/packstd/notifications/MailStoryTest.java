package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** What somebody lives through who wants mail; GreenMail is the mail server. */
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
class MailStoryTest extends RunningService {

    private static final GreenMail POST = new GreenMail(
            new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void openThePost() {
        if (!POST.isRunning()) {
            POST.start();
        }
    }

    @AfterAll
    static void closeThePost() {
        POST.stop();
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        openThePost();
        properties.add("SMTP_HOST", () -> "127.0.0.1");
        properties.add("SMTP_PORT", () -> POST.getSmtp().getPort());
        properties.add("MAIL_FROM", () -> "notices@packstd.example");
        properties.add("PUBLIC_URL", () -> "https://packstd.example");
    }

    @Test
    void nothingIsSentBeforeTheReaderSaysYesAndOneClickEndsIt() throws Exception {
        try (var bus = new Bus(brokers)) {
            var endpoint = address("mei@example.com", "zh", "Asia/Shanghai");
            var path = "/endpoints/" + endpoint.text("/endpointId");
            subscribe(MEI, endpoint, Map.of("eventTypes", List.of("standard.published"), "families", List.of("CSP")));
            bus.say("mail-1", "standard.published", "PS-CSP-0012", Stories.example("standard-published"));

            await().until(() -> to("mei@example.com").size() == 1);
            var question = to("mei@example.com").getFirst();
            assertThat(question.getSubject()).isEqualTo("请确认您的邮箱地址");
            var link = link(text(question), "mail-confirmations");
            assertThat(fetch(link).getBody()).contains("<form").contains("mei@example.com");
            assertThat(get(MEI, path).text("/state")).as("a mail scanner only looks").isEqualTo("UNVERIFIED");
            assertThat(submit(link).getBody()).contains("已确认");
            assertThat(get(MEI, path).text("/state")).isEqualTo("ACTIVE");
            assertThat(submit(link).getStatusCode().value()).as("works once").isEqualTo(404);

            await().until(() -> to("mei@example.com").size() == 2);
            var letter = to("mei@example.com").get(1);
            assertThat(letter.getSubject()).isEqualTo("已发布：PS-CSP-0012 B，0.40 mm 节距细间距芯片级封装");
            assertThat(text(letter)).contains("height: max 0.60 mm → max 0.56 mm (收紧)", "您收到此邮件", "family=CSP",
                    "https://packstd.example/api/v1/standards/PS-CSP-0012/revisions/B");
            assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            var unsubscribe = link(letter.getHeader("List-Unsubscribe")[0], "unsubscribe");
            assertThat(text(letter)).contains("https://packstd.example/api/v1" + unsubscribe);
            assertThat(fetch(unsubscribe).getBody()).contains("<form").contains("family=CSP");
            assertThat(subscriptions()).as("a mail scanner only looks").isEqualTo(1);

            assertThat(oneClick(unsubscribe).getStatusCode().value()).isEqualTo(200);
            assertThat(oneClick(unsubscribe).getStatusCode().value()).as("clicked twice").isEqualTo(200);
            assertThat(subscriptions()).isZero();
            assertThat(fetch(unsubscribe).getBody()).doesNotContain("<form");
            assertThat(fetch(unsubscribe.replaceFirst("\\w$", "")).getStatusCode().value()).isEqualTo(404);
        }
    }

    @Test
    void whileTheMailServerIsAwayLettersWait() throws Exception {
        try (var bus = new Bus(brokers)) {
            var endpoint = address("late@example.com", "en", "UTC");
            await().until(() -> !to("late@example.com").isEmpty());
            submit(link(text(to("late@example.com").getFirst()), "mail-confirmations"));
            subscribe(MEI, endpoint, Map.of("eventTypes", List.of("standard.withdrawn")));
            var port = POST.getSmtp().getPort();
            POST.stop();

            bus.say("mail-late", "standard.withdrawn", "PS-CSP-0012", Stories.example("standard-withdrawn"));
            var log = "/deliveries?endpointId=" + endpoint.text("/endpointId");
            await().until(() -> !get(MEI, log).text("/items/0/attempts/0/error").isEmpty());
            assertThat(get(MEI, log).text("/items/0/status")).isEqualTo("DUE");

            var again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            again.start();
            try {
                await().until(() -> get(MEI, log).text("/items/0/status").equals("DELIVERED"));
                assertThat(again.getReceivedMessages()).singleElement()
                        .satisfies(letter -> assertThat(letter.getSubject()).startsWith("Withdrawn: PS-CSP-0012 B"));
            } finally {
                again.stop();
                POST.start();
            }
        }
    }

    @Test
    void aTestOfAnAddressIsALetterThatNobodyHasToEnd() throws Exception {
        var endpoint = address("try@example.com", "en", "UTC");
        var path = "/endpoints/" + endpoint.text("/endpointId");
        await().until(() -> !to("try@example.com").isEmpty());
        submit(link(text(to("try@example.com").getFirst()), "mail-confirmations"));

        var test = "/deliveries/" + post(MEI, path + ":test", key(), "").expect(202).text("/deliveryId");

        await().until(() -> get(MEI, test).text("/status").equals("DELIVERED"));
        var letter = to("try@example.com").get(1);
        assertThat(letter.getSubject()).isEqualTo("A test of your endpoint: nothing happened");
        assertThat(letter.getHeader("List-Unsubscribe")).isNull();
        assertThat(text(letter)).contains("tries out its endpoint", "https://packstd.example/api/v1" + path)
                .doesNotContain("unsubscribe").doesNotContain("End this");
        assertThat(get(MEI, path).body().has("failingSince")).isFalse();
    }

    @Test
    void aStrangerWhoseAddressManyEndpointsNameGetsFiveLetters() throws Exception {
        for (int number = 0; number < 7; number++) {
            address("stranger@example.com", "en", "UTC");
        }

        await().until(() -> get(MEI, "/endpoints?limit=200").body().at("/items").valueStream()
                .filter(one -> one.at("/verification/failure").asString("").contains("enough letters")).count() == 2);
        assertThat(to("stranger@example.com")).hasSize(5);
    }

    private Answer address(String address, String language, String zone) {
        return post(MEI, "/endpoints", key(),
                Map.of("kind", "MAIL", "address", address, "language", language, "zone", zone)).expect(201);
    }

    private int subscriptions() {
        return (int) get(MEI, "/subscriptions").body().at("/items").valueStream()
                .filter(one -> one.at("/filter").asString("").equals("family=CSP")).count();
    }

    private static List<MimeMessage> to(String address) {
        return Arrays.stream(POST.getReceivedMessages()).filter(letter -> isTo(letter, address)).toList();
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return letter.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(MimeMessage letter) throws Exception {
        BodyPart plain = ((MimeMultipart) letter.getContent()).getBodyPart(0);
        return String.valueOf(plain.getContent());
    }

    /** The path of the link of that kind, as the gateway passes it on. */
    private static String link(String text, String kind) {
        var found = Pattern.compile("https://packstd\\.example/api/v1(/" + kind + "/[A-Za-z0-9._-]+)").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return Optional.ofNullable(found.group(1)).orElseThrow();
    }
}
