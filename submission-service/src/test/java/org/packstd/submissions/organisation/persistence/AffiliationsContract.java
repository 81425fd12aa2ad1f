package org.packstd.submissions.organisation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.organisation.Affiliates;
import org.packstd.submissions.organisation.Affiliation;
import org.packstd.submissions.organisation.Affiliation.Kind;
import org.packstd.submissions.organisation.Affiliations;
import org.packstd.submissions.organisation.Period;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;

abstract class AffiliationsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private Affiliations affiliations;

    abstract MongoDatabase database();

    @BeforeEach
    void nobodyBelongsToAnybody() {
        affiliations = KnownOrganisations.affiliations(database());
    }

    @Test
    void sayingAgainWhatIsKnownChangesNothingAndAChangeNamesItsVersion() {
        var entered = affiliations.put(affiliation("a", "b", NOW, null), null);

        assertThat(affiliations.put(affiliation("a", "b", NOW, null), null)).isEqualTo(entered);
        var ended = affiliation("a", "b", NOW, NOW.plus(DAY));
        assertThatThrownBy(() -> affiliations.put(ended, null)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.PRECONDITION_REQUIRED));
        assertThatThrownBy(() -> affiliations.put(ended, "\"2\"")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.type()).isEqualTo(ProblemType.STALE));
        assertThat(affiliations.put(ended, "\"1\"")).isEqualTo(ended.withVersion(2));
        assertThat(affiliations.find("a|b")).contains(ended.withVersion(2));
    }

    @Test
    void whatIsTakenAwayByAChangeIsGone() {
        affiliations.put(affiliation("a", "b", NOW, NOW.plus(DAY)), null);

        affiliations.put(affiliation("a", "b", NOW, null), "\"1\"");

        assertThat(affiliations.find("a|b").orElseThrow().period().until()).isNull();
    }

    @Test
    void anAffiliationHoldsFromItsFirstInstantToTheOneBeforeItsLast() {
        affiliations.put(affiliation("a", "b", NOW, NOW.plus(DAY)), null);

        assertThat(affiliations.holding(NOW.minusMillis(1))).isEmpty();
        assertThat(affiliations.holding(NOW)).hasSize(1);
        assertThat(affiliations.holding(NOW.plus(DAY).minusMillis(1))).hasSize(1);
        assertThat(affiliations.holding(NOW.plus(DAY))).isEmpty();
    }

    @Test
    void theGroupOfAnOrganisationIsFollowedFromOneToTheNext() {
        affiliations.put(affiliation("a", "b", NOW, null), null);
        affiliations.put(affiliation("c", "b", NOW, null), null);
        affiliations.put(affiliation("c", "d", NOW.plus(DAY), null), null);
        var affiliates = new Affiliates(affiliations);

        assertThat(affiliates.of(Set.of("a"), NOW)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(affiliates.of(Set.of("a"), NOW.plus(DAY))).contains("d");
    }

    @Test
    void eitherSideListsItPageByPage() {
        affiliations.put(affiliation("a", "b", NOW, null), null);
        affiliations.put(affiliation("b", "c", NOW, null), null);
        affiliations.put(affiliation("x", "y", NOW, null), null);

        var first = affiliations.of("b", null, 1);
        var second = affiliations.of("b", Objects.requireNonNull(first.next()), 1);

        assertThat(List.of(first.items().getFirst().key(), second.items().getFirst().key()))
                .containsExactly("a|b", "b|c");
        assertThat(second.next()).isNull();
    }

    private static Affiliation affiliation(String organisation, String other, Instant from, @Nullable Instant until) {
        return new Affiliation(organisation, other, Kind.PARENT, new Period(from, until), 1);
    }
}
