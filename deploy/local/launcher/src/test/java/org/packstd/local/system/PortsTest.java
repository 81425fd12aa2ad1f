package org.packstd.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void freePortsAreOnesThatNoOutgoingConnectionIsGiven() throws IOException {
        var free = Ports.free(200);

        assertThat(free).hasSize(200).doesNotHaveDuplicates().allMatch(port -> port >= 20_000 && port < 32_000);
        try (var socket = new ServerSocket(free.getFirst(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.isBound()).isTrue();
        }
    }

    @Test
    void aPortThatIsTakenIsNotFree() throws IOException {
        try (var taken = new ServerSocket(Ports.free(1).getFirst(), 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 20; i++) {
                assertThat(Ports.free(500)).doesNotContain(taken.getLocalPort());
            }
        }
    }
}
