package org.packstd.submissions.apikey.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.nimbusds.jwt.SignedJWT;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.apikey.ApiKey;
import org.packstd.submissions.apikey.ApiKeys;
import org.packstd.submissions.apikey.ExchangeKeys;
import org.packstd.submissions.apikey.KeyId;
import org.packstd.submissions.apikey.OwnKeys;
import org.packstd.submissions.apikey.Scope;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.SubmissionIds;

/** What any database must keep of keys, and what follows when time passes. */
abstract class ApiKeysContract {

    private static final Caller LIN = new Caller("lin", "aurora-semi", Set.of(Role.MEMBER));
    private static final Caller MEI = new Caller("mei", "bluepeak-osat", Set.of(Role.MEMBER));
    private static final Caller AURORA = new Caller("aurora-semi", null, Set.of(Role.MEMBER));

    private final HandClock clock = new HandClock(Instant.parse("2026-11-29T12:34:56.789Z"));
    private MongoApiKeys keys;
    private OwnKeys own;
    private ExchangeKeys exchange;
    private SubmissionIds ids;

    abstract MongoDatabase database();

    @BeforeEach
    void open() {
        var database = database();
        keys = new MongoApiKeys(database.getCollection("apiKeys"));
        keys.createIndexes();
        own = new OwnKeys(keys, new SecureRandom(), clock);
        ids = new SubmissionIds(clock, new SecureRandom());
        var tokens = new TokenKeys(database.getCollection("keyTokenKeys"), clock);
        exchange = new ExchangeKeys(keys, tokens, clock);
    }

    @Test
    void whatIsAddedIsFoundByTheHashAsItWas() {
        var made = make(LIN, Duration.ofDays(30));

        var exchanged = exchange.exchange(secret(made)).orElseThrow();
        assertThat(exchanged.key()).isEqualTo(made.key());
        assertThat(exchanged.key().scopes()).containsExactly(Scope.NEEDS);
        assertThat(exchanged.expires()).isEqualTo(clock.instant().plusSeconds(60));
        assertThat(keys.find(made.key().id()).orElseThrow().usedAt()).isEqualTo("2026-11-29T12:00:00Z");
    }

    @Test
    void anOrganisationAndAPersonOfTheSameNameAreTwoOwners() {
        var made = make(AURORA, Duration.ofDays(30));

        assertThat(own.list(LIN)).isEmpty();
        assertThat(own.list(AURORA)).extracting(ApiKey::id).containsExactly(made.key().id());
        assertThatThrownBy(() -> own.revoke(made.key().id(), LIN)).isInstanceOf(Problem.class);
    }

    @Test
    void theUseIsWrittenOnceAnHourAndNeverBackwards() {
        var made = make(LIN, Duration.ofDays(30));
        exchange.exchange(secret(made));
        clock.advance(Duration.ofMinutes(26));
        exchange.exchange(secret(made));

        assertThat(keys.find(made.key().id()).orElseThrow().usedAt()).isEqualTo("2026-11-29T13:00:00Z");
        keys.used(made.key().id(), Instant.parse("2026-11-29T12:00:00Z"));
        assertThat(keys.find(made.key().id()).orElseThrow().usedAt()).isEqualTo("2026-11-29T13:00:00Z");
    }

    @Test
    void aKeyEndsAndItsLastTokenWithIt() throws Exception {
        var made = make(LIN, Duration.ofHours(1));
        clock.advance(Duration.ofMinutes(59).plusSeconds(30));

        var last = exchange.exchange(secret(made)).orElseThrow();
        assertThat(last.expires()).isEqualTo(made.key().expiresAt());
        assertThat(SignedJWT.parse(last.text()).getJWTClaimsSet().getExpirationTime().toInstant())
                .isBefore(clock.instant().plusSeconds(31));
        clock.advance(Duration.ofSeconds(30));
        assertThat(exchange.exchange(secret(made))).isEmpty();
    }

    @Test
    void whatIsOverMakesRoomWhenItIsNeeded() {
        for (var i = 0; i < ApiKeys.MOST; i++) {
            make(LIN, Duration.ofHours(1));
        }
        assertThatThrownBy(() -> make(LIN, Duration.ofDays(1))).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.STATE_FORBIDS));
        make(MEI, Duration.ofDays(1));
        clock.advance(Duration.ofHours(1));

        assertThat(own.list(LIN)).as("shown until then").hasSize(ApiKeys.MOST);
        var made = make(LIN, Duration.ofDays(1));
        assertThat(own.list(LIN)).containsExactly(made.key());
    }

    @Test
    void tenInstancesAtOnceMakeNotOneKeyTooMany() throws Exception {
        var made = together(60, () -> keysMade(new KeyId("key-" + ids.ulid())));

        assertThat(made.stream().filter(secret -> !secret.isEmpty())).hasSize(ApiKeys.MOST).doesNotHaveDuplicates();
        assertThat(own.list(LIN)).hasSize(ApiKeys.MOST);
    }

    @Test
    void oneRequestThatIsRepeatedAtTheSameTimeMakesOneKeyAndShowsOneSecret() throws Exception {
        var reserved = new KeyId("key-" + ids.ulid());

        var made = together(20, () -> keysMade(reserved));

        assertThat(made.stream().filter(secret -> !secret.isEmpty())).hasSize(1);
        assertThat(own.list(LIN)).hasSize(1);
        own.revoke(reserved, LIN);
        assertThat(keysMade(reserved)).as("not made again").isEmpty();
    }

    private String keysMade(KeyId reserved) {
        try {
            var secret = own.make(reserved, "Mirror", Set.of(Scope.NEEDS), null, LIN).secret();
            return secret == null ? "" : secret.text();
        } catch (Problem full) {
            return "";
        }
    }

    private static List<String> together(int times, Callable<String> work) throws Exception {
        var done = new ArrayList<String>();
        try (var instances = Executors.newFixedThreadPool(10)) {
            for (Future<String> one : instances.invokeAll(Collections.nCopies(times, work))) {
                done.add(one.get());
            }
        }
        return done;
    }

    private OwnKeys.Made make(Caller caller, Duration lasts) {
        return own.make(new KeyId("key-" + ids.ulid()), "Mirror", Set.of(Scope.NEEDS), clock.instant().plus(lasts),
                caller);
    }

    private static String secret(OwnKeys.Made made) {
        return Objects.requireNonNull(made.secret()).text();
    }
}
