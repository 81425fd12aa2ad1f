package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.contract.OperatorView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** What operators see, at a port of their own, and nobody else. */
class OperatorStoryTest extends ServiceStory {

    @LocalManagementPort
    private int operators;

    @Autowired
    private HealthEndpointGroups probes;

    private OperatorView view = new OperatorView(0, 0);

    @BeforeEach
    void look() {
        view = new OperatorView(port, operators);
    }

    @Test
    void nothingOfTheInsideIsShownToAnybodyElse() {
        System.out.println(view.isClosedTo(SECRETARY));
    }

    @Test
    void whetherTheBrokerAnswersIsSaidAndIsNoPartOfBeingReadyOrAlive() {
        var ready = Objects.requireNonNull(probes.get("readiness"));
        var alive = Objects.requireNonNull(probes.get("liveness"));

        assertThat(ready.isMember("database") && ready.isMember("searchIndex")).isTrue();
        assertThat(ready.isMember("broker") || alive.isMember("broker") || alive.isMember("database")).isFalse();
        assertThat(view.probe("messaging")).isEqualTo("UP");
        assertThat(view.probe("readiness")).isEqualTo("UP");
    }

    @Test
    void onceEverythingIsToldNoEventIsOld() {
        try (var bus = new Bus(broker.getBrokersAsString(), "packstd.standards.v1")) {
            bus.approve(sealed(Proposals.approval("watched-1")));
            bus.await(event -> event.type().equals("standard.published")
                    && event.data().path("submissionId").asString().equals("watched-1"));
        }

        await().until(() -> view.metric("packstd_outbox_oldest_seconds") == 0);
    }
}
