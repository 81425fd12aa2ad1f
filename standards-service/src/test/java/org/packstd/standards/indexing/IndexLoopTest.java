package org.packstd.standards.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.search.Describe;
import org.packstd.standards.search.Follow;
import org.packstd.standards.search.lucene.LuceneVariationIndex;
import org.packstd.standards.search.query.Vocabulary;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.ChangeBell;
import org.packstd.standards.standard.ChangedStandards;
import org.packstd.standards.standard.Content;
import org.packstd.standards.standard.ContentHash;
import org.packstd.standards.standard.LightCatalogue;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Revision;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standards;
import org.packstd.standards.text.LocalizedText;
import org.springframework.boot.health.contributor.Status;

/** An index that follows nothing any more says so. */
class IndexLoopTest {

    private static final LocalizedText TITLE = new LocalizedText("A title", null);

    private final AtomicInteger sweeps = new AtomicInteger();
    private final Vocabulary vocabulary = new Vocabulary(new FamilySchemas().families().all());
    private final LuceneVariationIndex index = new LuceneVariationIndex(new ByteBuffersDirectory(), vocabulary);

    private Standard standard = inVersion(1);
    private Optional<Revision> stored = Optional.of(revision());

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

    @Test
    void theProcessLivesUntilTheIndexTakesNothingMore() throws Exception {
        var loop = loop(Integer.MAX_VALUE);
        loop.start();
        try {
            assertThat(liveness(loop)).as("not ready, but alive").isEqualTo(Status.UP);
            index.close();
            assertThat(liveness(loop)).isEqualTo(Status.DOWN);
        } finally {
            loop.stop();
        }
    }

    @Test
    void aStandardWhoseRevisionIsNotThereIsLeftAsItWasUntilItIs() {
        var standards = giving(Standards.class, () -> List.of(standard));
        var catalogue = new ReadCatalogue(standards, revisions());
        var follow = new Follow(standards, answering(ChangedStandards.class, () -> {}), catalogue,
                new Describe(new FamilySchemas().families(), vocabulary), index, Clock.systemUTC());
        follow.everything();
        var shown = index.fingerprint();
        assertThat(index.versionOf(standard.designation())).isEqualTo(1);

        standard = inVersion(2);
        var revision = stored;
        stored = Optional.empty();
        follow.everything();
        assertThat(index.versionOf(standard.designation())).isEqualTo(1);
        assertThat(index.fingerprint()).isEqualTo(shown);

        stored = revision;
        follow.everything();
        assertThat(index.versionOf(standard.designation())).isEqualTo(2);
    }

    private static Standard inVersion(long version) {
        return new Standard.InForce(new Standard.Head(LightCatalogue.DESIGNATION, RevisionLetter.FIRST, TITLE, 0,
                Instant.EPOCH, version, version));
    }

    /** What is stored, whatever is asked for. */
    private Revisions revisions() {
        return (Revisions) Proxy.newProxyInstance(Revisions.class.getClassLoader(), new Class<?>[]{Revisions.class},
                (_, _, arguments) -> {
                    @SuppressWarnings("unchecked")
                    var reader = (Consumer<Revision>) arguments[1];
                    stored.ifPresent(reader);
                    return null;
                });
    }

    private static Revision revision() {
        var content = new Content(LightCatalogue.DESIGNATION.family(), TITLE, null,
                new Payload(Map.of("variations", List.of())), ContentHash.over("{}"));
        return new Revision(new RevisionId(LightCatalogue.DESIGNATION, RevisionLetter.FIRST), content, null,
                Instant.EPOCH, new Provenance.Submission("sub-1"), "sub-1");
    }

    private static Status liveness(IndexLoop loop) {
        var health = new IndexConfiguration().searchIndexFollowsHealthIndicator(loop).health();
        return health == null ? Status.UNKNOWN : health.getStatus();
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
        return giving(type, () -> {
            before.run();
            return List.of();
        });
    }

    private static <T> T giving(Class<T> type, Supplier<Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (_, _, _) -> answer.get()));
    }
}
