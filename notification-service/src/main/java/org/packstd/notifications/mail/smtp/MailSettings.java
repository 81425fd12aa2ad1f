package org.packstd.notifications.mail.smtp;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes; the server itself is set by {@code SMTP_HOST} and its like.
 *
 * @param from        {@code MAIL_FROM}: address that letters come from
 * @param bounces     {@code MAIL_BOUNCES}: address to which bounces go, with a plus and the endpoint behind its local part
 * @param directory   {@code MAIL_DIRECTORY}: where letters are laid down if there is no server, on one's own machine
 * @param connections at most so many at a time from one instance
 */
@ConfigurationProperties("packstd.mail")
record MailSettings(@DefaultValue("notices@localhost") String from, @DefaultValue("") String bounces,
        @DefaultValue("") String directory, @DefaultValue("16") int connections) {

    /** Where a bounce goes that is about that endpoint (VERP). */
    String bouncesTo(String endpoint) {
        var address = bounces.isBlank() ? "bounces@" + domain() : bounces;
        var at = address.lastIndexOf('@');
        return address.substring(0, at) + "+" + endpoint + address.substring(at);
    }

    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
