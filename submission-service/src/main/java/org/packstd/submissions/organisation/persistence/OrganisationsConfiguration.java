package org.packstd.submissions.organisation.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.organisation.Affiliates;
import org.packstd.submissions.organisation.Affiliations;
import org.packstd.submissions.organisation.EnterAffiliation;
import org.packstd.submissions.organisation.EnterOrganisation;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.organisation.Stakeholders;
import org.packstd.submissions.organisation.Stakes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisationsConfiguration {

    @Bean
    MongoOrganisations organisations(MongoDatabase database) {
        return new MongoOrganisations(database.getCollection("organisations"));
    }

    @Bean
    MongoAffiliations affiliations(MongoDatabase database) {
        return new MongoAffiliations(database.getCollection("affiliations"));
    }

    @Bean
    Affiliates affiliates(Affiliations affiliations) {
        return new Affiliates(affiliations);
    }

    @Bean
    Stakes stakes(ObjectProvider<Stakeholders> stakeholders) {
        return new Stakes(() -> stakeholders.orderedStream().toList());
    }

    @Bean
    EnterOrganisation enterOrganisation(Organisations organisations) {
        return new EnterOrganisation(organisations);
    }

    @Bean
    EnterAffiliation enterAffiliation(Organisations organisations, Affiliations affiliations) {
        return new EnterAffiliation(organisations, affiliations);
    }
}
