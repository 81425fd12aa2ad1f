package org.packstd.gateway.login.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.packstd.gateway.login.AtProvider;
import org.packstd.gateway.login.EndedLogins;
import org.packstd.gateway.login.LogoutNotice;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** Of all gateways, in Redis: one key for a session, one with the time for a person. */
final class SharedEndedLogins implements EndedLogins {

    private static final String SESSION = "packstd:ended:sid:";
    private static final String SUBJECT = "packstd:ended:sub:";
    /** What is heard late or twice takes nothing back, and Redis runs one script at a time. */
    private static final RedisScript<Long> LATER = RedisScript.of("""
            local before = redis.call('GET', KEYS[1])
            if not before or tonumber(before) < tonumber(ARGV[1]) then
              redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            end
            return 1""", Long.class);

    private final ReactiveStringRedisTemplate redis;
    private final Duration remembered;

    SharedEndedLogins(ReactiveStringRedisTemplate redis, Duration remembered) {
        this.redis = redis;
        this.remembered = remembered;
    }

    @Override
    public Mono<Void> end(LogoutNotice notice) {
        var session = notice.session();
        return (session != null
                ? redis.opsForValue().set(SESSION + hash(session), said(notice.at()), remembered).then()
                : redis.execute(LATER, List.of(SUBJECT + hash(Objects.requireNonNull(notice.subject()))),
                        List.of(said(notice.at()), Long.toString(remembered.toMillis()))).then())
                .onErrorMap(SharedSessions::away);
    }

    @Override
    public Mono<Boolean> isOver(AtProvider login) {
        var values = redis.opsForValue();
        var ofPerson = values.get(SUBJECT + hash(login.subject()))
                .map(said -> Long.parseLong(said) >= login.issued().toEpochMilli()).defaultIfEmpty(false);
        var session = login.session();
        var ofSession = session == null ? Mono.just(false) : redis.hasKey(SESSION + hash(session));
        return Mono.zip(ofPerson, ofSession, (one, other) -> one || other).onErrorMap(SharedSessions::away);
    }

    private static String said(Instant at) {
        return Long.toString(at.toEpochMilli());
    }

    private static String hash(String name) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
