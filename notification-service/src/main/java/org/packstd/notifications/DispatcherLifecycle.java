package org.packstd.notifications;

import org.packstd.notifications.delivery.dispatch.Dispatcher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the dispatcher before the listeners hand anything to it, and stops it after them, before the database is gone. */
@Component
final class DispatcherLifecycle implements SmartLifecycle {

    /** Those of Kafka have {@code Integer.MAX_VALUE - 100}. */
    private static final int BELOW_THE_LISTENERS = Integer.MAX_VALUE - 200;

    private final Dispatcher dispatcher;
    private volatile boolean running;

    DispatcherLifecycle(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public void start() {
        dispatcher.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        dispatcher.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BELOW_THE_LISTENERS;
    }
}
