package org.packstd.standards.database;

import com.mongodb.MongoTimeoutException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Creates all indexes before the first request, message or relayed event. Waits for a database that is still starting.
 */
@Component
final class IndexesAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexesAtStart.class);

    /** Each waits for the database as long as the client does, 5 s. */
    private static final int TRIES = 12;

    private final List<Indexed> repositories;
    private volatile boolean running;

    IndexesAtStart(List<Indexed> repositories) {
        this.repositories = repositories;
    }

    @Override
    public void start() {
        for (int tried = 1; !running; tried++) {
            try {
                repositories.forEach(Indexed::createIndexes);
                running = true;
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
