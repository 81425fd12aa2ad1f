package org.packstd.submissions.declaration.persistence;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.packstd.submissions.audit.persistence.AuditedCollection;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.declaration.Attest;
import org.packstd.submissions.declaration.Attestations;
import org.packstd.submissions.declaration.Attesting;
import org.packstd.submissions.declaration.AttestTasks;
import org.packstd.submissions.declaration.Declarations;
import org.packstd.submissions.declaration.DeclarationEncoder;
import org.packstd.submissions.declaration.DeclarePatents;
import org.packstd.submissions.declaration.Lineage;
import org.packstd.submissions.declaration.PatentGate;
import org.packstd.submissions.declaration.PatentHolders;
import org.packstd.submissions.declaration.PatentTasks;
import org.packstd.submissions.declaration.Predecessors;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.outbox.RelayLoop;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.submission.Invitations;
import org.packstd.submissions.submission.Submissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class DeclarationsConfiguration {

    private static final String DECLARATIONS = "declarations";
    private static final String ATTESTATIONS = "attestations";

    @Bean
    MongoDeclarations declarations(MongoDatabase database, RelayLoop relay) {
        return new MongoDeclarations(database.getCollection(DECLARATIONS), relay::wake);
    }

    @Bean
    AuditedCollection auditedDeclarations() {
        return new AuditedCollection(DECLARATIONS);
    }

    @Bean
    MongoAttestations attestations(MongoDatabase database) {
        return new MongoAttestations(database.getCollection(ATTESTATIONS));
    }

    @Bean
    AuditedCollection auditedAttestations() {
        return new AuditedCollection(ATTESTATIONS);
    }

    @Bean
    MongoLineage lineage(MongoDatabase database, JsonMapper json) {
        return new MongoLineage(database.getCollection("submissions"), json);
    }

    @Bean
    DeclarePatents declarePatents(Proceedings proceedings, Declarations declarations, Organisations organisations,
            DeclarationEncoder encoder, Clock clock) {
        return new DeclarePatents(proceedings, declarations, organisations, encoder, clock);
    }

    @Bean
    Attest attest(Proceedings proceedings, Attestations attestations, Declarations declarations, Clock clock) {
        return new Attest(proceedings, attestations, declarations, clock);
    }

    @Bean
    Predecessors predecessors(Lineage lineage, Declarations declarations) {
        return new Predecessors(lineage, declarations);
    }

    @Bean
    Attesting attesting(Attestations attestations, Policies policies) {
        return new Attesting(attestations, policies);
    }

    @Bean
    PatentGate patentGate(Declarations declarations, Attesting attesting) {
        return new PatentGate(declarations, attesting);
    }

    @Bean
    AttestTasks attestTasks(Invitations texts, Submissions submissions, Attesting attesting) {
        return new AttestTasks(texts, submissions, attesting);
    }

    @Bean
    PatentHolders patentHolders(Declarations declarations) {
        return new PatentHolders(declarations);
    }

    @Bean
    PatentTasks patentTasks(Declarations declarations, Submissions submissions, Proceedings proceedings) {
        return new PatentTasks(declarations, submissions, proceedings);
    }
}
