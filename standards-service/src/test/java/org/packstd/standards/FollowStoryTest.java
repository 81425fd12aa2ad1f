package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.databind.json.JsonMapper;

/** One standard that the index cannot take does not keep all others from being found. */
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

    @Test
    void whatTheIndexRefusesIsLeftOutAndTheOthersAreFound() throws Exception {
        var refused = imported();
        var other = imported();
        try (var index = new LuceneVariationIndex(new ByteBuffersDirectory(), grammar.vocabulary())) {
            var choosy = new Choosy(index, refused);
            var follow = new Follow(standards, changed, catalogue, new Describe(families, grammar.vocabulary()), choosy,
                    Clock.systemUTC());

            follow.everything();
            assertThat(found(index, refused)).isZero();
            assertThat(found(index, other)).isEqualTo(1);

            var later = imported();
            follow.changes();
            assertThat(found(index, later)).isEqualTo(1);
        }
    }

    private int found(LuceneVariationIndex index, String wanted) {
        return index.search(grammar.read(Map.of("standard", List.of(wanted)))).total();
    }

    private String imported() {
        var request = JsonMapper.shared().createObjectNode().put("source", "figures of this test");
        request.putArray("standards").add(Proposals.imported("follow-" + UUID.randomUUID()));
        return post("/imports", SECRETARY, request, "Idempotency-Key", "key-" + UUID.randomUUID())
                .text("/results/0/designation");
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
