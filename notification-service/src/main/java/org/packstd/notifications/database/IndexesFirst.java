package org.packstd.notifications.database;

import com.mongodb.MongoTimeoutException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes all indexes before listeners, dispatcher and web server start; waits for a database that is still starting. */
@Component
final class IndexesFirst implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexesFirst.class);
    /** Each waits for the database as long as the client does, 5 s. */
    private static final int TRIES = 12;

    private final List<Indexed> repositories;
    private volatile boolean made;

    IndexesFirst(List<Indexed> repositories) {
        this.repositories = repositories;
    }

    @Override
    public void start() {
        for (int tried = 1; !made; tried++) {
            try {
                repositories.forEach(Indexed::createIndexes);
                made = true;
            } catch (MongoTimeoutException notThereYet) {
                if (tried == TRIES) {
                    throw notThereYet;
                }
                LOG.info("Waiting for the database");
            }
        }
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
