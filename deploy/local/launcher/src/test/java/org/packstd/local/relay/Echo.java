package org.packstd.local.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An instance that says its name and what it heard, and hangs up when it hears bye. */
public final class Echo implements AutoCloseable {
    private final String name;
    private final ServerSocket listener;

    private Echo(String name, ServerSocket listener) {
        this.name = name;
        this.listener = listener;
    }

    /** One that listens already. */
    public static Echo named(String name) throws IOException {
        var echo = new Echo(name, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(echo::listen);
        return echo;
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void listen() {
        try {
            while (true) {
                var caller = listener.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            }
        } catch (IOException closed) {
            // over
        }
    }

    private void answer(Socket caller) {
        try (caller; var heard = Line.reader(caller)) {
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
