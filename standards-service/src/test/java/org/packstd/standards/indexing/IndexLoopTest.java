package org.packstd.standards.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.search.Describe;
import org.packstd.standards.search.Follow;
import org.packstd.standards.search.lucene.LuceneVariationIndex;
import org.packstd.standards.search.query.Vocabulary;
import org.packstd.standards.standard.ChangeBell;
import org.packstd.standards.standard.ChangedStandards;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standards;
import org.springframework.boot.health.contributor.Status;

/** An index that follows nothing any more says so. */
class IndexLoopTest {

    private final AtomicInteger sweeps = new AtomicInteger();
    private final Vocabulary vocabulary = new Vocabulary(new FamilySchemas().families().all());
    private final LuceneVariationIndex index = new LuceneVariationIndex(new ByteBuffersDirectory(), vocabulary);

    @Test
    void anErrorDoesNotEndTheThread() {
        var loop = loop(1);
        loop.start();
        try {
            await().atMost(Duration.ofSeconds(5)).until(loop::caughtUp);
            assertThat(sweeps).hasValue(2);
            assertThat(health(loop)).isEqualTo(Status.UP);
        } finally {
            loop.stop();
        }
    }

    @Test
    void itIsOutOfServiceUntilItHasCaughtUp() {
        var loop = loop(Integer.MAX_VALUE);
        loop.start();
        try {
            await().atMost(Duration.ofSeconds(5)).until(() -> sweeps.get() > 0);
            assertThat(health(loop)).isEqualTo(Status.OUT_OF_SERVICE);
        } finally {
            loop.stop();
        }
    }

    @Test
    void anIndexThatTakesNothingMoreIsDown() throws Exception {
        var loop = loop(0);
        loop.start();
        try {
            await().atMost(Duration.ofSeconds(5)).until(loop::caughtUp);
            index.close();
            assertThat(health(loop)).isEqualTo(Status.DOWN);
        } finally {
            loop.stop();
        }
    }

    @Test
    void aThreadThatEndedIsDown() {
        var loop = loop(0);
        loop.start();
        await().atMost(Duration.ofSeconds(5)).until(loop::caughtUp);
        loop.stop();
        assertThat(health(loop)).isEqualTo(Status.DOWN);
    }

    private static Status health(IndexLoop loop) {
        return new IndexHealth(loop).health().getStatus();
    }

    /** Of an empty catalogue, whose first readings fail. */
    private IndexLoop loop(int failures) {
        var standards = answering(Standards.class, () -> {
            if (sweeps.incrementAndGet() <= failures) {
                throw new LinkageError("as when a class is missing");
            }
        });
        var changed = answering(ChangedStandards.class, () -> {});
        var catalogue = new ReadCatalogue(standards, answering(Revisions.class, () -> {}));
        var families = new FamilySchemas().families();
        var follow = new Follow(standards, changed, catalogue, new Describe(families, vocabulary), index,
                Clock.systemUTC());
        return new IndexLoop(follow, new ChangeBell(), Duration.ofMillis(20), Duration.ofHours(1));
    }

    private static <T> T answering(Class<T> type, Runnable before) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (_, _, _) -> {
            before.run();
            return List.of();
        }));
    }
}
