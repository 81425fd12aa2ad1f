package org.packstd.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.endpoint;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.endpoint.EnoughLetters;
import org.packstd.notifications.endpoint.Target;
import org.packstd.notifications.endpoint.Verification;
import org.packstd.notifications.mail.Post.Outcome;
import org.packstd.notifications.mail.persistence.UnaskedLetterStores;
import org.packstd.notifications.stores.SetClock;
import org.packstd.notifications.stores.Store;
import org.packstd.notifications.wording.Accounts;
import org.packstd.notifications.wording.json.Occurrences;
import tools.jackson.databind.json.JsonMapper;

/** What strangers get because somebody named their address. */
class NoticesTest {

    private static final String STRANGER = "stranger@example.com";

    private final Store store = Store.inMemory();
    private final SetClock clock = new SetClock(NOW);
    private final List<Letter> sent = new ArrayList<>();
    private Outcome outcome = new Outcome.Answered(250);
    private final Notices notices = new Notices(
            new Letters(new Accounts(URI.create("https://packstd.example")),
                    new Occurrences(JsonMapper.shared())::of, new LinkTokens("secret")),
            letter -> {
                sent.add(letter);
                return outcome;
            }, UnaskedLetterStores.mongo(store.database(), clock), clock);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void howeverManyEndpointsNameAnAddressItGetsFiveLettersADay() {
        for (int number = 1; number <= 5; number++) {
            confirm("end-" + number);
        }

        assertThatThrownBy(() -> confirm("end-6")).isInstanceOfSatisfying(EnoughLetters.class,
                enough -> assertThat(enough.until()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z")));
        assertThat(sent).hasSize(5).allSatisfy(letter -> assertThat(letter.to()).isEqualTo(STRANGER));
        clock.set(Instant.parse("2026-11-23T00:00:00Z"));
        confirm("end-6");
        assertThat(sent).hasSize(6);
    }

    @Test
    void whoeverConfirmedIsToldOfTroubleHoweverManyLettersOthersMadeUsSend() {
        for (int number = 1; number <= 5; number++) {
            confirm("end-" + number);
        }

        notices.disabled(disabled("hook-1", null));
        assertThat(sent).hasSize(6);
    }

    @Test
    void lettersThatTheServerDidNotTakeAreNotCounted() {
        outcome = new Outcome.Answered(451);
        for (int tried = 0; tried < 9; tried++) {
            assertThatThrownBy(() -> confirm("end-1")).hasMessageContaining("451");
        }
        outcome = new Outcome.Answered(250);

        confirm("end-1");
        assertThat(sent).hasSize(10);
    }

    @Test
    void nothingThatAnOwnerWroteIsInTheLetterOfADisabledEndpoint() {
        notices.disabled(disabled("hook-1", "WIN A PRIZE at https://evil.example"));

        assertThat(sent.getFirst().subject()).isEqualTo("An endpoint gets nothing more: hooks.example.com");
        assertThat(sent.getFirst().toString()).doesNotContain("PRIZE").doesNotContain("evil");
    }

    private void confirm(String id) {
        var target = new Target.Mail(STRANGER, Target.Language.EN, ZoneId.of("UTC"));
        notices.ask(new Endpoint.Unverified(registration(id, target, null, null), Verification.at(NOW)), target,
                "token-" + id);
    }

    private static Endpoint.Disabled disabled(String id, @Nullable String description) {
        var target = endpoint(id, "https://hooks.example.com/").registration().target();
        return new Endpoint.Disabled(registration(id, target, description, STRANGER), NOW, Endpoint.Reason.GONE, NOW);
    }

    private static Endpoint.Registration registration(String id, Target target, @Nullable String description,
            @Nullable String contact) {
        return new Endpoint.Registration(new EndpointId(id), "aurora-semi", target, description, contact, false, NOW,
                1);
    }
}
