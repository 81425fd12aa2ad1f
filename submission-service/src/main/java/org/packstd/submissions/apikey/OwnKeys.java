package org.packstd.submissions.apikey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.text.PlainText;

/** What people do with the keys of their organisation. */
public final class OwnKeys {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final ApiKeys keys;
    private final RandomGenerator random;
    private final Clock clock;

    /** @param random one that nobody can predict */
    public OwnKeys(ApiKeys keys, RandomGenerator random, Clock clock) {
        this.keys = keys;
        this.random = random;
        this.clock = clock;
    }

    /**
     * A key, and its secret if it was made just now.
     *
     * @param secret null for a key that was there already, since nobody knows it any more
     */
    public record Made(ApiKey key, @Nullable Secret secret) {}

    /**
     * Refuses a key that must not be made, before anything is reserved for it.
     *
     * @param expiresAt null for as long as a key lasts at most
     * @throws Problem 422 for a name that says nothing, or an end that is over or too far ahead
     */
    public void demandFit(String name, @Nullable Instant expiresAt) {
        var offences = new ArrayList<Offence>();
        PlainText.offence("/name", name).ifPresent(offences::add);
        var now = clock.instant();
        if (expiresAt != null && (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST)))) {
            offences.add(Offence.of("/expiresAt", "range", expiresAt.toString(),
                    "after now, at most %d days ahead".formatted(LONGEST.toDays())));
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }

    /**
     * Makes a key under an identifier that was reserved for it.
     *
     * @throws Problem 409 if there are as many as there may be, or this one was revoked since
     */
    public Made make(KeyId reserved, String name, Set<Scope> scopes, @Nullable Instant expiresAt, Caller caller) {
        var secret = Secret.draw(random);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var ends = expiresAt == null ? now.plus(LONGEST) : expiresAt.truncatedTo(ChronoUnit.MILLIS);
        var key = new ApiKey(reserved, Owner.of(caller), name, scopes, caller.subject(), now, ends, null, null);
        var facts = Map.of("scopes", scopes.stream().map(Scope::claim).sorted().collect(Collectors.joining(" ")),
                "expiresAt", ends.toString());
        if (keys.add(key, secret.hash(), act("api-key.made", caller, facts))) {
            return new Made(key, secret);
        }
        var known = keys.find(reserved)
                .orElseThrow(() -> Permissions.stands(Hurdle.KEYS_ENOUGH.with(ApiKeys.MOST, ApiKeys.MOST)));
        if (known.revokedAt() != null) {
            throw Permissions.stands(Hurdle.KEY_REVOKED.with(reserved));
        }
        return new Made(known, null);
    }

    public List<ApiKey> list(Caller caller) {
        return keys.of(Owner.of(caller));
    }

    /** @throws Problem 404 if the caller has no such key; administrators have all */
    public void revoke(KeyId id, Caller caller) {
        var isTheirs = keys.find(id)
                .filter(key -> key.owner().equals(Owner.of(caller)) || caller.is(Role.ADMIN)).isPresent();
        if (!isTheirs || !keys.revoke(id, clock.instant(), act("api-key.revoked", caller, Map.of()))) {
            throw KeyId.unknown(id.value());
        }
    }

    private Act act(String type, Caller caller, Map<String, String> facts) {
        return new Act(type, Actor.of(caller), clock.instant(), null, facts);
    }
}
