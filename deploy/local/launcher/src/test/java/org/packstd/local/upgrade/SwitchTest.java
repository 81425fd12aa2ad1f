package org.packstd.local.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.packstd.local.relay.Echo;
import org.packstd.local.relay.Line;

@Timeout(20)
class SwitchTest {

    private final Echo old;
    private final Echo young;
    private final Switch address;

    SwitchTest() throws IOException {
        old = Echo.named("old");
        young = Echo.named("young");
        address = Switch.at(0);
    }

    @BeforeEach
    void theOldOneIsInRotation() {
        address.takeIn(old.port());
    }

    @AfterEach
    void close() throws IOException {
        address.close();
        old.close();
        young.close();
    }

    @Test
    void whoeverIsInRotationGetsConnectionsInTurn() throws IOException {
        address.takeIn(young.port());

        try (var one = new Line(address.port()); var other = new Line(address.port())) {
            var answers = List.of(one.ask("a"), other.ask("a")); // which of them is first to be passed on nobody knows
            assertThat(answers).containsExactlyInAnyOrder("old: a", "young: a");
        }
    }

    @Test
    void whoeverIsTakenOutKeepsItsConnectionsAndGetsNoOther() throws IOException {
        try (var kept = new Line(address.port())) {
            assertThat(kept.ask("a")).isEqualTo("old: a");
            address.takeIn(young.port());
            address.takeOut(old.port());

            assertThat(kept.ask("b")).isEqualTo("old: b");
            try (var one = new Line(address.port()); var other = new Line(address.port())) {
                assertThat(one.ask("c")).isEqualTo("young: c");
                assertThat(other.ask("d")).isEqualTo("young: d");
            }
        }
    }

    @Test
    void whatAnInstanceClosesIsClosedForItsCaller() throws IOException {
        try (var kept = new Line(address.port())) {
            assertThat(kept.ask("a")).isEqualTo("old: a");

            assertThat(kept.ask("bye")).isNull();
        }
    }
}
