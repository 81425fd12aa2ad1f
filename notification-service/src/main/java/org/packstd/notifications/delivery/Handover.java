package org.packstd.notifications.delivery;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/** Hands work to the instances, each of which takes a share. */
public interface Handover {

    /**
     * Hands over a chunk to be expanded. Returns what is done when somebody has it for certain; if it fails, the caller must
     * say it again.
     *
     * @param bucket chunks of the same bucket are expanded one after the other
     */
    CompletableFuture<?> expand(int bucket, Chunk chunk);

    /**
     * Hands over deliveries that are in the database, to be tried at once. What gets lost on the way is found by its time:
     * this is only the faster way, and no failure of it is reported.
     */
    void deliver(Collection<Plan> plans);
}
