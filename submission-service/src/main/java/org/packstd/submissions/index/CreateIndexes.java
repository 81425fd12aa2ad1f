package org.packstd.submissions.index;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Creates all indexes before anything is served or relayed; building the context alone needs no database. */
@Component
final class CreateIndexes implements SmartLifecycle {

    private final List<Indexed> stores;
    private volatile boolean done;

    CreateIndexes(List<Indexed> stores) {
        this.stores = List.copyOf(stores);
    }

    @Override
    public void start() {
        stores.forEach(Indexed::createIndexes);
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return 0; // servers and loops start in later phases
    }
}
