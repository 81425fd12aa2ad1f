package org.packstd.gateway.login.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.packstd.gateway.login.Renewal;
import org.packstd.gateway.login.Renewals;
import org.packstd.gateway.login.Tokens;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** All gateways wait for one and the same answer: whoever marks the token first asks, the others read what came of it. */
final class SharedRenewals implements Renewals {

    private static final String PREFIX = "packstd:renewal:";
    private static final String ASKING = "asking";
    private static final String ENDED = "ended";
    /** Longer than the provider is waited for; then another gateway takes over from one that died. */
    private static final Duration ASKING_LASTS = LONGEST.plusSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final ReactiveStringRedisTemplate redis;
    private final Renewals here;
    private final JsonMapper json;

    SharedRenewals(ReactiveStringRedisTemplate redis, Renewals here, JsonMapper json) {
        this.redis = redis;
        this.here = here;
        this.json = json;
    }

    @Override
    public Mono<Renewal> once(String refreshToken, Mono<Renewal> asking) {
        return here.once(refreshToken, everywhere(PREFIX + hash(refreshToken), asking));
    }

    private Mono<Renewal> everywhere(String key, Mono<Renewal> asking) {
        var values = redis.opsForValue();
        var asked = asking
                .flatMap(renewal -> values.set(key, text(renewal), REMEMBERED).thenReturn(renewal))
                .onErrorResume(failed -> redis.delete(key).then(Mono.error(failed)));
        return Mono.defer(() -> values.setIfAbsent(key, ASKING, ASKING_LASTS))
                .flatMap(first -> first
                        ? asked
                        : values.get(key).filter(value -> !value.equals(ASKING)).map(this::renewal))
                .repeatWhenEmpty(looks -> looks.delayElements(BETWEEN_LOOKS))
                .timeout(PATIENCE)
                .onErrorMap(SharedSessions::away);
    }

    private String text(Renewal renewal) {
        return switch (renewal) {
            case Renewal.Renewed(var tokens) -> json.writeValueAsString(tokens);
            case Renewal.Ended() -> ENDED;
        };
    }

    private Renewal renewal(String text) {
        return text.equals(ENDED) ? new Renewal.Ended() : new Renewal.Renewed(json.readValue(text, Tokens.class));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
