package org.packstd.notifications.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.endpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.endpoint.AddressRules;
import org.packstd.notifications.endpoint.Duties;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointFollower;
import org.packstd.notifications.endpoint.EndpointHealth;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.endpoint.EnoughLetters;
import org.packstd.notifications.endpoint.OwnEndpoints;
import org.packstd.notifications.endpoint.OwnerNotice;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.endpoint.Targets;
import org.packstd.notifications.endpoint.Verification;
import org.packstd.notifications.endpoint.persistence.EndpointStores;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.security.Caller;
import org.packstd.notifications.signing.SecretBox;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.verification.WebhookProof.Outcome;

/** When endpoints are asked, how often, and who is told when one is given up. The clock is turned by hand. */
class VerifyEndpointsTest {

    private static final Caller MEI = new Caller("mei", "aurora-semi", Set.of());
    private static final EndpointId HOOK = new EndpointId("end-1");
    private static final EndpointId MAIL = new EndpointId("end-2");

    private final Store store = Store.inMemory();
    private final Endpoints endpoints = EndpointStores.mongo(store.database());
    private final Duties duties = EndpointStores.duties(store.database());
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final List<EndpointId> woken = new CopyOnWriteArrayList<>();
    private volatile Outcome outcome = new Outcome.Failed("answered 500");
    private volatile boolean mailIsAway;
    private volatile boolean answerIsLost;
    private volatile boolean enough;

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoDoesNotAnswerIsAskedFiveTimesAndThenOnlyWhenItsOwnerSaysSo() {
        endpoints.add(unverifiedHook());
        var time = NOW;
        for (var pause : List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(10),
                Duration.ofHours(1))) {
            round(time.plus(pause).minusMillis(1));
            time = time.plus(pause);
            var tries = verification(HOOK).tries();
            round(time);
            await().until(() -> verification(HOOK).tries() == tries + 1);
        }
        assertThat(verification(HOOK).nextAt()).isNull();
        round(time.plus(Duration.ofDays(30)));
        assertThat(asked).hasSize(5);

        outcome = new Outcome.Proven(60);
        own(time.plusSeconds(20)).verify(MEI, HOOK);

