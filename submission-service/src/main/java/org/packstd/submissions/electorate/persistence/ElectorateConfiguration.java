package org.packstd.submissions.electorate.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.committee.Mandates;
import org.packstd.submissions.committee.Memberships;
import org.packstd.submissions.electorate.Electorate;
import org.packstd.submissions.electorate.Represented;
import org.packstd.submissions.electorate.Voices;
import org.packstd.submissions.organisation.Affiliations;
import org.packstd.submissions.organisation.Organisations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ElectorateConfiguration {

    @Bean
    MongoRepresented represented(MongoDatabase database) {
        return new MongoRepresented(database.getCollection("representedAffiliates"));
    }

    @Bean
    Electorate electorate(Organisations organisations, Affiliations affiliations, Memberships memberships) {
        return new Electorate(organisations, affiliations, memberships);
    }

    @Bean
    Voices voices(Mandates mandates, Represented represented) {
        return new Voices(mandates, represented);
    }
}
