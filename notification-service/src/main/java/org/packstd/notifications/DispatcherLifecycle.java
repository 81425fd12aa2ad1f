package org.packstd.notifications;

import org.packstd.notifications.delivery.dispatch.Dispatcher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the dispatcher with the service, and stops it before the database is gone. */
@Component
final class DispatcherLifecycle implements SmartLifecycle {

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
}
