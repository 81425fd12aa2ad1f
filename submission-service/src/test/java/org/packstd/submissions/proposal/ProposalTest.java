package org.packstd.submissions.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;

class ProposalTest {

    private static final LocalizedText TITLE = LocalizedText.english("Fine-pitch CSP");
    private static final Target TARGET = new Target("PS-CSP-0012", "A");
    private static final Payload PAYLOAD = new Payload("{}");

    @Test
    void aNewStandardHasNoTarget() {
        assertThat(propose(ProposalKind.NEW_STANDARD, null, PAYLOAD)).isNotNull();
        assertRefused("/target", ProposalKind.NEW_STANDARD, TARGET, PAYLOAD);
    }

    @Test
    void aRevisionNamesItsTargetAndBringsAText() {
        assertThat(propose(ProposalKind.REVISION, TARGET, PAYLOAD).designation()).isEqualTo("PS-CSP-0012");
        assertRefused("/target", ProposalKind.REVISION, null, PAYLOAD);
        assertRefused("/payload", ProposalKind.REVISION, TARGET, null);
    }

    @Test
    void aWithdrawalNamesItsTargetAndBringsNoText() {
        assertThat(propose(ProposalKind.WITHDRAWAL, TARGET, null)).isNotNull();
        assertRefused("/target", ProposalKind.WITHDRAWAL, null, null);
        assertRefused("/payload", ProposalKind.WITHDRAWAL, TARGET, PAYLOAD);
    }

    @Test
    void aCorrigendumNamesTheRevisionThatItCorrectsAndHasCorrections() {
        assertThat(propose(ProposalKind.CORRIGENDUM, TARGET, PAYLOAD)).isNotNull();
        assertRefused("/target", ProposalKind.CORRIGENDUM, null, PAYLOAD);
        assertRefused("/payload", ProposalKind.CORRIGENDUM, TARGET, null);
    }

    @Test
    void aTitleSaysSomething() {
        assertThatThrownBy(
                () -> new Proposal(ProposalKind.NEW_STANDARD, Family.of("CSP"), null, new LocalizedText(null, null),
                        null, null, PAYLOAD))
                .isInstanceOf(Problem.class).hasMessageContaining("/title");
    }

    @Test
    void familiesAreThoseThatAreListed() {
        assertThat(Family.all()).extracting(Family::name).contains("CSP", "SMT", "FAN_OUT", "CPO")
                .doesNotHaveDuplicates();
        assertThat(Family.named("FAN_OUT")).contains(Family.of("FAN_OUT"));
        assertThat(Family.named("#")).isEmpty();
        assertThat(Family.named("PIZZA")).isEmpty();
    }

    private static Proposal propose(ProposalKind kind, @Nullable Target target, @Nullable Payload payload) {
        return new Proposal(kind, Family.of("CSP"), target, TITLE, null, null, payload);
    }

    private static void assertRefused(String pointer, ProposalKind kind, @Nullable Target target,
            @Nullable Payload payload) {
        assertThatThrownBy(() -> propose(kind, target, payload)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.offences()).extracting(Offence::pointer).containsExactly(pointer));
    }
}
