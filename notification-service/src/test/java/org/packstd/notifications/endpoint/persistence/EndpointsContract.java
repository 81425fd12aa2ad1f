package org.packstd.notifications.endpoint.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.endpoint;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.notifications.endpoint.Duties;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointHealth;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.Endpoints;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.endpoint.Verification;
import org.packstd.notifications.signing.SealedSecret;
import org.packstd.notifications.signing.WebhookKeys;
import org.packstd.notifications.paging.Cursor;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.problem.ProblemType;
import org.packstd.notifications.stores.Store;

/** What the endpoints promise on any database. */
abstract class EndpointsContract {

    private static final Endpoint.Active FIRST = endpoint("end-1", "https://hooks.example.com/");

    private static final Duration CLAIM = Duration.ofSeconds(30);

    private Store store;
    private Endpoints endpoints;
    private Duties duties;

    abstract Store store();

    @BeforeEach
    void connect() {
        store = store();
        endpoints = EndpointStores.mongo(store.database());
        duties = EndpointStores.duties(store.database());
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    @Test
    void anEndpointReadsBackAsItWas() {
        assertThat(endpoints.add(FIRST)).isEqualTo(FIRST);

        assertThat(endpoints.find(FIRST.id())).contains(FIRST);
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyStateAndTargetReadsBackAsItWas(Endpoint endpoint) {
        endpoints.add(endpoint);

        assertThat(endpoints.find(endpoint.id())).contains(endpoint);
    }

    static Stream<Endpoint> states() {
        var registration = FIRST.registration();
        var keys = WebhookKeys.of(new SealedSecret("first"), new WebhookKeys.KeyPair(new SealedSecret("p"), "whpk_x"))
                .rotate(new SealedSecret("second"), "rot-1", NOW);
        var rotated = registration.with(new Target.Webhook(URI.create("https://hooks.example.com/"), keys, 120));
        var mail = registration
                .with(new Target.Mail("lib@example.com", Target.Language.ZH, ZoneId.of("Asia/Shanghai")));
        var asked = Verification.at(NOW).failed(NOW, "answered 500").asked(NOW, "hash", NOW.plusSeconds(60));
        return Stream.of(new Endpoint.Unverified(registration, Verification.at(NOW)),
                new Endpoint.Unverified(mail, asked), new Endpoint.Active(rotated, NOW), new Endpoint.Paused(mail),
                new Endpoint.Disabled(registration, NOW, Endpoint.Reason.FAILING, NOW),
                new Endpoint.Disabled(registration, NOW, Endpoint.Reason.GONE, null));
    }

    @Test
    void aChangeDemandsTheVersionItIsBasedOn() {
        var first = endpoints.add(FIRST);

        var paused = endpoints.replace(FIRST.pause()).orElseThrow();

        assertThat(paused.registration().version()).isEqualTo(2);
        assertThat(endpoints.replace(first)).as("based on what is over").isEmpty();
        assertThat(endpoints.find(FIRST.id())).contains(paused);
    }

    @Test
    void anEndpointOfEarlierTimesReadsAsActiveAndCanBeChanged() {
        store.database().getCollection("endpoints").insertOne(new Document("_id", "end-old")
                .append("organisation", "aurora-semi").append("url", "https://old.example.com/")
                .append("createdAt", Date.from(NOW)).append("secret", "sealed"));

        var old = endpoints.find(new EndpointId("end-old")).orElseThrow();
        assertThat(old).isInstanceOf(Endpoint.Active.class);
        assertThat(endpoints.replace(((Endpoint.Active) old).pause())).isPresent();
    }

    @Test
    void ofManyWhoWouldAskForAProofOneDoes() throws Exception {
        var unverified = new Endpoint.Unverified(FIRST.registration(), Verification.at(NOW));
        endpoints.add(unverified);
        var claims = new ConcurrentLinkedQueue<Endpoint>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> duties.claimVerification(NOW, CLAIM).ifPresent(claims::add));
                threads.submit(() -> duties.claimVerification(FIRST.id(), NOW, CLAIM).ifPresent(claims::add));
            }
        }
        assertThat(claims).hasSize(1);
        assertThat(duties.claimVerification(NOW.plus(CLAIM), CLAIM)).as("its claim ran out").isPresent();
    }

    @Test
    void anOwnerIsToldUntilSomebodyDid() {
        endpoints.add(
                FIRST.with(new Endpoint.Registration(FIRST.id(), "aurora-semi", FIRST.registration().target(), null,
                        "ops@example.com", false, NOW, 1)));
        var health = new EndpointHealth(endpoints);
        health.failed((Endpoint.Active) endpoints.find(FIRST.id()).orElseThrow(), NOW);
        var later = NOW.plus(EndpointHealth.PATIENCE);
        health.failed((Endpoint.Active) endpoints.find(FIRST.id()).orElseThrow(), later);

        var told = duties.claimNotice(later, CLAIM).orElseThrow();
        assertThat(told.reason()).isEqualTo(Endpoint.Reason.FAILING);
        assertThat(duties.claimNotice(later, CLAIM)).isEmpty();
        assertThat(duties.claimNotice(later.plus(CLAIM), CLAIM)).as("whoever had it died").isPresent();
        endpoints.replace(told.told());
        assertThat(duties.claimNotice(later.plus(CLAIM).plus(CLAIM), CLAIM)).isEmpty();
    }

    @Test
    void oneSuccessInFiveDaysKeepsAnEndpointAlive() {
        endpoints.add(FIRST);
        var health = new EndpointHealth(endpoints);
        health.failed(active(), NOW);
        health.failed(active(), NOW.plus(Duration.ofDays(4)));
        assertThat(active().failingSince()).isEqualTo(NOW);

        health.accepted(active());
        health.failed(active(), NOW.plus(Duration.ofDays(6)));

        assertThat(active().failingSince()).isEqualTo(NOW.plus(Duration.ofDays(6)));
    }

    private Endpoint.Active active() {
        return (Endpoint.Active) endpoints.find(FIRST.id()).orElseThrow();
    }

    @Test
    void theFirstOfAnIdStays() {
        endpoints.add(FIRST);

        assertThat(endpoints.add(endpoint("end-1", "https://other.example.com/"))).isEqualTo(FIRST);
    }

    @Test
    void aDisabledEndpointKnowsSinceWhenAndStaysSo() {
        endpoints.add(FIRST);

        var health = new EndpointHealth(endpoints);
        health.gone(FIRST, NOW);
        health.gone(FIRST, NOW.plusSeconds(5));

        assertThat(endpoints.find(FIRST.id()).orElseThrow()).isInstanceOfSatisfying(Endpoint.Disabled.class,
                disabled -> assertThat(disabled.since()).isEqualTo(NOW));
    }

    @Test
    void aRemovedEndpointIsGoneAndDisablingItDoesNotBringItBack() {
        endpoints.add(FIRST);

        endpoints.remove(FIRST.id(), NOW);
        new EndpointHealth(endpoints).gone(FIRST, NOW);

        assertThat(endpoints.find(FIRST.id())).isEmpty();
        assertThat(endpoints.replace(FIRST.pause())).isEmpty();
        assertThat(endpoints.list("aurora-semi", null, 10).items()).isEmpty();
    }

    @Test
    void aRemovedEndpointIsNeverMadeAgainAndNothingOfItIsKept() {
        endpoints.add(FIRST);
        new EndpointHealth(endpoints).gone(FIRST, NOW);
        endpoints.remove(FIRST.id(), NOW);
        endpoints.remove(FIRST.id(), NOW.plusSeconds(5));

        assertThatThrownBy(() -> endpoints.add(FIRST)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.KEY_REUSED));
        assertThat(endpoints.find(FIRST.id())).isEmpty();
        assertThat(store.database().getCollection("endpoints").find())
                .containsExactly(new Document("_id", "end-1").append("removedAt", Date.from(NOW)));
    }

    @Test
    void aRemovalIsRememberedForLongerThanTheKeyOfTheRequest() {
        assertThat(store.database().getCollection("endpoints").listIndexes())
                .filteredOn(index -> index.containsKey("expireAfterSeconds"))
                .singleElement()
                .satisfies(index -> assertThat(index.get("key")).isEqualTo(new Document("removedAt", 1)))
                .satisfies(index -> assertThat(index.get("expireAfterSeconds", (Number) 0).longValue())
                        .isEqualTo(Duration.ofDays(31).toSeconds()));
    }

    @Test
    void theListOfAnOrganisationComesInPages() {
        for (int i = 1; i <= 5; i++) {
            endpoints.add(endpoint("end-" + i, "https://hooks.example.com/" + i));
        }
        var ids = new ArrayList<String>();
        Cursor next = null;
        do {
            var page = endpoints.list("aurora-semi", next, 2);
            page.items().forEach(endpoint -> ids.add(endpoint.id().text()));
            next = page.next();
        } while (next != null);

        assertThat(ids).containsExactly("end-1", "end-2", "end-3", "end-4", "end-5");
        assertThat(endpoints.list("borealis", null, 10).items()).isEmpty();
    }
}
