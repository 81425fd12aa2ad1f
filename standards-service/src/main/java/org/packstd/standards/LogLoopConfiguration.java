package org.packstd.standards;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.packstd.standards.corrigendum.Corrigenda;
import org.packstd.standards.exchange.Changes;
import org.packstd.standards.exchange.FeedBeginning;
import org.packstd.standards.exchange.TellBeginning;
import org.packstd.standards.log.Checkpoints;
import org.packstd.standards.log.Entries;
import org.packstd.standards.log.ExtendLog;
import org.packstd.standards.log.Leaves;
import org.packstd.standards.log.Nodes;
import org.packstd.standards.log.ReadLog;
import org.packstd.standards.log.Signing;
import org.packstd.standards.log.TellChange;
import org.packstd.standards.outbox.Lease;
import org.packstd.standards.outbox.RelayLoop;
import org.packstd.standards.standard.Contents;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Standards;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the transparency log together and lets it follow the feed of changes. */
@Configuration(proxyBeanMethods = false)
class LogLoopConfiguration {

    @Bean
    ReadLog readLog(Entries entries, Nodes nodes, Checkpoints checkpoints, Signing signing) {
        return new ReadLog(entries, nodes, checkpoints, signing);
    }

    @Bean
    ExtendLog extendLog(Changes changes, ReadCatalogue catalogue, Corrigenda corrigenda, Contents contents,
            Leaves leaves, Entries entries, Nodes nodes, Checkpoints checkpoints, Signing signing) {
        return new ExtendLog(changes, new TellChange(catalogue, corrigenda, contents), leaves, entries, nodes,
                checkpoints, signing);
    }

    @Bean
    TellBeginning tellBeginning(Standards standards, ReadCatalogue catalogue, FeedBeginning beginning) {
        return new TellBeginning(standards, catalogue, beginning);
    }

    @Bean
    RelayLoop logLoop(MongoDatabase database, TellBeginning beginning, ExtendLog log, Clock clock, MeterRegistry meters,
            @Value("${registry.log.poll-interval:1s}") Duration pollInterval) {
        var lease = new Lease(database.getCollection("leases"), "transparency-log", Duration.ofSeconds(10), clock);
        return new RelayLoop(new LogRound(beginning::some, log::some, meters), lease, pollInterval);
    }
}
