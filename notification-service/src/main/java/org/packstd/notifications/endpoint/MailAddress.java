package org.packstd.notifications.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.packstd.notifications.problem.Offence;
import org.packstd.notifications.problem.Problem;

/** Mail addresses that we write to: the plain form only, nothing that a header could be smuggled in with. */
final class MailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern PLAIN = Pattern.compile(
            "([A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private MailAddress() {}

    /** @param pointer to the member of the body, such as {@code /contact} */
    static Optional<Offence> offence(String pointer, String text) {
        var match = text.length() > LONGEST ? null : PLAIN.matcher(text);
        return match != null && match.matches() && match.group(1).length() <= LONGEST_LOCAL_PART
                ? Optional.empty()
                : Optional.of(Offence.of(pointer, "mail-address", text, "a mail address such as lib@example.com"));
    }

    /** @throws Problem if it is none */
    static String parse(String pointer, String text) {
        offence(pointer, text).ifPresent(offence -> {
            throw Problem.ruleViolated(List.of(offence));
        });
        return text;
    }
}
