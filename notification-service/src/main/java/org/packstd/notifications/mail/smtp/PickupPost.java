package org.packstd.notifications.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.packstd.notifications.mail.Letter;
import org.packstd.notifications.mail.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lays letters down in a directory, a file each, for one's own machine: any mail program opens them. */
final class PickupPost implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(PickupPost.class);

    private final Path directory;
    private final MimeLetters letters;

    PickupPost(Path directory, MimeLetters letters) {
        this.directory = directory;
        this.letters = letters;
    }

    /** The same letter has the same file, so that an attempt more makes no letter more. */
    @Override
    public Outcome send(Letter letter) {
        var file = directory.resolve(MimeLetters.name(letter) + ".eml");
        try {
            Files.createDirectories(directory);
            var written = Files.createTempFile(directory, ".letter", "");
            try (var out = Files.newOutputStream(written)) {
                letters.message(Session.getInstance(new Properties()), letter).writeTo(out);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            LOG.info("A letter to {} lies in {}", letter.to(), file);
            return new Outcome.Answered(SmtpAnswer.TAKEN);
        } catch (IOException | MessagingException full) {
            LOG.warn("A letter was not laid down: {}", full.toString());
            return new Outcome.Unanswered("the directory for letters cannot be written");
        }
    }
}
