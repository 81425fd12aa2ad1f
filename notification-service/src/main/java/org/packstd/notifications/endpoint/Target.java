package org.packstd.notifications.endpoint;

import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.signing.WebhookKeys;

/** Where an endpoint leads, and what is needed to send there. */
public sealed interface Target {

    /**
     * A machine that takes signed POSTs.
     *
     * @param url       as accepted by {@link AddressRules}
     * @param perMinute how many messages it wants at most, as it said itself ({@code WebHook-Allowed-Rate}); at least 1,
     *                  absent when it has no wish
     */
    record Webhook(URI url, WebhookKeys keys, @Nullable Integer perMinute) implements Target {}

    /**
     * A person who reads mail.
     *
     * @param address  as accepted by {@link MailAddress}
     * @param language of the letters
     * @param zone     in which days begin and times are shown
     */
    record Mail(String address, Language language, ZoneId zone) implements Target {}

    /** Languages that letters are written in. */
    enum Language {
        EN,
        ZH
    }
}
