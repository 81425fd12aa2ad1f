package org.packstd.submissions.history.web;

import java.time.Clock;
import org.packstd.submissions.archive.Signature;
import org.packstd.submissions.audit.Erasures;
import org.packstd.submissions.audit.LeafHash;
import org.packstd.submissions.audit.Trail;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.history.Checkpoints;
import org.packstd.submissions.history.History;
import org.packstd.submissions.proceedings.Proceedings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    History history(Proceedings proceedings, Trail trail, Erasures erasures, LeafHash hashing,
            Policies policies, Clock clock) {
        return new History(proceedings, trail, erasures, hashing, policies, clock);
    }

    @Bean
    Checkpoints checkpoints(Proceedings proceedings, Trail trail, Signature signature, Clock clock) {
        return new Checkpoints(proceedings, trail, signature, clock);
    }
}
