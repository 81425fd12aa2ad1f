package org.packstd.submissions.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.Databases;
import org.packstd.submissions.declaration.persistence.DeclarationStores;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.submission.SubmissionId;

class PredecessorsTest {

    private final Chain chain = new Chain();
    private final Declarations declarations = DeclarationStores.declarations(Databases.embedded());
    private final Predecessors predecessors = new Predecessors(chain, declarations);

    @Test
    void declarationsAreFoundThroughRevisionsAndWhatTheyTookThePlaceOf() {
        chain.link("sub-old", "PS-CSP-0001", "A");
        chain.link("sub-a", "PS-CSP-0002", "A", former("PS-CSP-0001", null));
        chain.link("sub-b", "PS-CSP-0002", "B", former("PS-CSP-0002", "A"));
        chain.link("sub-c", null, null, former("PS-CSP-0002", "B"));
        declare(1, "sub-old");
        declare(2, "sub-b");
        declare(3, "sub-c");
        declare(4, "sub-elsewhere");

        var found = predecessors.of(new SubmissionId("sub-c"), null, 10);

        assertThat(found.page().items()).extracting(each -> each.submission().value())
                .containsExactly("sub-old", "sub-b");
        assertThat(found.links()).hasSize(3);
        assertThat(found.complete()).isTrue();
    }

    @Test
    void whatCameLaterIsNoPredecessor() {
        chain.link("sub-a", "PS-CSP-0002", "A");
        chain.link("sub-b", "PS-CSP-0002", "B", former("PS-CSP-0002", "A"));
        chain.link("sub-c", "PS-CSP-0002", "C", former("PS-CSP-0002", "B"));
        declare(1, "sub-a");
        declare(2, "sub-c");

        assertThat(predecessors.of(new SubmissionId("sub-b"), null, 10).page().items())
                .extracting(each -> each.submission().value()).containsExactly("sub-a");
    }

    @Test
    void aCircleEndsAndADeepChainHasNoLimitOfDepth() {
        for (var i = 1; i <= 300; i++) {
            chain.link("sub-" + i, "PS-CSP-%04d".formatted(i), "A", former("PS-CSP-%04d".formatted(i % 300 + 1), null));
        }
        declare(1, "sub-299");

        var found = predecessors.of(new SubmissionId("sub-1"), null, 10);

        assertThat(found.page().items()).hasSize(1);
        assertThat(found.links()).hasSize(299);
    }

    @Test
    void moreThanIsLookedAtIsSaid() {
        for (var i = 0; i <= Predecessors.MOST; i++) {
            chain.link("sub-" + i, "PS-CSP-0001", "A");
        }
        chain.link("sub-x", null, null, former("PS-CSP-0001", null));

        assertThat(predecessors.of(new SubmissionId("sub-x"), null, 10).complete()).isFalse();
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        chain.link("sub-a", "PS-CSP-0002", "A");
        chain.link("sub-b", null, null, former("PS-CSP-0002", "A"));
        for (var i = 1; i <= 5; i++) {
            declare(i, "sub-a");
        }

        var seen = new ArrayList<String>();
        @Nullable
        Cursor next = null;
        do {
            var page = predecessors.of(new SubmissionId("sub-b"), next, 2).page();
            page.items().forEach(each -> seen.add(each.id().value()));
            next = page.next();
        } while (next != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    private void declare(int number, String submission) {
        declarations.add(Declared.own(number, new SubmissionId(submission), LicensingOption.RAND),
                Declared.act("ipr.declared"));
    }

    private static Lineage.Former former(String designation, @Nullable String upTo) {
        return new Lineage.Former(designation, upTo);
    }

    /** A chain that a test ties. */
    private static final class Chain implements Lineage {

        private final List<Link> links = new ArrayList<>();

        void link(String submission, @Nullable String becomes, @Nullable String revision, Former... follows) {
            links.add(new Link(new SubmissionId(submission), becomes, revision, List.of(follows)));
        }

        @Override
        public Optional<Link> of(SubmissionId submission) {
            return links.stream().filter(link -> link.submission().equals(submission)).findFirst();
        }

        @Override
        public List<Link> published(Collection<String> designations, int limit) {
            return links.stream().filter(link -> designations.contains(link.becomes())).limit(limit).toList();
        }
    }
}
