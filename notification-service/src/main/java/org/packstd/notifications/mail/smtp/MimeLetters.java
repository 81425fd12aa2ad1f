package org.packstd.notifications.mail.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Date;
import java.util.HexFormat;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.packstd.notifications.mail.Letter;
import org.packstd.notifications.wording.Texts;

/** Puts letters into envelopes: addresses, headers, text and HTML. */
final class MimeLetters {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final WrittenLetters letters;
    private final MailSettings settings;
    private final Clock clock;

    MimeLetters(WrittenLetters letters, MailSettings settings, Clock clock) {
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param session that it will be sent in */
    SMTPMessage message(Session session, Letter letter) {
        try {
            return build(session, letter);
        } catch (MessagingException | UnsupportedEncodingException ourFault) {
            throw new IllegalStateException(ourFault);
        }
    }

    private SMTPMessage build(Session session, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        var message = new SMTPMessage(session);
        message.setEnvelopeFrom(settings.bouncesTo(letter.bounceTo()));
        message.setFrom(new InternetAddress(settings.from(), Texts.in(letter.language()).say("feed.author"), UTF_8));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(line(letter.subject()), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", "<" + name(letter) + "@" + settings.domain() + ">");
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

    /** The same for every attempt to send a letter; of figures and letters. */
    static String name(Letter letter) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(letter.identity().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
