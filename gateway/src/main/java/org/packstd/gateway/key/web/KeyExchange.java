package org.packstd.gateway.key.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.netty.channel.ChannelOption;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.packstd.gateway.key.KeySettings;
import org.packstd.gateway.problem.Refusal;
import org.packstd.gateway.routing.Upstreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * Asks submission-service what a key is good for, once for all requests that come with it in the next seconds. What is
 * remembered is under the hash of the key, not under the key.
 */
@Component
final class KeyExchange {

    private static final Logger LOG = LoggerFactory.getLogger(KeyExchange.class);
    private static final String EXCHANGE = "/api/v1/key-tokens";
    private static final Duration WORTH_WAITING = Duration.ofSeconds(5);
    /** Each key asks once in some seconds, and an answer takes some milliseconds. */
    private static final int CONNECTIONS = 50;

    private final KeySettings settings;
    private final Clock clock;
    private final WebClient submissions;
    private final AsyncCache<String, Optional<Granted>> known;

    KeyExchange(KeySettings settings, Upstreams upstreams, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.submissions = WebClient.builder().baseUrl(upstreams.submissions().toString())
                .clientConnector(new ReactorClientHttpConnector(HttpClient
                        .create(ConnectionProvider.builder("api-keys").maxConnections(CONNECTIONS)
                                .maxIdleTime(settings.idle()).build())
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) settings.patience().toMillis())
                        .responseTimeout(settings.patience())))
                .build();
        this.known = Caffeine.newBuilder().maximumSize(settings.remembered())
                .expireAfter(Expiry.<String, Optional<Granted>>creating((_, granted) -> held(granted))).buildAsync();
    }

    private Duration held(Optional<Granted> granted) {
        return granted.map(good -> {
            var left = Duration.between(clock.instant(), good.expiresAt());
            var atMost = left.compareTo(settings.held()) < 0 ? left : settings.held();
            return atMost.isNegative() ? Duration.ZERO : atMost;
        }).orElse(settings.refused());
    }

    /**
     * What a key is good for; empty for one that is unknown, revoked or over, nobody says which. Fails with a refusal while
     * nobody can say at all, which is not remembered.
     */
    Mono<Optional<Granted>> of(String key) {
        // whoever goes away meanwhile does not end the question of the others
        return Mono.fromFuture(() -> known.get(hash(key), (_, _) -> ask(key).toFuture()), true);
    }

    private Mono<Optional<Granted>> ask(String key) {
        return submissions.post().uri(EXCHANGE).bodyValue(new Asked(key)).retrieve().bodyToMono(Granted.class)
                .map(Optional::of)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("an answer that says nothing")))
                .onErrorResume(WebClientResponseException.class, answer -> isRefusal(answer)
                        ? Mono.just(Optional.empty())
                        : Mono.error(answer))
                .doOnError(failed -> LOG.warn("API keys cannot be checked: {}", failed.getClass().getSimpleName()))
                .onErrorMap(failed -> Refusal.unavailable(
                        "the API key cannot be checked for the moment; nothing was changed", WORTH_WAITING));
    }

    private static boolean isRefusal(WebClientResponseException answer) {
        return answer.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED);
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** The body of the question. */
    private record Asked(String key) {

        /** Without the key: this is what gets into logs. */
        @Override
        public String toString() {
            return "psr_…";
        }
    }
}
