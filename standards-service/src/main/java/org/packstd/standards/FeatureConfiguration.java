package org.packstd.standards;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.packstd.standards.corrigendum.Corrigenda;
import org.packstd.standards.corrigendum.ReadCorrigenda;
import org.packstd.standards.drawing.DrawOutlines;
import org.packstd.standards.evidence.EvidenceProfiles;
import org.packstd.standards.evidence.EvidenceRules;
import org.packstd.standards.exchange.ExportStandards;
import org.packstd.standards.exchange.ReceiveDocument;
import org.packstd.standards.exchange.Receptions;
import org.packstd.standards.family.Families;
import org.packstd.standards.importing.ImportStandards;
import org.packstd.standards.importing.Imports;
import org.packstd.standards.lifecycle.ResolveReferences;
import org.packstd.standards.messaging.Topics;
import org.packstd.standards.outbox.Elaboration;
import org.packstd.standards.outbox.Journal;
import org.packstd.standards.outbox.Lease;
import org.packstd.standards.outbox.OutboxAge;
import org.packstd.standards.outbox.OutboxRelay;
import org.packstd.standards.outbox.RelayLoop;
import org.packstd.standards.publication.Changes;
import org.packstd.standards.publication.Corrections;
import org.packstd.standards.publication.Publications;
import org.packstd.standards.publication.Publish;
import org.packstd.standards.publication.Succession;
import org.packstd.standards.publication.TakeOver;
import org.packstd.standards.publication.Withdrawals;
import org.packstd.standards.standard.Contents;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standards;
import org.packstd.standards.validation.CheckProposal;
import org.packstd.standards.validation.DocumentRules;
import org.packstd.standards.validation.DocumentSchemas;
import org.packstd.standards.validation.Registered;
import org.packstd.standards.validation.RuleBook;
import org.packstd.standards.validation.SchemaCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.core.KafkaTemplate;

/** Puts the features together, which know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class FeatureConfiguration {

    @Bean
    CheckProposal checkProposal(Families families, SchemaCheck schema, RuleBook rules, Contents contents,
            Standards standards, Registered registered, DocumentRules documents) {
        return new CheckProposal(families, schema, rules, contents, standards, registered, documents);
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
    ReadCorrigenda readCorrigenda(Standards standards, Corrigenda corrigenda) {
        return new ReadCorrigenda(standards, corrigenda);
    }

    @Bean
    ResolveReferences resolveReferences(ReadCatalogue catalogue) {
        return new ResolveReferences(catalogue);
    }

    @Bean
    DocumentRules documentRules(SchemaCheck payloads, DocumentSchemas schemas, ReadCatalogue catalogue,
            ReadCorrigenda corrigenda, EvidenceProfiles profiles, Clock clock) {
        return new DocumentRules(payloads, schemas, catalogue, corrigenda, new EvidenceRules(profiles), clock);
    }

    @Bean
    Publish publish(Publications publications, CheckProposal checks, Revisions revisions, Standards standards,
            Corrigenda corrigenda, Registered registered, Changes changes, Clock clock) {
        return new Publish(publications, checks, new Succession(revisions, standards, changes),
                new Withdrawals(standards), new Corrections(corrigenda, standards), registered, clock);
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
            CheckProposal checks, Receptions receptions, Changes changes) {
        var takeOver = new TakeOver(publications, new Succession(revisions, standards, changes),
                new Withdrawals(standards));
        return new ReceiveDocument(revisions, standards, takeOver, checks, receptions);
    }

    @Bean
    OutboxAge outboxAge(MongoDatabase database, Clock clock) {
        return new OutboxAge(withOutboxes(database), clock);
    }

    private static List<MongoCollection<Document>> withOutboxes(MongoDatabase database) {
        return List.of(database.getCollection("standards"), database.getCollection("publications"));
    }

    @Bean
    @Primary
    RelayLoop relayLoop(MongoDatabase database, KafkaTemplate<String, String> kafka, Journal journal,
            ObjectProvider<Elaboration> elaboration, Clock clock,
            @Value("${registry.outbox.poll-interval:200ms}") Duration pollInterval) {
        var lease = new Lease(database.getCollection("leases"), "outbox-relay", Duration.ofSeconds(10), clock);
        var relay = new OutboxRelay(withOutboxes(database), kafka, Topics.STANDARDS, "/standards-service", journal,
                (entry, to) -> elaboration.getObject().each(entry, to), // which reads standards, which wake this loop
                lease::hold);
        return new RelayLoop(relay, lease, pollInterval);
    }
}
