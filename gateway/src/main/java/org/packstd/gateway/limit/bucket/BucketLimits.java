package org.packstd.gateway.limit.bucket;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.packstd.gateway.limit.LimitSettings;
import org.packstd.gateway.limit.Limits;
import org.packstd.gateway.limit.Quota;
import org.packstd.gateway.limit.Share;
import org.packstd.gateway.limit.Standing;
import reactor.core.publisher.Mono;

/** A bucket for each share, wherever the buckets are. */
final class BucketLimits implements Limits {

    private final LimitSettings settings;
    private final AsyncProxyManager<String> buckets;
    private final Map<Share.Kind, BucketConfiguration> shapes = new EnumMap<>(Share.Kind.class);

    BucketLimits(LimitSettings settings, AsyncProxyManager<String> buckets) {
        this.settings = settings;
        this.buckets = buckets;
        for (var kind : Share.Kind.values()) {
            shapes.put(kind, shape(settings.of(kind)));
        }
    }

    private static BucketConfiguration shape(Quota quota) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder().capacity(quota.requests()).refillGreedy(quota.requests(), quota.per())
                        .build())
                .build();
    }

    @Override
    public Mono<Standing> take(Share share) {
        var shape = Objects.requireNonNull(shapes.get(share.kind()));
        var bucket = buckets.builder().build(share.kind().policy() + ':' + share.key(), shape);
        return Mono.fromFuture(() -> bucket.tryConsumeAndReturnRemaining(1)).map(probe -> standing(share, probe));
    }

    private Standing standing(Share share, ConsumptionProbe probe) {
        return new Standing(share, settings.of(share.kind()), probe.isConsumed(), probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
