package org.packstd.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvariantsTest {
    private static final Map<String, String> APPROVED = Map.of("sub-1", "PS-CSP-0001", "sub-2", "PS-CSP-0002");

    @Test
    void whatIsPublishedOnceIsNoLoss() {
        assertThat(Invariants.differences(APPROVED, List.of("PS-CSP-0002", "PS-CSP-0001"))).isEmpty();
    }

    @Test
    void twoSubmissionsThatBecameOneStandardAreSeen() {
        assertThat(Invariants.differences(Map.of("sub-1", "PS-CSP-0001", "sub-2", "PS-CSP-0001"),
                List.of("PS-CSP-0001"))).containsExactly("sub-1 and sub-2: both published as PS-CSP-0001");
    }

    @Test
    void aStandardThatNobodyApprovedOneThatIsMissingAndOneThatIsListedTwiceAreSeen() {
        for (var catalogue : List.of(List.of("PS-CSP-0001", "PS-CSP-0002", "PS-CSP-0003"), List.of("PS-CSP-0001"),
                List.of("PS-CSP-0001", "PS-CSP-0009"), List.of("PS-CSP-0001", "PS-CSP-0002", "PS-CSP-0002"))) {
            assertThat(Invariants.differences(APPROVED, catalogue)).as("%s", catalogue).singleElement().asString()
                    .endsWith("approved");
        }
    }
}
