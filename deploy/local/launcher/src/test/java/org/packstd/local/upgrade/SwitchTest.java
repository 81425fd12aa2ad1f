package org.packstd.local.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SwitchTest {

    private final Echo old;
    private final Echo young;
    private final Switch address;

    SwitchTest() throws IOException {
        old = new Echo("old");
        young = new Echo("young");
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

    /** An instance that says its name and what it heard, and hangs up when it hears bye. */
    private static final class Echo implements AutoCloseable {
        private final ServerSocket listener;

        Echo(String name) throws IOException {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> listen(name));
        }

        int port() {
            return listener.getLocalPort();
        }

        private void listen(String name) {
            try {
                while (true) {
                    var caller = listener.accept();
                    Thread.ofVirtual().start(() -> answer(name, caller));
                }
            } catch (IOException closed) {
                // over
            }
        }

        private static void answer(String name, Socket caller) {
            try (caller; var heard = reader(caller)) {
                for (var line = heard.readLine(); line != null && !line.equals("bye"); line = heard.readLine()) {
                    caller.getOutputStream().write((name + ": " + line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException broken) {
                // over
            }
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }

    /** A caller that keeps its connection. */
    private static final class Line implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader answers;

        Line(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            answers = reader(socket);
        }

        @Nullable
        String ask(String question) throws IOException {
            socket.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
            return answers.readLine();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }
}
