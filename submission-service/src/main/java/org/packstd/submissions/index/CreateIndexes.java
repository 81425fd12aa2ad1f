package org.packstd.submissions.index;

import com.mongodb.MongoTimeoutException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Creates all indexes before anything is served or relayed, and waits up to a minute for a database that is still starting;
 * building the context alone needs no database.
 */
@Component
final class CreateIndexes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CreateIndexes.class);

    /** Each waits as long as the client does, 5 s. */
    private static final int TRIES = 12;

    private final List<Indexed> stores;
    private volatile boolean done;

    CreateIndexes(List<Indexed> stores) {
        this.stores = List.copyOf(stores);
    }

    /** @throws MongoTimeoutException if there is no database after all tries */
    @Override
    public void start() {
        for (var tried = 1; !done; tried++) {
            try {
                stores.forEach(Indexed::createIndexes);
                done = true;
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
