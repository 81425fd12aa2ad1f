package org.packstd.submissions.audit.persistence;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.packstd.submissions.audit.LeafHash;
import org.packstd.submissions.outbox.Lease;
import org.packstd.submissions.outbox.RelayLoop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final String ERASURES = "auditErasures";

    @Bean
    MongoTrail trail(MongoDatabase database, LeafHash hashing) {
        return new MongoTrail(database.getCollection("auditTrail"), database.getCollection("auditPersons"), hashing);
    }

    @Bean
    AuditedCollection auditedErasures() {
        return new AuditedCollection(ERASURES);
    }

    @Bean
    MongoErasures erasures(MongoDatabase database, MongoTrail trail, Clock clock) {
        return new MongoErasures(database.getCollection(ERASURES), trail, clock);
    }

    @Bean
    ActsRelay actsRelay(MongoDatabase database, List<AuditedCollection> audited, MongoTrail trail) {
        return new ActsRelay(
                audited.stream().map(AuditedCollection::name).distinct().map(database::getCollection).toList(), trail);
    }

    /** Not for injection: whoever asks for a loop means that of the events. */
    @Bean(defaultCandidate = false)
    RelayLoop auditLoop(ActsRelay acts, MongoErasures erasures, MongoDatabase database, Clock clock) {
        return new RelayLoop(() -> acts.relay() | erasures.relay(),
                new Lease(database.getCollection("leases"), "audit", LEASE, clock), POLL);
    }
}
