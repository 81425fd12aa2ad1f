package org.packstd.notifications.database;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes all indexes before listeners, dispatcher and web server start; waits for a database that is still starting. */
@Component
final class IndexesFirst implements SmartLifecycle {

    private final List<Indexed> repositories;
    private volatile boolean made;

    IndexesFirst(List<Indexed> repositories) {
        this.repositories = repositories;
    }

    @Override
    public void start() {
        repositories.forEach(Indexed::createIndexes);
        made = true;
    }

    @Override
    public void stop() {
        made = false;
    }

    @Override
    public boolean isRunning() {
        return made;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
