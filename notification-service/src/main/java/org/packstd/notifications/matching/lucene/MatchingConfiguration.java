package org.packstd.notifications.matching.lucene;

import java.io.IOException;
import java.time.Clock;
import org.packstd.notifications.filter.TextAnalysis;
import org.packstd.notifications.filter.lucene.LuceneAnalysis;
import org.packstd.notifications.matching.FilterIndex;
import org.packstd.notifications.matching.FollowSubscriptions;
import org.packstd.notifications.subscription.Subscriptions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the reverse index together; it is closed before its files are removed. */
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {

    @Bean
    TextAnalysis textAnalysis() {
        return new LuceneAnalysis();
    }

    @Bean
    IndexFiles matchingFiles(@Value("${packstd.matching.directory:}") String parent, Clock clock) throws IOException {
        return IndexFiles.in(parent, clock);
    }

    @Bean
    LuceneFilterIndex filterIndex(IndexFiles files, TextAnalysis analysis) {
        return new LuceneFilterIndex(files.directory(), analysis);
    }

    @Bean
    FollowSubscriptions matches(Subscriptions subscriptions, FilterIndex index, Clock clock) {
        return new FollowSubscriptions(subscriptions, index, clock);
    }
}
