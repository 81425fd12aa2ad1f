package org.packstd.submissions.declaration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.submission.SubmissionId;

/**
 * Declarations on what a text comes from, however far back: through the standard that it revises to the submissions of all
 * its revisions, and through what these take the place of. Each standard is visited once, so circles end.
 */
public final class Predecessors {

    /** Submissions that are looked at for one answer. */
    static final int MOST = 1000;

    /** Designations that are looked up together. */
    private static final int TOGETHER = 100;

    private final Lineage lineage;
    private final Declarations declarations;

    public Predecessors(Lineage lineage, Declarations declarations) {
        this.lineage = lineage;
        this.declarations = declarations;
    }

    /**
     * One page of declarations.
     *
     * @param links    the submissions that were looked at
     * @param complete false if there are more of them than are looked at
     */
    public record Found(Page<Declaration> page, Map<SubmissionId, Lineage.Link> links, boolean complete) {

        /** The submission that a declaration of the page is on. */
        public Lineage.Link predecessor(Declaration declaration) {
            return Objects.requireNonNull(links.get(declaration.submission()));
        }
    }

    public Found of(SubmissionId submission, @Nullable Cursor cursor, int limit) {
        var walk = new Walk(submission);
        lineage.of(submission).ifPresent(walk::follow);
        while (walk.goesOn()) {
            var asked = walk.next();
            lineage.published(asked, MOST + 1).forEach(walk::visit);
        }
        var page = walk.links.isEmpty()
                ? new Page<Declaration>(List.of(), null)
                : declarations.of(walk.links.keySet(), cursor, limit);
        return new Found(page, walk.links, walk.complete);
    }

    /** Where the walk is. */
    private static final class Walk {

        private final SubmissionId from;
        private final Map<SubmissionId, Lineage.Link> links = new LinkedHashMap<>();
        private final Map<String, Lineage.Former> known = new HashMap<>();
        private final Set<String> ahead = new LinkedHashSet<>();
        private boolean complete = true;

        Walk(SubmissionId from) {
            this.from = from;
        }

        boolean goesOn() {
            return complete && !ahead.isEmpty();
        }

        List<String> next() {
            var next = ahead.stream().limit(TOGETHER).toList();
            next.forEach(ahead::remove);
            return next;
        }

        void follow(Lineage.Link link) {
            for (var former : link.follows()) {
                var before = known.get(former.designation());
                if (before == null || former.goesBeyond(before)) {
                    known.put(former.designation(), former);
                    ahead.add(former.designation());
                }
            }
        }

        void visit(Lineage.Link link) {
            var former = link.becomes() == null ? null : known.get(link.becomes());
            if (former == null || !former.means(link.revision()) || link.submission().equals(from)
                    || links.containsKey(link.submission())) {
                return;
            }
            if (links.size() == MOST) {
                complete = false;
                return;
            }
            links.put(link.submission(), link);
            follow(link);
        }
    }
}
