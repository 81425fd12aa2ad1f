package org.packstd.local.upgrade;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The address of a service, whichever instances it has: passes each connection on to one of those in rotation, in turn, as a
 * Service of Kubernetes does. It knows connections, not requests: a connection stays with whom it was given to, also when that
 * instance is taken out, until one of both ends closes it.
 */
final class Switch implements AutoCloseable {
    private static final int BACKLOG = 1024;

    private final ServerSocket listener;
    private final List<Integer> rotation = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Switch(ServerSocket listener) {
        this.listener = listener;
    }

    /** @param port on the loopback address; 0 for any */
    static Switch at(int port) throws IOException {
        var started = new Switch(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()));
        started.threads.submit(started::accept);
        return started;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** From now on it gets connections. */
    void takeIn(int instance) {
        rotation.add(instance);
    }

    /** From now on it gets no new connection; those that it has it keeps. */
    void takeOut(int instance) {
        rotation.remove((Integer) instance);
    }

    private void accept() {
        try {
            while (true) {
                var caller = listener.accept();
                threads.submit(() -> pass(caller));
            }
        } catch (IOException closed) {
            // nobody is let in any more
        }
    }

    /** Whatever breaks on one side breaks on the other. */
    private Void pass(Socket caller) throws Exception {
        try (caller; var instance = new Socket(InetAddress.getLoopbackAddress(), next())) {
            caller.setTcpNoDelay(true);
            instance.setTcpNoDelay(true);
            var back = threads.submit(() -> pour(instance, caller));
            pour(caller, instance);
            return back.get();
        }
    }

    private int next() throws IOException {
        var instances = List.copyOf(rotation);
        if (instances.isEmpty()) {
            throw new IOException("nobody is in rotation");
        }
        return instances.get(Math.floorMod(turn.getAndIncrement(), instances.size()));
    }

    /** Until the source is done, which the sink hears; a break of either closes both. */
    private static Void pour(Socket source, Socket sink) throws IOException {
        try {
            source.getInputStream().transferTo(sink.getOutputStream());
            sink.shutdownOutput();
            return null;
        } catch (IOException broken) {
            source.close();
            sink.close();
            throw broken;
        }
    }

    /** Nobody is let in any more, and whoever is in is thrown out. */
    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
