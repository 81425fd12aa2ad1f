package org.packstd.notifications.endpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.conditional.IfMatch;
import org.packstd.notifications.endpoint.Endpoint.Active;
import org.packstd.notifications.endpoint.Endpoint.Disabled;
import org.packstd.notifications.endpoint.Endpoint.Paused;
import org.packstd.notifications.endpoint.Endpoint.Registration;
import org.packstd.notifications.endpoint.Endpoint.Unverified;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.paging.Page;
import org.packstd.notifications.problem.Offence;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Caller;

/** What a caller may do with the endpoints of the own organisation; those of others do not exist for it. */
public final class OwnEndpoints {

    /** Nobody makes us knock at a door again and again. */
    private static final Duration BETWEEN_PROOFS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LETTERS = Duration.ofMinutes(10);
    private static final int MOST_LETTERS = 5;
    private static final int TRIES = 5;
    /** Of one organisation. */
    static final int MOST = 1_000;

    private final Endpoints endpoints;
    private final Targets targets;
    private final Verifications verifications;
    private final List<EndpointFollower> followers;
    private final Clock clock;

    public OwnEndpoints(Endpoints endpoints, Targets targets, Verifications verifications,
            List<EndpointFollower> followers, Clock clock) {
        this.endpoints = endpoints;
        this.targets = targets;
        this.verifications = verifications;
        this.followers = List.copyOf(followers);
        this.clock = clock;
    }

    /**
     * Registers an endpoint under an id that was reserved for this request, and has it asked for its proof; a repetition
     * finds the endpoint of the first time, with the same secret.
     *
     * @throws Problem if nothing may or can be sent there, the organisation has {@value #MOST} endpoints, or the endpoint of
     *                 the first time was removed
     */
    public Endpoint register(Caller caller, EndpointId id, Wish wish) {
        var owner = caller.requireOrganisation();
        var target = targets.first(id, wish);
        if (!verifications.canAsk(target)) {
            throw Problem.ruleViolated(List.of(Offence.of("/kind", "kind", wish.kind().name(),
                    "WEBHOOK; this registry sends no mail")));
        }
        refuseOneTooMany(owner, id);
        var now = now();
        var registration = new Registration(id, owner, target, wish.description(), contact(wish.contact()),
                Boolean.TRUE.equals(wish.ordered()), now, 1);
        var endpoint = endpoints.add(new Unverified(registration, Verification.at(now)));
        verifications.begin(id);
        return endpoint;
    }

    private void refuseOneTooMany(String owner, EndpointId id) {
        var own = endpoints.count(owner, MOST);
        if (own >= MOST && endpoints.find(id).isEmpty()) {
            throw Problem.ruleViolated(List.of(Offence.of("endpoints", "bound", Integer.toString(own),
                    "fewer than " + MOST + " of an organisation; remove one that you no longer use")));
        }
    }

    private static @Nullable String contact(@Nullable String address) {
        return address == null ? null : MailAddress.parse("/contact", address);
    }

    public Endpoint get(Caller caller, EndpointId id) {
        var owner = caller.requireOrganisation();
        return endpoints.find(id).filter(endpoint -> endpoint.registration().organisation().equals(owner))
                .orElseThrow(() -> Problem.notFound("endpointId", id.text(), "an endpoint of your organisation"));
    }

    public Page<Endpoint> list(Caller caller, @Nullable Cursor behind, int limit) {
        return endpoints.list(caller.requireOrganisation(), behind, limit);
    }

