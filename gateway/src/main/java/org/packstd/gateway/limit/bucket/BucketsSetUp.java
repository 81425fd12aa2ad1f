package org.packstd.gateway.limit.bucket;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.caffeine.Bucket4jCaffeine;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import java.time.Duration;
import org.packstd.gateway.limit.LimitSettings;
import org.packstd.gateway.limit.Limits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the counts are kept. */
@Configuration(proxyBeanMethods = false)
class BucketsSetUp {

    @Bean
    Limits limits(LimitSettings settings) {
        var buckets = Bucket4jCaffeine
                .<String>builderFor(Caffeine.newBuilder().maximumSize(settings.remembered()))
                .expirationAfterWrite(ExpirationAfterWriteStrategy
                        .basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10)))
                .build().asAsync();
        var alone = new BucketLimits(settings, buckets);
        var redis = settings.redis();
        return redis == null ? alone : new SharedLimits(settings, redis, alone);
    }
}
