package org.packstd.standards;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.packstd.standards.adoption.Adoptions;
import org.packstd.standards.family.Families;
import org.packstd.standards.outbox.Lease;
import org.packstd.standards.outbox.RelayLoop;
import org.packstd.standards.search.Describe;
import org.packstd.standards.search.query.Vocabulary;
import org.packstd.standards.standard.BringIntoForce;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standards;
import org.packstd.standards.telling.FindAffected;
import org.packstd.standards.telling.TellFacts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what others are told, and when. */
@Configuration(proxyBeanMethods = false)
class TellingConfiguration {

    @Bean
    Describe describe(Families families, Vocabulary vocabulary) {
        return new Describe(families, vocabulary);
    }

    @Bean
    TellFacts tellFacts(Standards standards, Revisions revisions, Families families, Describe describe) {
        return new TellFacts(standards, revisions, families, describe);
    }

    @Bean
    FindAffected findAffected(Adoptions adoptions) {
        return new FindAffected(adoptions);
    }

    @Bean
    RelayLoop effectLoop(MongoDatabase database, Standards standards, Revisions revisions, Clock clock,
            @Value("${registry.effects.poll-interval:60s}") Duration pollInterval) {
        var lease = new Lease(database.getCollection("leases"), "effects", pollInterval.multipliedBy(3), clock);
        return new RelayLoop(new BringIntoForce(standards, revisions, clock)::whatIsDue, lease, pollInterval);
    }
}
