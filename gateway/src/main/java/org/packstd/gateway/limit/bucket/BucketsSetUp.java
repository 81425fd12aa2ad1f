package org.packstd.gateway.limit.bucket;

import org.packstd.gateway.limit.LimitSettings;
import org.packstd.gateway.limit.Limits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the counts are kept. */
@Configuration(proxyBeanMethods = false)
class BucketsSetUp {

    @Bean
    Limits limits(LimitSettings settings) {
        var alone = new LocalLimits(settings);
        var redis = settings.redis();
        return redis == null ? alone : new SharedLimits(settings, redis, alone);
    }
}
