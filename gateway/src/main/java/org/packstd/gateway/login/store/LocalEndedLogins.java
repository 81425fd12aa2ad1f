package org.packstd.gateway.login.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import org.packstd.gateway.login.AtProvider;
import org.packstd.gateway.login.EndedLogins;
import org.packstd.gateway.login.LogoutNotice;
import reactor.core.publisher.Mono;

/** Of this process; only the provider adds to it, so it is bounded by what the provider says. */
final class LocalEndedLogins implements EndedLogins {

    private static final long MOST = 1_000_000;

    private final Cache<String, Boolean> sessions;
    private final Cache<String, Instant> subjects;

    /** @param remembered how long a session lasts at most */
    LocalEndedLogins(Duration remembered) {
        this.sessions = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(remembered).build();
        this.subjects = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(remembered).build();
    }

    @Override
    public Mono<Void> end(LogoutNotice notice) {
        return Mono.fromRunnable(() -> {
            if (notice.session() != null) {
                sessions.put(notice.session(), true);
            } else if (notice.subject() != null) {
                subjects.asMap().merge(notice.subject(), notice.at(),
                        (one, other) -> one.isAfter(other) ? one : other);
            }
        });
    }

    @Override
    public Mono<Boolean> isOver(AtProvider login) {
        var said = subjects.getIfPresent(login.subject());
        return Mono.just(said != null && !login.issued().isAfter(said)
                || login.session() != null && sessions.getIfPresent(login.session()) != null);
    }
}
