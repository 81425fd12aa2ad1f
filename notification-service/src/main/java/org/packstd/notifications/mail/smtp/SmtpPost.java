package org.packstd.notifications.mail.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.packstd.notifications.mail.Letter;
import org.packstd.notifications.mail.Post;
import org.packstd.notifications.wording.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A connection a letter: mail is not what has to be quick. No more of them at a time than the server is to bear. */
final class SmtpPost implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSenderImpl sender;
    private final WrittenLetters letters;
    private final MailSettings settings;
    private final Clock clock;
    private final Semaphore connections;

    SmtpPost(JavaMailSenderImpl sender, WrittenLetters letters, MailSettings settings, Clock clock) {
        this.sender = sender;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
        this.connections = new Semaphore(settings.connections());
    }

    @Override
    public Outcome send(Letter letter) {
        try {
            if (!connections.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome.Unanswered("too much mail at a time");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unanswered("stopped");
        }
        try {
            sender.send(message(letter));
            return new Outcome.Answered(SmtpAnswer.TAKEN);
        } catch (MailException failed) {
            LOG.info("A letter was not taken: {}", failed.toString());
            return SmtpAnswer.in(failed);
        } catch (MessagingException | UnsupportedEncodingException ourFault) {
            throw new IllegalStateException(ourFault);
        } finally {
            connections.release();
        }
    }

    private SMTPMessage message(Letter letter) throws MessagingException, UnsupportedEncodingException {
        var message = new SMTPMessage(sender.getSession());
        message.setEnvelopeFrom(settings.bouncesTo(letter.bounceTo()));
        message.setFrom(new InternetAddress(settings.from(), Texts.in(letter.language()).say("feed.author"), UTF_8));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(line(letter.subject()), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", "<" + digest(letter.identity()) + "@" + settings.domain() + ">");
        message.setHeader("Auto-Submitted", "auto-generated"); // nobody's holiday answers us (RFC 3834)
        message.setHeader("Content-Language", letter.language().tag());
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Id", "<subscriptions." + settings.domain() + ">");
            message.setHeader("List-Unsubscribe", "<" + line(letter.unsubscribe()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(new MimeMultipart("alternative", part(letters.text(letter), "plain"),
                part(letters.html(letter), "html")));
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /** What comes here is one line already; a header must be, whoever wrote it. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cc}+", " ");
    }

    private static String digest(String identity) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
