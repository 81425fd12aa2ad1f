package org.packstd.gateway.login;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people log in, and for how long.
 *
 * @param issuer      the OpenID provider; asked for its addresses at the first login, so that a gateway starts without it
 * @param client      as which the registry is registered there
 * @param secret      of that client; a client without one proves itself by PKCE alone
 * @param scopes      {@code openid} and what the provider wants for name, roles and renewal
 * @param address     of the registry as people see it, such as {@code https://registry.example}; none: as a request names it
 * @param redis       where all gateways keep sessions together; none: each for itself, which is enough for one
 * @param remembered  how many sessions a gateway without Redis keeps at most; 1 to 10,000,000
 * @param idle        a session without a request for so long is over
 * @param longest     a session is over after so long in any case
 * @param renewBefore how long before its end an access token is renewed
 */
@ConfigurationProperties("gateway.login")
public record LoginSettings(URI issuer, String client, @Nullable String secret, List<String> scopes,
        @Nullable URI address, @Nullable URI redis, int remembered, Duration idle, Duration longest,
        Duration renewBefore) {

    public LoginSettings {
        scopes = List.copyOf(scopes);
        if (remembered < 1 || remembered > 10_000_000) {
            throw new IllegalArgumentException("remembered: " + remembered + " (expected: 1 to 10000000)");
        }
        if (address != null && (address.getHost() == null || !address.getRawPath().isEmpty())) {
            throw new IllegalArgumentException("PUBLIC_URL: " + address
                    + " (expected: scheme, host and port without a path, such as https://registry.example)");
        }
    }

    /** Whether browsers come over TLS. */
    public boolean https() {
        return address != null && "https".equals(address.getScheme());
    }

    /** The name of the cookie; with the prefix, browsers take it from nobody but this very host, over TLS. */
    public String cookie() {
        return https() ? "__Host-PACKSTD_SESSION" : "PACKSTD_SESSION";
    }
}
