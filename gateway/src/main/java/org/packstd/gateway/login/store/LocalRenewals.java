package org.packstd.gateway.login.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.packstd.gateway.login.Renewal;
import org.packstd.gateway.login.Renewals;
import reactor.core.publisher.Mono;

/** Requests of this process wait for one and the same answer. */
final class LocalRenewals implements Renewals {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Cache<String, Mono<Renewal>> asked = Caffeine.newBuilder().maximumSize(100_000)
            .expireAfterWrite(REMEMBERED).build();

    @Override
    public Mono<Renewal> once(String refreshToken, Mono<Renewal> asking) {
        return asked.get(refreshToken, token -> asking
                .doOnError(failed -> asked.invalidate(token))
                .cache(REMEMBERED));
    }
}
