package org.packstd.gateway.limit.bucket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.Bucket;
import org.packstd.gateway.limit.LimitSettings;
import org.packstd.gateway.limit.Limits;
import org.packstd.gateway.limit.Share;
import org.packstd.gateway.limit.Standing;
import reactor.core.publisher.Mono;

/**
 * Buckets of this gateway alone, in a bounded table. One that nobody takes from is forgotten when it is full again, which
 * changes nothing. The buckets are not those that a distributed table would have: those turn each request into a command.
 */
final class LocalLimits implements Limits {

    private final Buckets buckets;
    private final Cache<Share, Bucket> table;

    LocalLimits(LimitSettings settings) {
        this.buckets = new Buckets(settings);
        this.table = Caffeine.newBuilder().maximumSize(settings.remembered())
                .expireAfter(Expiry.<Share, Bucket>accessing((share, bucket) -> settings.of(share.kind()).per()))
                .build();
    }

    @Override
    public Mono<Standing> take(Share share) {
        var bucket = table.get(share, buckets::full);
        return Mono.just(buckets.standing(share, bucket.tryConsumeAndReturnRemaining(1)));
    }
}
