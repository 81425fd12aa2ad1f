package org.packstd.notifications.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.delivery.Samples.endpoint;
import static org.packstd.notifications.delivery.Samples.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.endpoint.Endpoint;
import org.packstd.notifications.endpoint.Target;

/** Whose turn it is. 16 slots: eight for first attempts, two each for early and late retries, four for whoever comes. */
class MailboxesTest {

    private static final DispatchLimits LIMITS = new DispatchLimits(16, 4, 6, 10, 100, 1000, Duration.ofSeconds(60),
            Duration.ofMillis(200), Duration.ofSeconds(30));

    private final Later clock = new Later();
    private final Mailboxes mailboxes = new Mailboxes(LIMITS, clock);

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
    void anEndpointThatKeepsUpGetsMoreAtOnceAndOneThatFailsFewer() {
        var good = mailboxes.standing(at("good"));
        var bad = mailboxes.standing(at("bad"));
        for (int i = 0; i < 4; i++) {
            good.accepted(Duration.ofMillis(20));
        }
        bad.failed(Duration.ofMillis(20));

        assertThat(good.cap()).isEqualTo(5);
        assertThat(bad.cap()).isEqualTo(2);
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
    void aMailboxTakesTenAndReturnsTheRest() {
        assertThat(offer(at("a"), 13)).hasSize(3);
        assertThat(mailboxes.full(5)).containsExactly(at("a").id());
        assertThat(mailboxes.room()).isEqualTo(90);
    }

    @Test
    void whatAllHaveTogetherIsBoundedToo() {
        var refused = IntStream.range(0, 12).mapToObj(n -> offer(at("e" + n), 10)).mapToInt(List::size).sum();

        assertThat(refused).isEqualTo(20);
        assertThat(mailboxes.room()).isZero();
    }

    @Test
    void whatWaitedTooLongForItsClaimIsGivenBackAndNotTried() {
        offer(at("a"), 2);
        clock.by(Duration.ofSeconds(41)); // less than an attempt may take is left of the claim

        assertThat(begin(2)).isEmpty();
        assertThat(mailboxes.takeOutOfTime()).hasSize(2);
        assertThat(mailboxes.waiting()).isZero();
    }

    @Test
    void anEndpointThatKeepsFailingIsLeftAloneTwiceAsLongEachTime() {
        var standing = mailboxes.standing(at("a"));
        Optional<Instant> until = Optional.empty();
        for (int i = 0; i < 5; i++) {
            assertThat(until).isEmpty();
            until = standing.failed(Duration.ofMillis(5));
        }
        assertThat(until).contains(NOW.plusSeconds(30));
        assertThat(standing.leftAlone()).contains(NOW.plusSeconds(30));
        clock.by(Duration.ofSeconds(30));
        assertThat(standing.leftAlone()).isEmpty();

        for (int seconds : List.of(60, 120, 240, 480, 600, 600)) { // ten minutes at most
            clock.by(Duration.ofMillis(1));
            assertThat(standing.mayBegin()).isTrue();
            assertThat(standing.mayBegin()).isTrue();
            assertThat(standing.mayBegin()).isFalse(); // two find out for all
            standing.failed(Duration.ofMillis(5));
            assertThat(standing.failed(Duration.ofMillis(5))).contains(clock.instant().plusSeconds(seconds));
            clock.by(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void whoIsSlowOrInDoubtHasNoMoreWaitingThanItMayHaveInFlight() {
        mailboxes.standing(at("slow")).accepted(Duration.ofSeconds(3));
        var failing = mailboxes.standing(at("failing"));
        IntStream.range(0, 5).forEach(_ -> failing.failed(Duration.ofMillis(5)));
        clock.by(Duration.ofSeconds(30)); // it may be tried again

        assertThat(mailboxes.room(at("slow"))).isEqualTo(4);
        assertThat(offer(at("slow"), 9)).hasSize(5);
        assertThat(offer(at("failing"), 9)).hasSize(8);
        assertThat(offer(at("quick"), 9)).isEmpty();
        assertThat(mailboxes.full(5)).containsExactlyInAnyOrder(at("slow").id(), at("failing").id());
    }

    @Test
    void whoTurnsOutToHangGivesBackWhatWouldGoLast() {
        offer(at("hanging"), 10);
        offer(at("quick"), 10);
        begin(8).stream().filter(task -> task.endpoint().equals(at("quick"))).forEach(mailboxes::end);
        assertThat(mailboxes.takeTooMuch()).isEmpty();

        clock.by(Duration.ofSeconds(3));
        mailboxes.look();

        assertThat(mailboxes.takeTooMuch()).extracting(claim -> claim.delivery().plan())
                .extracting(plan -> plan.eventId() + " to " + plan.endpoint().text())
                .containsExactly("evt-9 to end-hanging", "evt-8 to end-hanging"); // of six that wait
        assertThat(mailboxes.room(at("hanging"))).isZero();
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
    void whoWaitsForRoomGoesOnWhenThereIsSomeOrNobodyWaitsAnyMore() throws Exception {
        IntStream.range(0, 10).forEach(n -> offer(at("e" + n), 10));
        assertThat(mailboxes.awaitRoom(1, Duration.ofMillis(1))).isFalse();

        var found = CompletableFuture.supplyAsync(this::waitForOne);
        begin(1);
        assertThat(found.get(10, TimeUnit.SECONDS)).isTrue();

        offer(at("e10"), 1);
        var given = CompletableFuture.supplyAsync(this::waitForOne);
        mailboxes.close(true);
        assertThat(given.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void roomThatIsKeptForOneIsNotGivenToAnotherUntilItIsLeft() throws Exception {
        IntStream.range(0, 9).forEach(n -> offer(at("e" + n), 10));
        assertThat(mailboxes.awaitRoom(10, Duration.ofMillis(1))).isTrue();
        assertThat(mailboxes.awaitRoom(1, Duration.ofMillis(1))).isFalse();

        mailboxes.leaveRoom(10);

        assertThat(mailboxes.awaitRoom(1, Duration.ofMillis(1))).isTrue();
    }

    @Test
    void thoseForWhichSomethingWaitsAreKnownByWhenTheyWereLookedAt() {
        offer(at("a"), 1);
        clock.by(Duration.ofSeconds(1));
        offer(at("b"), 1);

        assertThat(mailboxes.seenBefore(clock.instant(), 9)).containsExactly(at("a").id());
        mailboxes.seen(at("a"));
        assertThat(mailboxes.seenBefore(clock.instant(), 9)).isEmpty();
    }

    private boolean waitForOne() {
        try {
            return mailboxes.awaitRoom(1, Duration.ofMinutes(1));
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
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

    private List<Claim> offer(Endpoint.Active endpoint, int deliveries) {
        return mailboxes.offer(endpoint, IntStream.range(0, deliveries).mapToObj(n -> claim(endpoint, n)).toList());
    }

    private void late(Endpoint.Active endpoint, int deliveries) {
        mailboxes.offer(endpoint, IntStream.range(0, deliveries).mapToObj(n -> {
            var first = claim(endpoint, n);
            return new Claim(new Delivery.Due(first.delivery().plan(), List.of(), NOW.plusSeconds(99), 0), "t",
                    first.until());
        }).toList());
    }

    private List<Task> begin(int atMost) {
        var begun = new ArrayList<Task>();
        for (var next = mailboxes.next(); next.isPresent(); next = mailboxes.next()) {
            begun.add(next.get());
            if (begun.size() == atMost) {
                break;
            }
        }
        return begun;
    }

    private List<String> begunTo(int atMost) {
        return begin(atMost).stream().map(task -> task.endpoint().id().text()).toList();
    }

    private Claim claim(Endpoint.Active endpoint, int number) {
        Plan plan = plan("evt-" + number, endpoint.id().text(), "aurora-semi", NOW.plusMillis(number));
        return new Claim(new Delivery.Due(plan, List.of(), plan.createdAt(), 0), "t", clock.instant().plusSeconds(60));
    }

    private static Endpoint.Active at(String name) {
        return endpoint("end-" + name, "https://" + name + ".example.com/");
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

    /** Time that passes when told. */
    private static final class Later extends Clock {

        private Instant now = NOW;

        void by(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
