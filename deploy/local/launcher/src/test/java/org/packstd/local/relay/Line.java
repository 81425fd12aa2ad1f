package org.packstd.local.relay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A caller that keeps its connection. */
public final class Line implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader answers;

    public Line(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        answers = reader(socket);
    }

    static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Returns the answer, or nothing if the other end hung up. */
    public @Nullable String ask(String question) throws IOException {
        socket.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
        return answers.readLine();
    }

    /** From now on it waits no longer than this for an answer. */
    Line within(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        return this;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
