package org.packstd.submissions.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.comment.persistence.CommentStores;
import org.packstd.submissions.comment.spreadsheet.Forms;
import org.packstd.submissions.comment.table.TableForm;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.submission.SubmissionId;

/** Twenty thousand comments on one submission. */
class ManyCommentsTest {

    private static final int MANY = 20_000;
    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final Act ACT = new Act("comments.imported", Actor.SYSTEM, Remarks.NOW, null, Map.of());
    /** Generous, since it must hold on a busy machine; what was measured is printed. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    @Test
    void twentyThousandCommentsAreListedCountedAndExportedInBoundedTime() throws Exception {
        var comments = CommentStores.in(Databases.embedded());
        measured("insert, in tables of 5000", () -> {
            for (var from = 1; from <= MANY; from += 5000) {
                comments.addAll(IntStream.range(from, from + 5000).mapToObj(each -> Remarks.comment(ID, each)).toList(),
                        ACT);
            }
            return 0;
        });

        assertThat(measured("first page of 50", () -> comments.list(filter(null), null, 50)).items()).hasSize(50);
        assertThat(measured("first page of 50 that are open", () -> comments.list(filter(true), null, 50)).items())
                .hasSize(50);
        var middle = comments.list(filter(null), null, 1).items().getFirst().id().value().replace("00001", "10000");
        assertThat(measured("page of 50 from the middle", () -> comments.list(filter(null),
                new Cursor(middle), 50)).items()).hasSize(50);
        assertThat(measured("counts", () -> comments.counts(filter(null))).open()).isEqualTo(MANY);
        assertThat(measured("what the gate counts", () -> comments.countUndisposed(new InForce(ID, Set.of()), 1000)))
                .isEqualTo(1000);
        for (var form : TableForm.values()) {
            assertThat(measured("export " + form, () -> export(comments, form))).isPositive();
        }
    }

    /** Bytes of the file; written a page at a time, as the service does. */
    private static long export(Comments comments, TableForm form) throws IOException {
        var counted = new Counted();
        Forms.files().write(form, () -> new Walk(comments, filter(null)), counted);
        return counted.bytes;
    }

    private static Comments.Filter filter(@Nullable Boolean open) {
        return new Comments.Filter(ID, Comments.Sight.WHOLE, null, null, open, null, null, null, null);
    }

    private static <T> T measured(String what, Callable<T> action) throws Exception {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var allocated = threads.getCurrentThreadAllocatedBytes();
        var before = System.nanoTime();
        var result = action.call();
        var took = Duration.ofNanos(System.nanoTime() - before);
        System.out.printf("%d comments, %s: %d ms, %d MiB allocated in passing%n", MANY, what, took.toMillis(),
                (threads.getCurrentThreadAllocatedBytes() - allocated) >> 20);
        assertThat(took).as(what).isLessThan(BOUND);
        return result;
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }
}
