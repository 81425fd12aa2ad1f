package org.packstd.notifications.matching.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.notifications.delivery.Samples.NOW;
import static org.packstd.notifications.filter.Filters.published;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.endpoint.EndpointId;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Facts;
import org.packstd.notifications.filter.lucene.LuceneAnalysis;
import org.packstd.notifications.matching.IndexBroken;
import org.packstd.notifications.subscription.Interest;
import org.packstd.notifications.subscription.Subscription;
import org.packstd.notifications.subscription.SubscriptionId;

/** What becomes of the index when its disk is full, and when there is room again. */
class BrokenFilesTest {

    private final Disk disk = new Disk();
    private final LuceneFilterIndex index = new LuceneFilterIndex(disk, new LuceneAnalysis());

    @Test
    void aFullDiskBreaksTheIndexUntilItIsRenewedAndThereIsRoom() throws IOException {
        index.put(subscription("rul-before"));
        index.show();

        disk.full = true;
        assertThatThrownBy(() -> {
            index.put(subscription("rul-lost"));
            index.show();
        }).isInstanceOf(IndexBroken.class);

        disk.full = false;
        index.renew();
        assertThat(found()).isEmpty();
        index.put(subscription("rul-after"));
        index.show();
        assertThat(found()).containsExactly("rul-after");
        index.close();
    }

    @Test
    void aClosedIndexSaysSoAndKeepsNobodyWaiting() throws IOException {
        index.close();

        assertThatThrownBy(this::found).isInstanceOf(IndexBroken.class);
        assertThatThrownBy(() -> index.put(subscription("rul-1"))).isInstanceOf(IndexBroken.class);
    }

    private List<String> found() {
        var ids = new ArrayList<String>();
        index.each(published(Facts.NONE), 10, chunk -> chunk.forEach(id -> ids.add(id.text())));
        return ids;
    }

    private static Subscription subscription(String id) {
        return new Subscription(new SubscriptionId(id), "aurora-semi", new EndpointId("end-1"),
                new Interest(Set.of(EventType.STANDARD_PUBLISHED), Set.of(), Set.of()), NOW);
    }

    /** One that can be full. */
    private static final class Disk extends FilterDirectory {

        private boolean full;

        Disk() {
            super(new ByteBuffersDirectory());
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }
}
