package org.packstd.submissions.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.submission.SubmissionId;

class WalkTest {

    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final int PAGE = 500;

    private int pages;

    @Test
    void aPageIsAskedForWhenTheOneBeforeIsUsedUp() {
        var walk = new Walk(threePages(), Comments.Filter.all(ID, Comments.Sight.WHOLE));
        for (var i = 0; i < PAGE; i++) {
            walk.next();
        }
        assertThat(pages).as("after 500").isEqualTo(1);
        assertThat(walk.next()).isEqualTo(Remarks.comment(ID, 501));
        assertThat(pages).as("after 501").isEqualTo(2);
        var rest = 0;
        while (walk.hasNext()) {
            walk.next();
            rest++;
        }
        assertThat(rest).isEqualTo(2 * PAGE - 1);
        assertThat(pages).as("after all").isEqualTo(3);
        assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
    }

    /** Lists three full pages, and can do nothing else. */
    private Comments threePages() {
        return (Comments) Proxy.newProxyInstance(WalkTest.class.getClassLoader(), new Class<?>[]{Comments.class},
                (_, method, _) -> {
                    assertThat(method.getName()).isEqualTo("list");
                    pages++;
                    return new Page<>(comments(pages), pages == 3 ? null : new Cursor("page " + pages));
                });
    }

    private static List<Comment> comments(int page) {
        return IntStream.rangeClosed((page - 1) * PAGE + 1, page * PAGE)
                .mapToObj(number -> Remarks.comment(ID, number)).toList();
    }
}
