package org.packstd.submissions.committee.persistence;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.committee.EnterCommittee;
import org.packstd.submissions.committee.EnterMembership;
import org.packstd.submissions.committee.GiveMandate;
import org.packstd.submissions.committee.Mandates;
import org.packstd.submissions.committee.Memberships;
import org.packstd.submissions.organisation.Organisations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommitteesConfiguration {

    @Bean
    MongoCommittees committeeRegister(MongoDatabase database) {
        return new MongoCommittees(database.getCollection("committees"));
    }

    @Bean
    MongoMemberships memberships(MongoDatabase database) {
        return new MongoMemberships(database.getCollection("memberships"));
    }

    @Bean
    MongoMandates mandates(MongoDatabase database) {
        return new MongoMandates(database.getCollection("mandates"));
    }

    @Bean
    EnterCommittee enterCommittee(Committees committees, Policies policies) {
        return new EnterCommittee(committees, policies);
    }

    @Bean
    EnterMembership enterMembership(Committees committees, Organisations organisations, Memberships memberships) {
        return new EnterMembership(committees, organisations, memberships);
    }

    @Bean
    GiveMandate giveMandate(Committees committees, Organisations organisations, Mandates mandates, Clock clock) {
        return new GiveMandate(committees, organisations, mandates, clock);
    }
}
