package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.contract.OperatorView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.kafka.test.context.EmbeddedKafka;

/** What operators see, at a port of their own, and nobody else. */
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
class OperatorStoryTest extends RunningService {

    @Autowired
    private HealthEndpointGroups probes;

    private OperatorView view = new OperatorView(0, 0);

    @BeforeEach
    void look() {
        view = new OperatorView(port, operators);
    }

    @Test
    void nothingOfTheInsideIsShownToAnybodyElse() {
        System.out.println(view.isClosedTo(MEI));
    }

    @Test
    void whetherTheBrokerAnswersIsSaidAndIsNoPartOfBeingReadyOrAlive() {
        var ready = Objects.requireNonNull(probes.get("readiness"));
        var alive = Objects.requireNonNull(probes.get("liveness"));

        assertThat(ready.isMember("mongo") && ready.isMember("matching")).isTrue();
        assertThat(ready.isMember("broker") || alive.isMember("broker") || alive.isMember("mongo")).isFalse();
        assertThat(view.probe("messaging")).isEqualTo("UP");
        assertThat(view.probe("readiness")).isEqualTo("UP");
    }

    @Test
    void aDeliveryIsCountedWithItsLagAndNoneStaysDue() throws Exception {
        try (var bus = new Bus(brokers); var receiver = new Receiver()) {
            subscribe(MEI, register(MEI, receiver), Map.of("eventTypes", List.of("standard.published")));
            var before = view.metric("packstd_deliveries_lag_seconds_count");

            bus.send(Bus.headers("watched-1", "standard.published", "PS-CSP-0012"), "PS-CSP-0012",
                    Stories.example("standard-published"));

            await().until(() -> view.metric("packstd_deliveries_lag_seconds_count") > before);
            await().until(() -> view.metric("packstd_deliveries_attempts_seconds_count{result=\"accepted\"}") > 0);
            await().until(() -> view.metric("packstd_deliveries_oldest_due_seconds") == 0);
        }
    }
}
