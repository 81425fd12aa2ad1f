package org.packstd.submissions.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.organisation.Affiliation.Kind;

class GroupsTest {

    private static final Period ALWAYS = new Period(Instant.EPOCH, null);

    @Test
    void whatIsConnectedOverOthersBelongsTogether() {
        var groups = new Groups(List.of(parent("a-chips", "holding"), parent("b-fab", "holding"),
                affiliate("b-fab", "c-test")));

        assertThat(groups.of("c-test")).containsExactly("a-chips", "b-fab", "c-test", "holding");
        assertThat(groups.of("stranger")).containsExactly("stranger");
    }

    @Test
    void circlesDoNoHarm() {
        var groups = new Groups(List.of(parent("a", "b"), parent("b", "c"), parent("c", "a"), affiliate("a", "a")));

        assertThat(groups.of("b")).containsExactly("a", "b", "c");
        assertThat(groups.speaker(groups.of("b"))).as("all have a parent, so the first").isEqualTo("a");
    }

    @Test
    void theHeadSpeaksIfItMayAndElseTheFirstWithoutParentAndElseTheFirst() {
        var groups = new Groups(List.of(parent("a-chips", "zeta-holding"), parent("b-fab", "zeta-holding")));

        assertThat(groups.speaker(new TreeSet<>(List.of("a-chips", "b-fab", "zeta-holding"))))
                .isEqualTo("zeta-holding");
        assertThat(groups.speaker(new TreeSet<>(List.of("a-chips", "b-fab")))).isEqualTo("a-chips");
    }

    @Test
    void theOrderInWhichAffiliationsComeDoesNotMatter() {
        var known = new ArrayList<>(List.of(parent("a", "b"), affiliate("c", "b"), parent("d", "c"), parent("e", "f")));
        var groups = new Groups(known);
        for (var seed = 0; seed < 20; seed++) {
            Collections.shuffle(known, new Random(seed));
            var shuffled = new Groups(known);
            assertThat(shuffled.of("d")).isEqualTo(groups.of("d"));
            assertThat(shuffled.speaker(shuffled.of("d"))).isEqualTo(groups.speaker(groups.of("d")));
        }
    }

    private static Affiliation parent(String organisation, String parent) {
        return new Affiliation(organisation, parent, Kind.PARENT, ALWAYS, 1);
    }

    private static Affiliation affiliate(String organisation, String other) {
        return new Affiliation(organisation, other, Kind.AFFILIATE, ALWAYS, 1);
    }
}
