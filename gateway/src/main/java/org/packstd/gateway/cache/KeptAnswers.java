package org.packstd.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The answers that are kept, within a bound of memory; the least used go first. */
@Component
class KeptAnswers {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    /** Those after the third do not change an answer to a read, and say so for the sake of browsers. */
    private static final Set<String> MAY_DECIDE = Set.of("accept", "accept-language", "accept-encoding", "origin",
            "access-control-request-method", "access-control-request-headers");
    /** What belongs to one answer, or to one connection. */
    private static final Set<String> OF_ONE = Set.of("x-request-id", "ratelimit", "ratelimit-policy", "date", "age",
            "connection", "keep-alive", "transfer-encoding", "content-length", "cache-status",
            "access-control-allow-origin", "access-control-expose-headers", "vary");

    private final CacheSettings settings;
    private final Clock clock;
    private final Cache<Question, Kept> answers;
    private final Counter hits;
    private final Counter misses;

    KeptAnswers(CacheSettings settings, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(settings.memory().toBytes())
                .weigher((Question question, Kept kept) -> kept.weight(question))
                .expireAfter(Expiry.<Question, Kept>writing((question, kept) -> kept.fresh()))
                .build();
        this.hits = meters.counter("gateway.cache.requests", "result", "hit");
        this.misses = meters.counter("gateway.cache.requests", "result", "miss");
        Gauge.builder("gateway.cache.entries", answers, Cache::estimatedSize).register(meters);
    }

    @Nullable
    Kept find(Question question) {
        var kept = answers.getIfPresent(question);
        if (kept == null || !kept.isFresh(clock.millis())) {
            misses.increment();
            return null;
        }
        hits.increment();
        return kept;
    }

    int largest() {
        return Math.toIntExact(settings.largest().toBytes());
    }

    /** Whether an answer with such a head may be kept. */
    boolean mayKeep(Question question, HttpHeaders headers) {
        var said = Directives.of(headers);
        var encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        return said.has("public") && !said.has("private") && !said.has("no-store") && !said.has("no-cache")
                && said.fresh().compareTo(age(headers)) > 0
                && !headers.containsHeader(HttpHeaders.SET_COOKIE)
                && headers.getOrEmpty(HttpHeaders.VARY).stream().flatMap(line -> Arrays.stream(line.split(",")))
                        .allMatch(name -> MAY_DECIDE.contains(name.trim().toLowerCase(Locale.ROOT)))
                && (encoding == null || encoding.equals("gzip") && question.gzip())
                && !MediaType.TEXT_EVENT_STREAM.isCompatibleWith(headers.getContentType())
                && headers.getContentLength() <= largest();
    }

    void keep(Question question, HttpHeaders headers, byte[] body) {
        var announced = headers.getContentLength();
        if (announced >= 0 && announced != body.length) {
            return;
        }
        var fresh = Directives.of(headers).fresh();
        var kept = new HttpHeaders();
        headers.forEach((name, values) -> {
            if (!OF_ONE.contains(name.toLowerCase(Locale.ROOT))) {
                kept.addAll(name, values);
            }
        });
        kept.set(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding");
        var packed = Packed.of(question, kept, body);
        var lasts = fresh.compareTo(A_MINUTE) > 0 ? fresh.minus(age(headers)) : settings.shortLived();
        answers.put(question, new Kept(kept, packed, headers.getETag(), clock.millis(), lasts, age(headers)));
    }

    private static Duration age(HttpHeaders headers) {
        var age = headers.getFirst(HttpHeaders.AGE);
        return age != null && age.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(age)) : Duration.ZERO;
    }
}
