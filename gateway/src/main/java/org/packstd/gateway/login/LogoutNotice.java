package org.packstd.gateway.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the provider said is over: one login, by its session, or all logins of a person until then.
 *
 * @param session the claim {@code sid}; null when all logins of the subject are over
 * @param subject the claim {@code sub}; there if the session is not
 * @param at      when it was said, by the clock of the provider
 */
public record LogoutNotice(@Nullable String session, @Nullable String subject, Instant at) {

    public LogoutNotice {
        if (session == null && subject == null) {
            throw new IllegalArgumentException("sid and sub: missing (expected: one of both)");
        }
    }
}
