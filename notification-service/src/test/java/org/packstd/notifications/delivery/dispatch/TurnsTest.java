package org.packstd.notifications.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.endpoint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.Target;

/** Whose turn it is. */
class TurnsTest extends MailboxesStory {

    @Test
    void whoHasManyLetsWhoHasOneGoInBetween() {
        offer(at("a"), 3);
        offer(at("b"), 1);

        assertThat(begunTo(4)).containsExactly("end-a", "end-b", "end-a", "end-a");
    }

    @Test
    void anEndpointHasFourInFlightAndTheNextWhenOneIsOver() {
        offer(at("a"), 9);
        var begun = begin(9);
        assertThat(begun).hasSize(4);

        mailboxes.end(begun.getFirst());

        assertThat(begin(9)).hasSize(1);
    }

    @Test
    void aHostIsSparedThoughItHasManyEndpoints() {
        for (var name : List.of("a", "b", "c")) {
            offer(endpoint("end-" + name, "https://one.example.com/" + name), 4);
        }
        var begun = begin(12);
        assertThat(begun).hasSize(6);

        begun.subList(0, 2).forEach(mailboxes::end);

        assertThat(begin(12)).hasSize(2);
    }

    @Test
    void thoseThatTakeTheirTimeShareAQuarterOfTheSlots() {
        for (var name : List.of("slow-1", "slow-2", "slow-3")) {
            mailboxes.standing(at(name)).accepted(Duration.ofSeconds(3));
            offer(at(name), 4);
        }
        mailboxes.look(); // as the scanner does

        assertThat(begin(12)).hasSize(4);
        offer(at("quick"), 4);
        assertThat(begunTo(4)).containsOnly("end-quick").hasSize(4);
    }

    @Test
    void whoHangsTakesItsTimeBeforeItHasEverAnswered() {
        offer(at("hanging-1"), 8);
        var begun = begin(8);
        clock.by(Duration.ofSeconds(3));
        mailboxes.look();

        mailboxes.standing(at("slow")).accepted(Duration.ofSeconds(3));
        offer(at("slow"), 4);
        mailboxes.look();
        assertThat(begin(4)).isEmpty(); // the quarter is taken

        mailboxes.end(begun.getFirst());
        assertThat(begin(1)).hasSize(1);
    }

    @Test
    void aStormOfLateRetriesLeavesFirstAttemptsTheirSlots() {
        for (int i = 0; i < 10; i++) {
            late(at("storm-" + i), 4);
        }
        assertThat(begin(40)).hasSize(2 + 4); // their own and those for whoever comes

        for (int i = 0; i < 3; i++) {
            offer(at("news-" + i), 4);
        }
        assertThat(begunTo(12)).hasSize(8).allMatch(to -> to.startsWith("end-news"));
    }

    @Test
    void aStormOfNewsLeavesRetriesTheirs() {
        for (int i = 0; i < 10; i++) {
            offer(at("news-" + i), 4);
        }
        assertThat(begin(40)).hasSize(8 + 4);

        late(at("late"), 4);
        assertThat(begunTo(4)).containsExactly("end-late", "end-late");
    }

    @Test
    void anEndpointThatBecomesOrderedHasOneInFlightFromThenOn() {
        offer(at("a"), 6);
        var before = begin(2);

        mailboxes.offer(ordered("a"), List.of(claim(ordered("a"), 9)));

        assertThat(begin(9)).isEmpty();
        before.forEach(mailboxes::end);
        var after = begin(9);
        assertThat(after).singleElement().satisfies(task -> {
            assertThat(task.terms().ordered()).isTrue();
            assertThat(task.claim().delivery().plan().eventId()).isEqualTo("evt-2");
        });
    }

    @Test
    void aRateIsKeptFromTheMomentThatItIsWishedFor() {
        offer(at("a"), 9);
        var before = begin(2);

        offer(rarely("a"), 1);
        before.forEach(mailboxes::end);

        assertThat(begin(9)).hasSize(1);
    }

    @Test
    void anOrderedEndpointHasOneInFlightTheFirstPlannedFirst() {
        var ordered = ordered("a");
        mailboxes.offer(ordered, List.of(claim(ordered, 3), claim(ordered, 1)));
        mailboxes.offer(ordered, List.of(claim(ordered, 2)));

        var order = new ArrayList<String>();
        for (var begun = begin(3); !begun.isEmpty(); begun = begin(3)) {
            assertThat(begun).hasSize(1);
            order.add(begun.getFirst().claim().delivery().plan().eventId());
            begun.forEach(mailboxes::end);
        }
        assertThat(order).containsExactly("evt-1", "evt-2", "evt-3");
    }

    /** Once a minute. */
    private static Endpoint.Active rarely(String name) {
        var some = at(name);
        var webhook = (Target.Webhook) some.registration().target();
        return some.with(some.registration().with(new Target.Webhook(webhook.url(), webhook.keys(), 1)));
    }

    private static Endpoint.Active ordered(String name) {
        var some = at(name).registration();
        return new Endpoint.Active(new Endpoint.Registration(some.id(), some.organisation(), some.target(), null, null,
                true, some.createdAt(), 1));
    }
}
