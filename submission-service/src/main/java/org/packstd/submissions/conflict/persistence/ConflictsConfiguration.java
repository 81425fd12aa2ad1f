package org.packstd.submissions.conflict.persistence;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.packstd.submissions.audit.persistence.AuditedCollection;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.conflict.ConflictGate;
import org.packstd.submissions.conflict.Conflicts;
import org.packstd.submissions.conflict.ListConflicts;
import org.packstd.submissions.conflict.StateConflict;
import org.packstd.submissions.conflict.Statements;
import org.packstd.submissions.organisation.Affiliates;
import org.packstd.submissions.organisation.Stakes;
import org.packstd.submissions.proceedings.Proceedings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConflictsConfiguration {

    private static final String COLLECTION = "conflicts";

    @Bean
    MongoStatements conflictStatements(MongoDatabase database) {
        return new MongoStatements(database.getCollection(COLLECTION));
    }

    @Bean
    AuditedCollection auditedConflicts() {
        return new AuditedCollection(COLLECTION);
    }

    @Bean
    Conflicts conflicts(Statements statements, Affiliates affiliates, Stakes stakes, Clock clock) {
        return new Conflicts(statements, affiliates, stakes, clock);
    }

    @Bean
    StateConflict stateConflict(Proceedings proceedings, Statements statements, Clock clock) {
        return new StateConflict(proceedings, statements, clock);
    }

    @Bean
    ListConflicts listConflicts(Proceedings proceedings, Statements statements, Committees committees) {
        return new ListConflicts(proceedings, statements, committees);
    }

    @Bean
    ConflictGate conflictGate(Conflicts conflicts, Committees committees) {
        return new ConflictGate(conflicts, committees);
    }
}
