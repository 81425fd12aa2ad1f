package org.packstd.submissions.sponsor.web;

import java.time.Clock;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.sponsor.CoSponsors;
import org.packstd.submissions.sponsor.ShareProposal;
import org.packstd.submissions.sponsor.SponsorAudience;
import org.packstd.submissions.sponsor.SponsorGate;
import org.packstd.submissions.submission.Submissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SponsorsConfiguration {

    @Bean
    ShareProposal shareProposal(Proceedings proceedings, Submissions submissions, Organisations organisations,
            Clock clock) {
        return new ShareProposal(proceedings, submissions, organisations, clock);
    }

    @Bean
    SponsorGate sponsorGate() {
        return new SponsorGate();
    }

    @Bean
    SponsorAudience sponsorAudience() {
        return new SponsorAudience();
    }

    @Bean
    CoSponsors coSponsors(Submissions submissions) {
        return new CoSponsors(submissions);
    }
}
