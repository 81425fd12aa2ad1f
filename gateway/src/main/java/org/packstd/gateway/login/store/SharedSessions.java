package org.packstd.gateway.login.store;

import java.time.Duration;
import org.packstd.gateway.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import reactor.core.publisher.Mono;

/**
 * Sessions in a store that may be away, and that other gateways change too. Away: whoever has a session is told to come again,
 * since reading on as somebody else would be worse; whoever has none does not notice.
 */
final class SharedSessions<S extends Session> implements ReactiveSessionRepository<S> {

    private static final Logger LOG = LoggerFactory.getLogger(SharedSessions.class);

    private final ReactiveSessionRepository<S> store;

    SharedSessions(ReactiveSessionRepository<S> store) {
        this.store = store;
    }

    @Override
    public Mono<S> createSession() {
        return store.createSession();
    }

    /** A session that ended while a request of it was under way stays ended. */
    @Override
    public Mono<Void> save(S session) {
        return store.save(session).onErrorResume(IllegalStateException.class, ended -> Mono.empty())
                .onErrorMap(SharedSessions::away);
    }

    @Override
    public Mono<S> findById(String id) {
        return store.findById(id).onErrorMap(SharedSessions::away);
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return store.deleteById(id).onErrorMap(SharedSessions::away);
    }

    static Throwable away(Throwable failed) {
        if (failed instanceof Refusal) {
            return failed;
        }
        LOG.warn("Sessions cannot be read or written: {}", failed.toString());
        return Refusal.unavailable("sessions cannot be read at the moment; nothing was changed", Duration.ofSeconds(2));
    }
}
