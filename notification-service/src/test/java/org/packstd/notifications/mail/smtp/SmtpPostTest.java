package org.packstd.notifications.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packstd.notifications.mail.Letter;
import org.packstd.notifications.mail.Post;
import org.packstd.notifications.wording.Account;
import org.packstd.notifications.wording.Account.Fact;
import org.packstd.notifications.wording.Account.ToldChange;
import org.packstd.notifications.wording.Language;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Letters as they arrive, read with Jakarta Mail from a mail server that is not ours. */
class SmtpPostTest {

    private static final Account ACCOUNT = new Account("Published: PS-CSP-0012 B, <b>节距</b>",
            List.of(new Fact("Family", "CSP")),
            List.of(new ToldChange("AA height", "max 0.60 mm", "max 0.56 mm", "tightened")), true,
            List.of("https://packstd.example/api/v1/standards/PS-CSP-0012/revisions/B"));

    private final GreenMail server = new GreenMail(
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open() {
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void aLetterSaysInTextAndHtmlWhatChangedWhyItComesAndHowToEndIt() throws Exception {
        assertThat(send(letter(Language.EN, ACCOUNT.headline()))).isEqualTo(new Post.Outcome.Answered(250));

        var arrived = arrived();
        assertThat(arrived.getSubject()).isEqualTo("Published: PS-CSP-0012 B, <b>节距</b>");
        assertThat(part(arrived, 0, "text/plain")).contains("AA height: max 0.60 mm → max 0.56 mm (tightened)",
                "Family: CSP", "More changed than is listed here.", "because of rul-1",
                "End this subscription: https://u");
        assertThat(part(arrived, 1, "text/html"))
                .contains("max 0.60 mm", "max 0.56 mm", "tightened", "because of rul-1",
                        "href=\"https://u\"", "&lt;b&gt;节距&lt;/b&gt;", "lang=\"en\"")
                .doesNotContain("<b>");
    }

    @Test
    void theFrameIsInTheLanguageOfTheReaderToo() throws Exception {
        send(letter(Language.ZH, "已发布"));

        assertThat(part(arrived(), 0, "text/plain")).contains("退订: https://u", "此处未列出全部变化。");
        assertThat(part(arrived(), 1, "text/html")).contains("lang=\"zh\"", "原值", "退订");
        assertThat(arrived().getFrom()[0].toString()).contains("notices@packstd.example");
        assertThat(arrived().getHeader("Content-Language")).containsExactly("zh");
    }

    @Test
    void headersSayWhatItIsAndBouncesSayWhatTheyAreAbout() throws Exception {
        send(letter(Language.EN, "One"));
        send(letter(Language.EN, "One"));

        var arrived = arrived();
        assertThat(arrived.getHeader("List-Unsubscribe")).containsExactly("<https://u>");
        assertThat(arrived.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(arrived.getHeader("Return-Path")).containsExactly("<bounces+end-1@packstd.example>");
        assertThat(arrived.getSentDate()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
        assertThat(server.getReceivedMessages()[1].getMessageID()).as("the same letter, whatever the attempt")
                .isEqualTo(arrived.getMessageID()).endsWith("@packstd.example>");
    }

    @Test
    void nothingInASubjectBecomesAHeader() throws Exception {
        send(letter(Language.EN, "Harmless\r\nBcc: victim@example.com\r\n\r\n<script>alert(1)</script>\0"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(arrived().getHeader("Bcc")).isNull();
        assertThat(arrived().getAllRecipients()).hasSize(1);
        assertThat(arrived().getSubject())
                .isEqualTo("Harmless Bcc: victim@example.com <script>alert(1)</script>");
        assertThat(part(arrived(), 1, "text/html")).doesNotContain("<script>");
    }

    @Test
    void whatTheServerSaysIsTheAnswer() throws Exception {
        try (var refusing = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(refusing));
            assertThat(post(refusing.getLocalPort()).send(letter(Language.EN, "One")))
                    .isEqualTo(new Post.Outcome.Answered(550));
        }
        var port = server.getSmtp().getPort();
        server.stop();
        assertThat(post(port).send(letter(Language.EN, "One")))
                .isEqualTo(new Post.Outcome.Unanswered("the mail server does not answer"));
    }

    @Test
    void withoutAServerALetterLiesInADirectoryOnce(@TempDir Path directory) throws Exception {
        var post = new PickupPost(directory.resolve("mail"), letters());
        assertThat(post.send(letter(Language.EN, "One"))).isEqualTo(new Post.Outcome.Answered(250));
        assertThat(post.send(letter(Language.EN, "One"))).isEqualTo(new Post.Outcome.Answered(250));

        try (var files = Files.list(directory.resolve("mail"))) {
            var file = files.toList();
            assertThat(file).singleElement().asString().endsWith(".eml");
            try (var in = Files.newInputStream(file.getFirst())) {
                var laidDown = new MimeMessage(null, in);
                assertThat(laidDown.getSubject()).isEqualTo("One");
                assertThat(part(laidDown, 0, "text/plain")).contains("because of rul-1");
            }
        }
    }

    /** A mail server that knows nobody. */
    private static void refuse(ServerSocket at) {
        try (var client = at.accept();
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                var out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII)) {
            out.write("220 refusing\r\n");
            out.flush();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line.startsWith("RCPT") ? "550 no such user\r\n" : "250 ok\r\n");
                out.flush();
            }
        } catch (IOException over) {
            // the client has left
        }
    }

    private Post.Outcome send(Letter letter) {
        return post(server.getSmtp().getPort()).send(letter);
    }

    private static Post post(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        return new SmtpPost(sender, letters(), 4);
    }

    private static MimeLetters letters() {
        var settings = new MailSettings("notices@packstd.example", "", "", 4);
        return new MimeLetters(new WrittenLetters(templates()), settings,
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    }

    private static SpringTemplateEngine templates() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("org/packstd/notifications/wording/texts");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        var html = new ClassLoaderTemplateResolver();
        html.setPrefix("templates/");
        html.setSuffix(".html");
        html.setTemplateMode(TemplateMode.HTML);
        html.setCharacterEncoding("UTF-8");
        html.setOrder(2);
        var engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(texts);
        engine.addTemplateResolver(new MailConfiguration().textTemplates());
        engine.addTemplateResolver(html);
        return engine;
    }

    private static Letter letter(Language language, String subject) {
        return new Letter("mei@example.com", language, subject, "event",
                Map.of("account", ACCOUNT, "why", "because of rul-1"), "evt-1:rul-1", "end-1", "https://u");
    }

    private MimeMessage arrived() {
        return server.getReceivedMessages()[0];
    }

    private static String part(MimeMessage message, int index, String type) throws Exception {
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        var part = ((MimeMultipart) message.getContent()).getBodyPart(index);
        assertThat(part.getContentType()).startsWith(type).containsIgnoringCase("UTF-8");
        return String.valueOf(part.getContent());
    }
}