        await().until(() -> endpoints.find(HOOK).orElseThrow() instanceof Endpoint.Active);
        assertThat(endpoints.find(HOOK).orElseThrow().registration().target()).isInstanceOfSatisfying(
                Target.Webhook.class, webhook -> assertThat(webhook.perMinute()).isEqualTo(60));
        await().until(() -> woken.contains(HOOK));
        assertThat(Set.copyOf(asked)).as("another token each time").hasSize(6);
    }

    @Test
    void nobodyMakesUsKnockAgainAndAgain() {
        endpoints.add(unverifiedHook());
        round(NOW);
        await().until(() -> verification(HOOK).tries() == 1);

        assertThatThrownBy(() -> own(NOW.plusSeconds(9)).verify(MEI, HOOK)).isInstanceOf(Problem.class)
                .hasMessageContaining("at least 10 s ago");
        own(NOW.plusSeconds(10)).verify(MEI, HOOK);
        await().until(() -> verification(HOOK).tries() == 2);
        outcome = new Outcome.Proven(null);
        round(NOW.plusSeconds(100));
        await().until(() -> endpoints.find(HOOK).orElseThrow() instanceof Endpoint.Active);
        assertThatThrownBy(() -> own(NOW.plusSeconds(200)).verify(MEI, HOOK)).isInstanceOf(Problem.class)
                .hasMessageContaining("UNVERIFIED");
    }

    @Test
    void aReaderOfMailProvesItselfByTheTokenOfTheLastLetterOnceAndInTime() {
        endpoints.add(unverifiedMail());
        round(NOW);
        await().until(() -> letters.size() == 1);
        own(NOW.plus(Duration.ofMinutes(10))).verify(MEI, MAIL);
        await().until(() -> letters.size() == 2);
        var verifier = verifier(NOW.plus(Duration.ofHours(1)));

        assertThat(verifier.confirm(letters.getFirst())).as("an older letter").isEmpty();
        assertThat(verifier.confirm("made up")).isEmpty();
        assertThat(verifier(NOW.plus(Duration.ofDays(4))).confirm(letters.getLast())).as("too late").isEmpty();
        assertThat(verifier.confirm(letters.getLast())).get().isInstanceOf(Endpoint.Active.class);
        assertThat(verifier.confirm(letters.getLast())).as("once").isEmpty();
        assertThat(woken).containsExactly(MAIL);
        assertThat(String.valueOf(store.database().getCollection("endpoints").find().first()))
                .doesNotContain(letters.getFirst()).doesNotContain(letters.getLast());
    }

    @Test
    void nobodyGetsMoreThanFiveLetters() {
        endpoints.add(unverifiedMail());
        round(NOW);
        await().until(() -> letters.size() == 1);
        assertThatThrownBy(() -> own(NOW.plusSeconds(599)).verify(MEI, MAIL)).hasMessageContaining("600 s");
        for (int sent = 2; sent <= 5; sent++) {
            var number = sent;
            own(NOW.plus(Duration.ofMinutes(10L * sent))).verify(MEI, MAIL);
            await().until(() -> letters.size() == number);
        }
        assertThatThrownBy(() -> own(NOW.plus(Duration.ofDays(1))).verify(MEI, MAIL))
                .hasMessageContaining("at most 5");
    }

    @Test
    void aLetterThatCannotBeSentIsSentLater() {
        mailIsAway = true;
        endpoints.add(unverifiedMail());
        round(NOW);
        await().until(() -> "the letter could not be sent".equals(verification(MAIL).failure()));
        mailIsAway = false;

        round(NOW.plusSeconds(5));

        await().until(() -> letters.size() == 1);
    }

    @Test
    void aLetterThatArrivedAlthoughTheAnswerWasLostStillConfirms() {
        answerIsLost = true;
        endpoints.add(unverifiedMail());
        round(NOW);
        await().until(() -> "the letter could not be sent".equals(verification(MAIL).failure()));
        assertThat(verification(MAIL).tries()).isEqualTo(1);

        assertThat(verifier(NOW.plusSeconds(3)).confirm(letters.getFirst())).get().isInstanceOf(Endpoint.Active.class);
    }

    @Test
    void anAddressThatGotEnoughLettersIsNotAskedAgainByItselfAndAnEarlierLetterHolds() {
        endpoints.add(unverifiedMail());
        round(NOW);
        await().until(() -> letters.size() == 1);
        enough = true;
        own(NOW.plus(Duration.ofMinutes(10))).verify(MEI, MAIL);

        await().until(() -> String.valueOf(verification(MAIL).failure()).contains("enough letters"));
        assertThat(verification(MAIL).tries()).as("no letter left").isEqualTo(1);
        assertThat(verification(MAIL).nextAt()).isNull();
        assertThat(verifier(NOW.plus(Duration.ofHours(1))).confirm(letters.getFirst())).isPresent();
    }

    @Test
    void nobodyIsToldWhoseAddressWasNotConfirmedForTheSameOrganisation() {
        endpoints.add(addressOf("end-3", "aurora-semi", "ops@example.com"));
        endpoints.add(addressOf("end-4", "borealis", "ops@example.com").proven());
        endpoints.add(addressOf("end-5", "aurora-semi", "lib@example.com").proven());
        new EndpointHealth(endpoints).gone((Endpoint.Active) endpoints.add(unverifiedHook().proven()), NOW);
        var told = new CopyOnWriteArrayList<Endpoint.Disabled>();

        tellOwners(NOW, told::add);
        tellOwners(NOW.plus(Duration.ofHours(1)), told::add);

        assertThat(told).isEmpty();
        assertThat(endpoints.find(HOOK)).get().isInstanceOfSatisfying(Endpoint.Disabled.class,
                disabled -> assertThat(disabled.noticeDue()).as("decided once").isNull());
    }

    @Test
    void whoIsBeingAskedIsAskedByNobodyElseWhileAnAnswerMayCome() {
        endpoints.add(unverifiedHook());
        assertThat(duties.claimVerification(HOOK, NOW, VerifyEndpoints.CLAIM)).isPresent();

        round(NOW.plusSeconds(30)); // handshake and event, 15 s each
        assertThat(duties.claimVerification(HOOK, NOW.plusSeconds(30), VerifyEndpoints.CLAIM)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void theOwnerOfAnEndpointThatIsGivenUpIsToldOnceMailIsBack() {
        var active = endpoints.add(unverifiedHook().proven());
        endpoints.add(addressOf("end-3", "aurora-semi", "ops@example.com").proven());
        new EndpointHealth(endpoints).gone((Endpoint.Active) active, NOW);
        var told = new CopyOnWriteArrayList<Endpoint.Disabled>();
        tellOwners(NOW, _ -> {
            throw new IllegalStateException("mail is away");
        });

        tellOwners(NOW.plus(Duration.ofMinutes(4)), told::add);
        assertThat(told).as("not before the pause is over").isEmpty();
        tellOwners(NOW.plus(Duration.ofMinutes(5)), told::add);
        tellOwners(NOW.plus(Duration.ofHours(1)), told::add);

        assertThat(told).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.reason()).isEqualTo(Endpoint.Reason.GONE);
            assertThat(endpoint.registration().owner()).isEqualTo("ops@example.com");
        });
    }

    private void tellOwners(Instant time, OwnerNotice by) {
        new TellOwners(endpoints, duties, by, Clock.fixed(time, ZoneOffset.UTC)).run();
    }

    private void round(Instant time) {
        verifier(time).run();
    }

    private VerifyEndpoints verifier(Instant time) {
        return new VerifyEndpoints(endpoints, duties, (_, _, token) -> {
            asked.add(token);
            return outcome;
        }, (_, _, token) -> {
            if (mailIsAway) {
                throw new IllegalStateException("mail is away");
            }
            if (enough) {
                throw new EnoughLetters(NOW.plus(Duration.ofDays(1)));
            }
            letters.add(token);
            if (answerIsLost) {
                throw new IllegalStateException("no answer");
            }
        }, List.of(new EndpointFollower() {
            @Override
            public void leave(EndpointId endpoint) {}

            @Override
            public void wake(EndpointId endpoint) {
                woken.add(endpoint);
            }
        }), Clock.fixed(time, ZoneOffset.UTC));
    }

    private OwnEndpoints own(Instant time) {
        var box = SecretBox.withKey("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        return new OwnEndpoints(endpoints, new Targets(new AddressRules(false), box), verifier(time), List.of(),
                Clock.fixed(time, ZoneOffset.UTC));
    }

    private Verification verification(EndpointId id) {
        return ((Endpoint.Unverified) endpoints.find(id).orElseThrow()).verification();
    }

    private static Endpoint.Unverified unverifiedHook() {
        return unverified(HOOK, endpoint("end-1", "https://hooks.example.com/").registration().target(),
                "ops@example.com");
    }

    private static Endpoint.Unverified unverifiedMail() {
        return unverified(MAIL, new Target.Mail("lib@example.com", Target.Language.EN, ZoneId.of("UTC")), null);
    }

    private static Endpoint.Unverified addressOf(String id, String organisation, String address) {
        return new Endpoint.Unverified(new Endpoint.Registration(new EndpointId(id), organisation,
                new Target.Mail(address, Target.Language.EN, ZoneId.of("UTC")), null, null, false, NOW, 1),
                new Verification(0, null, null, null, null, null));
    }

    private static Endpoint.Unverified unverified(EndpointId id, Target target, @Nullable String contact) {
        return new Endpoint.Unverified(
                new Endpoint.Registration(id, "aurora-semi", target, null, contact, false, NOW, 1),
                Verification.at(NOW));
    }
}
