package org.packstd.notifications.endpoint;

import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.Target.Language;

/**
 * What somebody wants an endpoint to be; nothing of it is checked yet.
 *
 * @param kind        what it leads to
 * @param url         of a webhook
 * @param secret      of a webhook, if its owner brings one along
 * @param asymmetric  whether webhooks are also signed for those who hold no secret
 * @param address     of mail
 * @param language    of mail
 * @param zone        of mail, such as {@code Asia/Shanghai}
 * @param description for its owner
 * @param contact     who is told of trouble
 * @param ordered     one message at a time
 */
public record Wish(Kind kind, @Nullable String url, @Nullable String secret, @Nullable Boolean asymmetric,
        @Nullable String address, @Nullable Language language, @Nullable String zone, @Nullable String description,
        @Nullable String contact, @Nullable Boolean ordered) {

    /** What an endpoint leads to. */
    public enum Kind {
        WEBHOOK,
        MAIL
    }
}
