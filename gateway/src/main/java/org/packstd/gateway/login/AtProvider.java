package org.packstd.gateway.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the provider calls a login.
 *
 * @param subject whose it is
 * @param session the claim {@code sid} of the identity token; some providers give none
 * @param issued  when, by the clock of the provider
 */
public record AtProvider(String subject, @Nullable String session, Instant issued) {}
