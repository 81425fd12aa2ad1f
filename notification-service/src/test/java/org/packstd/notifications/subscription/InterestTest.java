package org.packstd.notifications.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.notifications.event.EventType.BALLOT_OPENED;
import static org.packstd.notifications.event.EventType.STANDARD_PUBLISHED;
import static org.packstd.notifications.event.EventType.STANDARD_WITHDRAWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;

class InterestTest {

    @Test
    void anInterestWithoutConditionsCoversAllEventsOfItsTypes() {
        var interest = new Interest(Set.of(STANDARD_PUBLISHED), Set.of(), Set.of());

        assertThat(interest.covers(event(STANDARD_PUBLISHED, "CSP", "PS-CSP-0012"))).isTrue();
        assertThat(interest.covers(event(STANDARD_WITHDRAWN, "CSP", "PS-CSP-0012"))).isFalse();
    }

    @Test
    void familiesAndDesignationsBothMustFit() {
        var interest = new Interest(Set.of(STANDARD_PUBLISHED), Set.of("CSP"), Set.of("PS-CSP-0012", "PS-SMT-0001"));

        assertThat(interest.covers(event(STANDARD_PUBLISHED, "CSP", "PS-CSP-0012"))).isTrue();
        assertThat(interest.covers(event(STANDARD_PUBLISHED, "CSP", "PS-CSP-0013"))).isFalse();
        assertThat(interest.covers(event(STANDARD_PUBLISHED, "SMT", "PS-SMT-0001"))).isFalse();
    }

    @Test
    void anEventOfNoStandardYetConcernsNoDesignation() {
        var interest = new Interest(Set.of(BALLOT_OPENED), Set.of(), Set.of("PS-CSP-0012"));

        assertThat(interest.covers(event(BALLOT_OPENED, "CSP", null))).isFalse();
    }

    /** The promise that lets an event find its subscriptions without looking at all of them. */
    @Test
    void whateverCoversAnEventSharesExactlyOneKeyWithIt() {
        var covering = 0;
        for (var interest : manyInterests()) {
            for (var event : List.of(event(STANDARD_PUBLISHED, "CSP", "PS-CSP-0012"),
                    event(BALLOT_OPENED, "CSP", null))) {
                if (interest.covers(event)) {
                    covering++;
                    assertThat(Interest.keysOf(event)).filteredOn(interest.keys()::contains).hasSize(1);
                }
            }
        }
        assertThat(covering).isPositive();
    }

    @Test
    void theLargestInterestOfTheContractHasAKeyForEachEventTypeAndDesignation() {
        var designations = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            designations.add("PS-CSP-%04d".formatted(i));
        }
        var interest = new Interest(Set.of(EventType.values()), Set.of("CSP"), Set.copyOf(designations));

        assertThat(interest.keys()).hasSize(EventType.values().length * 200);
    }

    @Test
    void anInterestInNothingIsNone() {
        assertThatThrownBy(() -> new Interest(Set.of(), Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Interest> manyInterests() {
        var interests = new ArrayList<Interest>();
        for (var types : List.of(Set.of(STANDARD_PUBLISHED), Set.of(STANDARD_PUBLISHED, BALLOT_OPENED))) {
            for (var families : List.of(Set.<String>of(), Set.of("CSP"), Set.of("CSP", "SMT"), Set.of("CPO"))) {
                for (var designations : List.of(Set.<String>of(), Set.of("PS-CSP-0012"),
                        Set.of("PS-CSP-0012", "PS-CSP-0013"), Set.of("PS-SMT-0001"))) {
                    interests.add(new Interest(types, families, designations));
                }
            }
        }
        return interests;
    }

    private static CloudEvent event(EventType type, String family, @Nullable String designation) {
        return new CloudEvent("evt-1", type, "/test", Instant.EPOCH, "subject", "schema", family, designation, "{}");
    }
}
