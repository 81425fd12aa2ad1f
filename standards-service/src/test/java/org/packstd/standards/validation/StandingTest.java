package org.packstd.standards.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.standards.family.Family;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standard.Head;
import org.packstd.standards.text.LocalizedText;
import org.packstd.standards.validation.Proposal.Kind;

/** A proposal must stand on something that is there. */
class StandingTest {

    private static final LocalizedText TITLE = new LocalizedText(null, "芯片级封装");
    private static final Instant THEN = Instant.parse("2026-11-22T09:00:00Z");
    private static final Head HEAD = new Head(new Designation(Family.of("CSP"), 12), new RevisionLetter(2), TITLE, 1,
            THEN, 3,
            3);
    private static final Standard IN_FORCE = new Standard.InForce(HEAD);
    private static final Standard WITHDRAWN = new Standard.Withdrawn(HEAD, THEN, "sub-1");

    @Test
    void aWithdrawalOfTheCurrentRevisionStands() {
        assertThat(rules(withdrawal(Family.of("CSP"), "PS-CSP-0012", "B"), IN_FORCE)).isEmpty();
    }

    @Test
    void theBaseIsTheCurrentRevision() {
        assertThat(rules(withdrawal(Family.of("CSP"), "PS-CSP-0012", "A"), IN_FORCE)).containsExactly("D9");
        assertThat(rules(withdrawal(Family.of("CSP"), "PS-CSP-0012", null), IN_FORCE)).containsExactly("D9");
    }

    @Test
    void theStandardExists() {
        assertThat(rules(withdrawal(Family.of("CSP"), "PS-CSP-0013", "B"), IN_FORCE)).containsExactly("D10");
        assertThat(rules(withdrawal(Family.of("CSP"), "PS-CSP-12", "B"), IN_FORCE)).containsExactly("D10");
        assertThat(rules(withdrawal(Family.of("CSP"), null, null), IN_FORCE)).containsExactly("D10");
    }

    @Test
    void theStandardIsNotWithdrawn() {
        assertThat(rules(withdrawal(Family.of("CSP"), "PS-CSP-0012", "B"), WITHDRAWN)).containsExactly("D11");
    }

    @Test
    void theStandardIsOfTheSameFamily() {
        assertThat(rules(withdrawal(Family.of("SMT"), "PS-CSP-0012", "B"), IN_FORCE)).containsExactly("D12");
    }

    @Test
    void aNewStandardNamesNoOther() {
        var proposal = new Proposal(Kind.NEW_STANDARD, Family.of("CSP"), "PS-CSP-0012", "B", TITLE, null,
                new Payload(Map.of()));

        assertThat(rules(proposal, IN_FORCE)).contains("D10");
    }

    @Test
    void aProposalHasATitleInOneLanguageAtLeast() {
        var untitled = new Proposal(Kind.WITHDRAWAL, Family.of("CSP"), "PS-CSP-0012", "B", new LocalizedText(" ", null),
                null,
                null);

        assertThat(rules(untitled, IN_FORCE)).containsExactly("T1");
    }

    @Test
    void onlyAWithdrawalHasNoPayload() {
        assertThat(
                rules(new Proposal(Kind.REVISION, Family.of("CSP"), "PS-CSP-0012", "B", TITLE, null, null), IN_FORCE))
                .containsExactly("T2");
    }

    private static List<String> rules(Proposal proposal, Standard published) {
        return Draft.check(proposal, published).findings().stream().map(Finding::rule).toList();
    }

    private static Proposal withdrawal(Family family, @Nullable String designation, @Nullable String base) {
        return new Proposal(Kind.WITHDRAWAL, family, designation, base, TITLE, null, null);
    }
}
