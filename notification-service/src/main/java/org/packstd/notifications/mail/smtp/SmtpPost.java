package org.packstd.notifications.mail.smtp;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.packstd.notifications.mail.Letter;
import org.packstd.notifications.mail.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A connection a letter: mail is not what has to be quick. No more of them at a time than the server is to bear. */
final class SmtpPost implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final JavaMailSenderImpl sender;
    private final MimeLetters letters;
    private final Semaphore connections;

    SmtpPost(JavaMailSenderImpl sender, MimeLetters letters, int connections) {
        this.sender = sender;
        this.letters = letters;
        this.connections = new Semaphore(connections);
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
            sender.send(letters.message(sender.getSession(), letter));
            return new Outcome.Answered(SmtpAnswer.TAKEN);
        } catch (MailException failed) {
            LOG.info("A letter was not taken: {}", failed.toString());
            return SmtpAnswer.in(failed);
        } finally {
            connections.release();
        }
    }
}
