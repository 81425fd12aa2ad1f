package org.packstd.standards;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.packstd.standards.drawing.DrawOutlines;
import org.packstd.standards.exchange.ExportStandards;
import org.packstd.standards.exchange.ReceiveDocument;
import org.packstd.standards.exchange.Receptions;
import org.packstd.standards.family.Families;
import org.packstd.standards.importing.ImportStandards;
import org.packstd.standards.importing.Imports;
import org.packstd.standards.messaging.Topics;
import org.packstd.standards.outbox.Journal;
import org.packstd.standards.outbox.Lease;
import org.packstd.standards.outbox.OutboxRelay;
import org.packstd.standards.outbox.RelayLoop;
import org.packstd.standards.publication.Publications;
import org.packstd.standards.publication.Publish;
import org.packstd.standards.publication.Succession;
import org.packstd.standards.publication.TakeOver;
import org.packstd.standards.standard.Contents;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standards;
import org.packstd.standards.validation.CheckProposal;
import org.packstd.standards.validation.SchemaCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/** Puts the features together, which know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class FeatureConfiguration {

    @Bean
    CheckProposal checkProposal(Families families, SchemaCheck schema, Contents contents, Standards standards) {
        return new CheckProposal(families, schema, contents, standards);
    }

    @Bean
    ReadCatalogue readCatalogue(Standards standards, Revisions revisions) {
        return new ReadCatalogue(standards, revisions);
    }

    @Bean
    DrawOutlines drawOutlines(ReadCatalogue catalogue, Families families) {
        return new DrawOutlines(catalogue, families);
    }

    @Bean
    Publish publish(Publications publications, CheckProposal checks, Revisions revisions, Standards standards,
            Clock clock) {
        return new Publish(publications, checks, new Succession(revisions, standards), clock);
    }

    @Bean
    ImportStandards importStandards(Imports imports, CheckProposal checks, Publish publish, Revisions revisions,
            Clock clock) {
        return new ImportStandards(imports, checks, publish, revisions, clock);
    }

    @Bean
    ExportStandards exportStandards(Standards standards, Revisions revisions) {
        return new ExportStandards(standards, revisions);
    }

    @Bean
    ReceiveDocument receiveDocument(Revisions revisions, Standards standards, Publications publications,
            CheckProposal checks, Receptions receptions) {
        var takeOver = new TakeOver(publications, new Succession(revisions, standards));
        return new ReceiveDocument(revisions, standards, takeOver, checks, receptions);
    }

    @Bean
    RelayLoop relayLoop(MongoDatabase database, KafkaTemplate<String, String> kafka, Journal journal, Clock clock,
            @Value("${registry.outbox.poll-interval:200ms}") Duration pollInterval) {
        var aggregates = List.of(database.getCollection("standards"), database.getCollection("publications"));
        var relay = new OutboxRelay(aggregates, kafka, Topics.STANDARDS, "/standards-service", journal);
        var lease = new Lease(database.getCollection("leases"), "outbox-relay", Duration.ofSeconds(10), clock);
        return new RelayLoop(relay, lease, pollInterval);
    }
}
