package org.packstd.local.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.ExecutorService;

/** Two ends and what goes between them. */
final class Connection {
    private static final int AT_ONCE = 1 << 14;

    private final Socket caller;
    private final Socket other;
    private volatile boolean swallows;

    Connection(Socket caller, Socket other) {
        this.caller = caller;
        this.other = other;
    }

    /** Returns when both ends are done. Whatever breaks on one side breaks on the other. */
    void pass(ExecutorService threads) throws Exception {
        caller.setTcpNoDelay(true);
        other.setTcpNoDelay(true);
        var back = threads.submit(() -> pour(other, caller));
        try {
            pour(caller, other);
        } finally {
            back.get();
        }
    }

    /** From now on either end speaks to nobody, and hears nothing: not even that the other one is gone. */
    void swallow() {
        swallows = true;
    }

    /** Both ends are told at once, without what was still on its way. */
    void reset() {
        reset(caller);
        reset(other);
    }

    private static void reset(Socket end) {
        try {
            end.setSoLinger(true, 0);
            end.close();
        } catch (IOException closedAlready) {
            // as it should be
        }
    }

    /** Until the source is done, which the sink hears. */
    private Void pour(Socket source, Socket sink) throws IOException {
        try {
            pour(source.getInputStream(), sink.getOutputStream());
            if (swallows) {
                source.close();
            } else {
                sink.shutdownOutput();
            }
            return null;
        } catch (IOException broken) {
            source.close();
            if (!swallows) {
                sink.close();
            }
            throw broken;
        }
    }

    private void pour(InputStream source, OutputStream sink) throws IOException {
        var bytes = new byte[AT_ONCE];
        for (int read = source.read(bytes); read >= 0; read = source.read(bytes)) {
            if (!swallows) {
                sink.write(bytes, 0, read);
            }
        }
    }
}
