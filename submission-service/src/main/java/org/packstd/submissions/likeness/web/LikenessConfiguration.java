package org.packstd.submissions.likeness.web;

import org.packstd.submissions.likeness.Catalogue;
import org.packstd.submissions.likeness.FindSimilar;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.submission.Submissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LikenessConfiguration {

    @Bean
    FindSimilar findSimilar(Proceedings proceedings, Submissions submissions, Catalogue catalogue) {
        return new FindSimilar(proceedings, submissions, catalogue);
    }
}
