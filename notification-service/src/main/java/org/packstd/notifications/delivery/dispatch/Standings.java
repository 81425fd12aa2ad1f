package org.packstd.notifications.delivery.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;

/** What is remembered of endpoints for a while, whether or not anything waits for them. */
final class Standings {

    private static final int REMEMBERED = 20_000;
    private static final Duration REMEMBERED_FOR = Duration.ofHours(1);

    private final DispatchLimits limits;
    private final Clock clock;
    private final Cache<EndpointId, Standing> standings = Caffeine.newBuilder().maximumSize(REMEMBERED)
            .expireAfterAccess(REMEMBERED_FOR).build();

    Standings(DispatchLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** On other terms than before it is judged anew. */
    Standing of(Endpoint.Active endpoint) {
        var terms = Terms.of(endpoint);
        var known = standings.getIfPresent(endpoint.id());
        return known != null && known.terms().equals(terms)
                ? known
                : Objects.requireNonNull(standings.asMap().compute(endpoint.id(), (_, other) -> other != null
                        && other.terms().equals(terms) ? other : new Standing(terms, limits, clock)));
    }
}