    /**
     * Changes what is said in the wish and leaves the rest. With another address it must prove itself again.
     *
     * @throws Problem if the caller has not seen the endpoint as it is, or nothing may be sent there
     */
    public Endpoint change(Caller caller, EndpointId id, IfMatch ifMatch, Wish wish) {
        var endpoint = get(caller, id);
        ifMatch.demand(endpoint.registration().version());
        var old = endpoint.registration();
        var target = targets.changed(endpoint, wish);
        var next = new Registration(id, old.organisation(), target, given(wish.description(), old.description()),
                contact(given(wish.contact(), old.contact())),
                Objects.requireNonNullElse(wish.ordered(), old.ordered()),
                old.createdAt(), old.version());
        var moved = target instanceof Target.Webhook webhook && old.target() instanceof Target.Webhook before
                && !webhook.url().equals(before.url());
        var changed = endpoints.replace(moved ? new Unverified(next, Verification.at(now())) : endpoint.with(next))
                .orElseThrow(() -> ifMatch.stale("a newer one"));
        if (moved) {
            verifications.begin(id);
        }
        return changed;
    }

    /** Nothing given leaves what was; an empty text takes it away. */
    private static @Nullable String given(@Nullable String wish, @Nullable String old) {
        return wish == null ? old : wish.isEmpty() ? null : wish;
    }

    /** @throws Problem if it has proved itself already, or was asked a moment ago */
    public Endpoint verify(Caller caller, EndpointId id) {
        var asked = change(caller, id, endpoint -> askAgain(endpoint, now()));
        verifications.begin(id);
        return asked;
    }

    private static Unverified askAgain(Endpoint endpoint, Instant now) {
        if (!(endpoint instanceof Unverified unverified)) {
            throw Problem.stateForbids("state: %s (expected: UNVERIFIED)".formatted(name(endpoint)));
        }
        var soFar = unverified.verification();
        var byLetter = endpoint.registration().target() instanceof Target.Mail;
        if (byLetter && soFar.tries() >= MOST_LETTERS) {
            throw Problem.stateForbids("%d letters were sent (expected: at most %d; nobody answers them)"
                    .formatted(soFar.tries(), MOST_LETTERS));
        }
        var pause = byLetter ? BETWEEN_LETTERS : BETWEEN_PROOFS;
        if (soFar.lastAt() != null && now.isBefore(soFar.lastAt().plus(pause))) {
            throw Problem.stateForbids("asked at %s (expected: at least %d s ago)".formatted(soFar.lastAt(),
                    pause.toSeconds()));
        }
        return unverified.with(soFar.again(now));
    }

    /** @throws Problem if it gets nothing anyway */
    public Endpoint pause(Caller caller, EndpointId id) {
        return change(caller, id, endpoint -> switch (endpoint) {
            case Active active -> active.pause();
            case Paused paused -> paused;
            case Unverified _,Disabled _ -> throw Problem.stateForbids(
                    "state: %s (expected: ACTIVE)".formatted(name(endpoint)));
        });
    }

    /** A disabled one must prove itself again first; one that gets its messages, or is being asked, stays as it is. */
    public Endpoint resume(Caller caller, EndpointId id) {
        var resumed = change(caller, id, endpoint -> switch (endpoint) {
            case Paused paused -> paused.resume();
            case Disabled disabled -> disabled.resume(now());
            case Active active -> active;
            case Unverified unverified -> unverified;
        });
        if (resumed instanceof Active) {
            followers.forEach(follower -> follower.wake(id));
        } else {
            verifications.begin(id);
        }
        return resumed;
    }

    /** The endpoint itself goes last, so that a removal that broke off can be repeated. */
    public void remove(Caller caller, EndpointId id) {
        var endpoint = get(caller, id);
        followers.forEach(follower -> follower.leave(endpoint.id()));
        endpoints.remove(endpoint.id(), clock.instant());
    }

    /** Decides anew when somebody else was faster. */
    Endpoint change(Caller caller, EndpointId id, UnaryOperator<Endpoint> decision) {
        for (int tried = 0; tried < TRIES; tried++) {
            var endpoint = get(caller, id);
            var next = decision.apply(endpoint);
            if (next.equals(endpoint)) {
                return endpoint;
            }
            var changed = endpoints.replace(next);
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        throw Problem.unavailable("others change this endpoint at the same time; repeat the request");
    }

    private static String name(Endpoint endpoint) {
        return endpoint.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
