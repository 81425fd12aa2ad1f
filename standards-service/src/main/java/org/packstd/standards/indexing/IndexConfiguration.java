package org.packstd.standards.indexing;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.packstd.standards.coverage.ReadCoverage;
import org.packstd.standards.family.Families;
import org.packstd.standards.search.Describe;
import org.packstd.standards.search.Follow;
import org.packstd.standards.search.Search;
import org.packstd.standards.search.VariationIndex;
import org.packstd.standards.search.lucene.LuceneVariationIndex;
import org.packstd.standards.search.query.Grammar;
import org.packstd.standards.search.query.Vocabulary;
import org.packstd.standards.standard.ChangeBell;
import org.packstd.standards.standard.ChangedStandards;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Standards;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

    @Bean
    ChangeBell changeBell() {
        return new ChangeBell();
    }

    @Bean
    Vocabulary vocabulary(Families families) {
        return new Vocabulary(families.all());
    }

    @Bean
    Grammar grammar(Vocabulary vocabulary) {
        return new Grammar(vocabulary);
    }

    @Bean(destroyMethod = "close")
    IndexFiles indexFiles(@Value("${registry.search.directory:}") String parent, Clock clock) throws IOException {
        return IndexFiles.in(parent, clock);
    }

    @Bean(destroyMethod = "close")
    LuceneVariationIndex variationIndex(IndexFiles files, Vocabulary vocabulary) {
        return new LuceneVariationIndex(files.directory(), vocabulary);
    }

    @Bean
    Follow follow(Standards standards, ChangedStandards changed, ReadCatalogue catalogue, Describe describe,
            VariationIndex index, Clock clock) {
        return new Follow(standards, changed, catalogue, describe, index, clock);
    }

    @Bean
    IndexLoop indexLoop(Follow follow, ChangeBell bell,
            @Value("${registry.search.poll-interval:500ms}") Duration pollInterval,
            @Value("${registry.search.sweep-interval:10m}") Duration sweepInterval) {
        return new IndexLoop(follow, bell, pollInterval, sweepInterval);
    }

    /** Part of liveness, since only another start of the process helps. */
    @Bean
    HealthIndicator searchIndexFollowsHealthIndicator(IndexLoop loop) {
        return () -> (loop.follows() ? Health.up() : Health.down()).build();
    }

    @Bean
    Search search(Grammar grammar, VariationIndex index, IndexLoop loop) {
        return new Search(grammar, index, loop::caughtUp);
    }

    @Bean
    ReadCoverage readCoverage(Grammar grammar, Search search) {
        return new ReadCoverage(grammar, search);
    }
}
