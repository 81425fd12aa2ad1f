package org.packstd.gateway.limit.bucket;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.packstd.gateway.limit.LimitSettings;
import org.packstd.gateway.limit.Quota;
import org.packstd.gateway.limit.Share;
import org.packstd.gateway.limit.Standing;

/** How large the bucket of each kind of caller is, and what taking from one tells. */
final class Buckets {

    private final LimitSettings settings;
    private final Map<Share.Kind, Bandwidth> sizes = new EnumMap<>(Share.Kind.class);

    Buckets(LimitSettings settings) {
        this.settings = settings;
        for (var kind : Share.Kind.values()) {
            sizes.put(kind, size(settings.of(kind)));
        }
    }

    private static Bandwidth size(Quota quota) {
        return Bandwidth.builder().capacity(quota.requests()).refillGreedy(quota.requests(), quota.per()).build();
    }

    Bucket full(Share share) {
        return Bucket.builder().addLimit(size(share)).build();
    }

    BucketConfiguration shape(Share share) {
        return BucketConfiguration.builder().addLimit(size(share)).build();
    }

    private Bandwidth size(Share share) {
        return Objects.requireNonNull(sizes.get(share.kind()));
    }

    Standing standing(Share share, ConsumptionProbe probe) {
        return new Standing(share, settings.of(share.kind()), probe.isConsumed(), probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
