package org.packstd.notifications.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.wording.Language;

/**
 * A letter before it is written out.
 *
 * @param to          address of the reader, as accepted when the endpoint was made
 * @param subject     one line
 * @param template    what it is written from, such as {@code event}; there is one as text and one as HTML
 * @param model       what the template shows, by name
 * @param identity    what it is about; the same identity is the same letter to a mailbox
 * @param bounceTo    what a bounce is about: letters, digits and dashes, part of the envelope sender
 * @param unsubscribe where one click ends the subscription; absent for what is no subscription
 */
public record Letter(String to, Language language, String subject, String template, Map<String, Object> model,
        String identity, String bounceTo, @Nullable String unsubscribe) {}
