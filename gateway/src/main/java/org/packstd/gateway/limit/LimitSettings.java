package org.packstd.gateway.limit;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The quotas, and where they are counted.
 *
 * @param address        of one address, whoever speaks from there
 * @param client         of one person or program, by its token
 * @param organisation   of all clients of an organisation together
 * @param remembered     how many addresses, clients and organisations this process remembers at most; 100 to 10,000,000
 * @param redis          where all gateways count together, such as {@code redis://limits:6379}; none: each for itself
 * @param patience       how long Redis is waited for before this gateway counts for itself
 * @param trustedProxies networks such as {@code 10.0.0.0/8} whose {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("gateway.limits")
public record LimitSettings(Quota address, Quota client, Quota organisation, long remembered, @Nullable URI redis,
        Duration patience, List<String> trustedProxies) {

    public LimitSettings {
        if (remembered < 100 || remembered > 10_000_000) {
            throw new IllegalArgumentException("remembered: " + remembered + " (expected: 100 to 10000000)");
        }
        trustedProxies = List.copyOf(trustedProxies);
    }

    public Quota of(Share.Kind kind) {
        return switch (kind) {
            case ADDRESS -> address;
            case CLIENT -> client;
            case ORGANISATION -> organisation;
        };
    }
}
