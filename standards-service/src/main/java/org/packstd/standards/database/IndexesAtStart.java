package org.packstd.standards.database;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Creates all indexes before the first request, message or relayed event, but not while the context is only rehearsed. */
@Component
final class IndexesAtStart implements SmartLifecycle {

    private final List<Indexed> repositories;
    private volatile boolean running;

    IndexesAtStart(List<Indexed> repositories) {
        this.repositories = repositories;
    }

    @Override
    public void start() {
        repositories.forEach(Indexed::createIndexes);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
