package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.contract.OperatorView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What operators see, at a port of their own, and nobody else. */
@ServiceTest
class OperatorStoryTest {

    @LocalServerPort
    private int port;
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
        System.out.println(view.isClosedTo(Neighbours.ISSUER.person("ada", "packstd-body", "admin")));
    }

    @Test
    void whetherTheBrokerAnswersIsSaidAndIsNoPartOfBeingReadyOrAlive() {
        var ready = Objects.requireNonNull(probes.get("readiness"));
        var alive = Objects.requireNonNull(probes.get("liveness"));

        assertThat(ready.isMember("mongo")).isTrue();
        assertThat(ready.isMember("broker") || alive.isMember("broker") || alive.isMember("mongo")).isFalse();
        assertThat(view.probe("messaging")).isEqualTo("UP");
        assertThat(view.probe("readiness")).isEqualTo("UP");
    }

    @Test
    void onceEverythingIsToldNoEventIsOldAndNoBallotIsDue() {
        new Cast(port).inProceduralReview();

        await().until(() -> view.metric("packstd_outbox_oldest_seconds") == 0);
        await().until(() -> view.metric("packstd_ballots_due") == 0);
    }
}
