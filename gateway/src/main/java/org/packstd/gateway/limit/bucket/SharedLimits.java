package org.packstd.gateway.limit.bucket;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.net.URI;
import java.time.Duration;
import org.packstd.gateway.limit.LimitSettings;
import org.packstd.gateway.limit.Limits;
import org.packstd.gateway.limit.Share;
import org.packstd.gateway.limit.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * All gateways count together in a Redis. While it is away or slow each counts for itself: a limit that is too generous for a
 * moment is better than a registry that is away because its counter is.
 */
final class SharedLimits implements Limits, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedLimits.class);
    private static final String KEY = "packstd:limit:";
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Duration patience;
    private final RedisClient client;
    private final Limits alone;
    private final Mono<Limits> shared;

    SharedLimits(LimitSettings settings, URI redis, Limits alone) {
        this.patience = settings.patience();
        this.client = RedisClient.create();
        this.alone = alone;
        client.setOptions(ClientOptions.builder().disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS).build());
        var codec = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
        var uri = RedisURI.create(redis);
        uri.setTimeout(patience);
        this.shared = Mono.fromFuture(() -> client.connectAsync(codec, uri).toCompletableFuture())
                .<Limits>map(connection -> on(settings, connection))
                .doOnError(away -> LOG.warn("Redis {} is away, limits are counted by this gateway alone: {}",
                        redis.getHost(), away.toString()))
                .cache(connected -> Duration.ofMillis(Long.MAX_VALUE), failed -> BETWEEN_TRIES, () -> BETWEEN_TRIES);
        shared.subscribe(connected -> LOG.info("Limits are counted in Redis {}", redis.getHost()), away -> {}); // the first caller should not wait for it, nor the start
    }

    private static Limits on(LimitSettings settings, StatefulRedisConnection<String, byte[]> connection) {
        var sizes = new Buckets(settings);
        var buckets = Bucket4jLettuce.casBasedBuilder(connection)
                .expirationAfterWrite(ExpirationAfterWriteStrategy
                        .basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10)))
                .build().asAsync();
        return share -> {
            var bucket = buckets.builder().build(KEY + share.kind().policy() + ':' + share.key(), sizes.shape(share));
            return Mono.fromFuture(() -> bucket.tryConsumeAndReturnRemaining(1))
                    .map(probe -> sizes.standing(share, probe));
        };
    }

    @Override
    public Mono<Standing> take(Share share) {
        return shared.flatMap(limits -> limits.take(share)).timeout(patience)
                .onErrorResume(away -> alone.take(share));
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
}
