package org.packstd.notifications.verification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.endpoint.Duties;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.Endpoint.Unverified;
import org.packstd.notifications.endpoint.EndpointFollower;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.endpoint.EnoughLetters;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.endpoint.Verifications;
import org.packstd.notifications.rounds.Round;
import org.packstd.notifications.verification.WebhookProof.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks new endpoints for their proof, at once, and again if they do not give it. A claim keeps others away while one is
 * being asked; that of an instance that died runs out, and another asks.
 */
public final class VerifyEndpoints implements Verifications, Round, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyEndpoints.class);
    /** Longer than handshake and event, each of which may take 15 s. */
    static final Duration CLAIM = Duration.ofSeconds(45);
    private static final Duration LETTER_HOLDS = Duration.ofDays(3);
    private static final int TOKEN_BYTES = 32;
    /** So many are asked at a time by one instance: those that hang hold a place for 30 s. */
    public static final int PLACES = 64;

    private final Endpoints endpoints;
    private final Duties duties;
    private final WebhookProof webhooks;
    private final @Nullable ConfirmationLetter letters;
    private final List<EndpointFollower> followers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(PLACES);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    /** @param letters absent where no mail is sent */
    public VerifyEndpoints(Endpoints endpoints, Duties duties, WebhookProof webhooks,
            @Nullable ConfirmationLetter letters, List<EndpointFollower> followers, Clock clock) {
        this.endpoints = endpoints;
        this.duties = duties;
        this.webhooks = webhooks;
        this.letters = letters;
        this.followers = List.copyOf(followers);
        this.clock = clock;
    }

    @Override
    public boolean canAsk(Target target) {
        return target instanceof Target.Webhook || letters != null;
    }

    @Override
    public void begin(EndpointId endpoint) {
        if (places.tryAcquire()) { // else it is found at the next round
            occupy(() -> duties.claimVerification(endpoint, clock.instant(), CLAIM).ifPresent(this::ask));
        }
    }

    /** Asks those whose turn has come, as many as there are places. */
    @Override
    public void run() {
        while (places.tryAcquire()) {
            var claimed = claim();
            if (claimed.isEmpty()) {
                places.release();
                return;
            }
            occupy(() -> ask(claimed.get()));
        }
    }

    private Optional<Unverified> claim() {
        try {
            return duties.claimVerification(clock.instant(), CLAIM);
        } catch (RuntimeException databaseAway) {
            LOG.warn("Nobody asked for proof, trying again: {}", databaseAway.toString());
            return Optional.empty();
        }
    }

    private void occupy(Runnable work) {
        workers.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException fault) {
                LOG.warn("An endpoint was not asked for its proof, or its answer not recorded; trying again", fault);
            } finally {
                places.release();
            }
        });
    }

    private void ask(Unverified endpoint) {
        var token = token();
        switch (endpoint.registration().target()) {
            case Target.Webhook webhook -> record(endpoint, webhook, webhooks.ask(endpoint, webhook, token));
            case Target.Mail mail -> write(endpoint, mail, token);
        }
    }

    private void record(Unverified endpoint, Target.Webhook webhook, Outcome outcome) {
        switch (outcome) {
            case Outcome.Proven proven -> {
                var target = new Target.Webhook(webhook.url(), webhook.keys(), proven.perMinute());
                activate(endpoint.with(endpoint.registration().with(target)));
            }
            case Outcome.Failed failed ->
                endpoints.replace(endpoint.with(endpoint.verification().failed(now(), failed.reason())));
        }
    }

    /** The hash is stored before the letter leaves, so that a quick reader finds it. */
    private void write(Unverified endpoint, Target.Mail mail, String token) {
        if (letters == null) {
            return; // the service was started without mail; it may be with it next time
        }
        var asked = endpoint.verification().asked(now(), hash(token), now().plus(LETTER_HOLDS));
        var expecting = endpoints.replace(endpoint.with(asked));
        if (expecting.isPresent() && expecting.get() instanceof Unverified waiting) {
            try {
                letters.ask(waiting, mail, token);
            } catch (EnoughLetters enough) { // an earlier one may still be confirmed
                endpoints.replace(waiting.with(endpoint.verification().refused(now(), enough.getMessage())));
            } catch (RuntimeException notNow) {
                LOG.warn("No letter to {}: {}", endpoint.id(), notNow.toString());
                endpoints.replace(waiting.with(asked.unanswered(now(), "the letter could not be sent")));
            }
        }
    }

    /**
     * Takes the proof that a reader of mail brings.
     *
     * @return the endpoint, active; empty if nobody waits for that token any more
     */
    public Optional<Endpoint> confirm(String token) {
        return duties.findByProof(hash(token)).filter(waiting -> isInTime(waiting, clock.instant()))
                .flatMap(this::activate);
    }

    /** What a token would confirm, without doing so. */
    public Optional<Unverified> waitingFor(String token) {
        return duties.findByProof(hash(token)).filter(waiting -> isInTime(waiting, clock.instant()));
    }

    private static boolean isInTime(Unverified endpoint, Instant now) {
        var until = endpoint.verification().until();
        return until != null && now.isBefore(until);
    }

    private Optional<Endpoint> activate(Unverified endpoint) {
        var active = endpoints.replace(endpoint.proven());
        active.ifPresent(proven -> followers.forEach(follower -> follower.wake(proven.id())));
        return active;
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
