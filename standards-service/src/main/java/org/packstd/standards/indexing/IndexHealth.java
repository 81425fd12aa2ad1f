package org.packstd.standards.indexing;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Part of readiness as {@code searchIndex}: whether the index has caught up with the catalogue once and still follows. */
@Component("searchIndexHealthIndicator")
final class IndexHealth extends AbstractHealthIndicator {

    private final IndexLoop loop;

    IndexHealth(IndexLoop loop) {
        this.loop = loop;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (!loop.follows()) {
            health.down().withDetail("reason", "the index no longer follows the catalogue");
        } else if (loop.caughtUp()) {
            health.up();
        } else {
            health.outOfService();
        }
    }
}
