package org.packstd.submissions.comment;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.page.Cursor;

/** Goes through comments a page at a time. */
final class Walk implements Iterator<Comment> {

    private static final int PAGE = 500;

    private final Comments comments;
    private final Comments.Filter filter;
    private Iterator<Comment> page;
    private @Nullable Cursor next;

    Walk(Comments comments, Comments.Filter filter) {
        this.comments = comments;
        this.filter = filter;
        var first = comments.list(filter, null, PAGE);
        this.page = first.items().iterator();
        this.next = first.next();
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && next != null) {
            var further = comments.list(filter, next, PAGE);
            page = further.items().iterator();
            next = further.next();
        }
        return page.hasNext();
    }

    @Override
    public Comment next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more comments");
        }
        return page.next();
    }
}
