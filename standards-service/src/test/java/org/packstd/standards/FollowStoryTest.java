package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.contract.OperatorView;
import org.packstd.standards.family.Families;
import org.packstd.standards.search.Axis;
import org.packstd.standards.search.Crossed;
import org.packstd.standards.search.Describe;
import org.packstd.standards.search.Follow;
import org.packstd.standards.search.Found;
import org.packstd.standards.search.IndexedStandard;
import org.packstd.standards.search.VariationIndex;
import org.packstd.standards.search.lucene.LuceneVariationIndex;
import org.packstd.standards.search.query.Grammar;
import org.packstd.standards.search.query.Query;
import org.packstd.standards.standard.ChangedStandards;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.ReadCatalogue;
import org.packstd.standards.standard.Standards;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** The index of each instance follows the catalogue, whichever instance changed it. */
class FollowStoryTest extends ServiceStory {

    @Autowired
    Standards standards;

    @Autowired
    ChangedStandards changed;

    @Autowired
    ReadCatalogue catalogue;

    @Autowired
    Families families;

    @Autowired
    Grammar grammar;

    @Autowired
    HealthEndpointGroups groups;

    @LocalManagementPort
    int operators;

    @Test
    void anotherInstanceFollowsByTheMarkerAlone() throws Exception {
        var earlier = imported(Proposals.imported(unique()));
        try (var index = new LuceneVariationIndex(new ByteBuffersDirectory(), grammar.vocabulary())) {
            var follow = new Follow(standards, changed, catalogue, new Describe(families, grammar.vocabulary()), index,
                    Clock.systemUTC());
            follow.everything();
            assertThat(found(index, earlier)).isEqualTo(1);

            var later = imported(Proposals.imported(unique()));
            assertThat(found(index, later)).isZero();
            follow.changes();
            assertThat(found(index, later)).isEqualTo(1);

            var fingerprint = index.fingerprint();
            follow.changes();
            follow.everything();
            assertThat(found(index, later)).as("heard again").isEqualTo(1);
            assertThat(index.fingerprint()).isEqualTo(fingerprint);
        }
    }

    @Test
    void whatTheIndexRefusesIsLeftOutAndTheOthersAreFound() throws Exception {
        var refused = imported(Proposals.imported(unique()));
        var other = imported(Proposals.imported(unique()));
        try (var index = new LuceneVariationIndex(new ByteBuffersDirectory(), grammar.vocabulary())) {
            var choosy = new Choosy(index, refused);
            var follow = new Follow(standards, changed, catalogue, new Describe(families, grammar.vocabulary()), choosy,
                    Clock.systemUTC());

            follow.everything();
            assertThat(found(index, refused)).isZero();
            assertThat(found(index, other)).isEqualTo(1);

            var later = imported(Proposals.imported(unique()));
            follow.changes();
            assertThat(found(index, later)).isEqualTo(1);
        }
    }

    @Test
    void anIndexThatFollowsNothingMoreEndsTheLifeOfTheInstance() {
        assertThat(groups.get("liveness")).isNotNull()
                .satisfies(liveness -> assertThat(liveness.isMember("searchIndexFollows")).isTrue());
        assertThat(new OperatorView(port, operators).probe("liveness")).isEqualTo("UP");
    }

    private int found(LuceneVariationIndex index, String wanted) {
        return index.search(grammar.read(Map.of("standard", List.of(wanted)))).total();
    }

    /** Refuses one standard, as Lucene refuses a word that is too long. */
    private record Choosy(VariationIndex index, String refused) implements VariationIndex {

        @Override
        public void put(IndexedStandard standard) {
            if (standard.designation().toString().equals(refused) && !standard.variations().isEmpty()) {
                throw new IllegalArgumentException("immense term");
            }
            index.put(standard);
        }

        @Override
        public boolean canChange() {
            return index.canChange();
        }

        @Override
        public long versionOf(Designation designation) {
            return index.versionOf(designation);
        }

        @Override
        public void show() {
            index.show();
        }

        @Override
        public Found search(Query query) {
            return index.search(query);
        }

        @Override
        public Crossed cross(Query query, Axis x, @Nullable Axis y) {
            return index.cross(query, x, y);
        }

        @Override
        public String fingerprint() {
            return index.fingerprint();
        }
    }
}
