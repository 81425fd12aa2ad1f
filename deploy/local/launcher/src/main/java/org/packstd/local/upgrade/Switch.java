package org.packstd.local.upgrade;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.packstd.local.relay.Relay;

/**
 * The address of a service, whichever instances it has: passes each connection on to one of those in rotation, in turn, as a
 * Service of Kubernetes does. It knows connections, not requests: a connection stays with whom it was given to, also when that
 * instance is taken out, until one of both ends closes it.
 */
final class Switch implements AutoCloseable {
    private final Rotation rotation;
    private final Relay relay;

    private Switch(Rotation rotation, Relay relay) {
        this.rotation = rotation;
        this.relay = relay;
    }

    /** @param port on the loopback address; 0 for any */
    static Switch at(int port) throws IOException {
        var rotation = new Rotation();
        return new Switch(rotation, Relay.at(port, rotation));
    }

    int port() {
        return relay.port();
    }

    /** From now on it gets connections. */
    void takeIn(int instance) {
        rotation.instances.add(instance);
    }

    /** From now on it gets no new connection; those that it has it keeps. */
    void takeOut(int instance) {
        rotation.instances.remove((Integer) instance);
    }

    /** Nobody is let in any more, and whoever is in is thrown out. */
    @Override
    public void close() throws IOException {
        relay.close();
    }

    /** One after the other. */
    private static final class Rotation implements Relay.Target {
        private final List<Integer> instances = new CopyOnWriteArrayList<>();
        private final AtomicInteger turn = new AtomicInteger();

        @Override
        public int port() throws IOException {
            var now = List.copyOf(instances);
            if (now.isEmpty()) {
                throw new IOException("nobody is in rotation");
            }
            return now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
        }
    }
}
