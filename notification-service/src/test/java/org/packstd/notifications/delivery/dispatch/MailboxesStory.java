package org.packstd.notifications.delivery.dispatch;

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
import java.util.stream.IntStream;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.endpoint.Endpoint;

/**
 * Mailboxes and what is put into them. 16 slots: eight for first attempts, two each for early and late retries, four for
 * whoever comes.
 */
abstract class MailboxesStory {

    static final DispatchLimits LIMITS = new DispatchLimits(16, 4, 6, 10, 100, 1000, Duration.ofSeconds(60),
            Duration.ofMillis(200), Duration.ofSeconds(30));

    final Later clock = new Later();
    final Room room = new Room(LIMITS.waiting());
    final Mailboxes mailboxes = new Mailboxes(LIMITS, room, clock);

    List<Claim> offer(Endpoint.Active endpoint, int deliveries) {
        return mailboxes.offer(endpoint, IntStream.range(0, deliveries).mapToObj(n -> claim(endpoint, n)).toList());
    }

    void late(Endpoint.Active endpoint, int deliveries) {
        mailboxes.offer(endpoint, IntStream.range(0, deliveries).mapToObj(n -> {
            var first = claim(endpoint, n);
            return new Claim(new Delivery.Due(first.delivery().plan(), List.of(), NOW.plusSeconds(99), 0), "t",
                    first.until());
        }).toList());
    }

    List<Task> begin(int atMost) {
        var begun = new ArrayList<Task>();
        for (var next = mailboxes.next(); next.isPresent(); next = mailboxes.next()) {
            begun.add(next.get());
            if (begun.size() == atMost) {
                break;
            }
        }
        return begun;
    }

    List<String> begunTo(int atMost) {
        return begin(atMost).stream().map(task -> task.endpoint().id().text()).toList();
    }

    Claim claim(Endpoint.Active endpoint, int number) {
        Plan plan = plan("evt-" + number, endpoint.id().text(), "aurora-semi", NOW.plusMillis(number));
        return new Claim(new Delivery.Due(plan, List.of(), plan.createdAt(), 0), "t", clock.instant().plusSeconds(60));
    }

    static Endpoint.Active at(String name) {
        return endpoint("end-" + name, "https://" + name + ".example.com/");
    }

    /** Time that passes when told. */
    static final class Later extends Clock {

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
