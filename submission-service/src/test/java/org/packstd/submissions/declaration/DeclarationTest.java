package org.packstd.submissions.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.packstd.submissions.declaration.LicensingOption.LATER_IMPLIES_RAND;
import static org.packstd.submissions.declaration.LicensingOption.NO_LICENCE_NEEDED;
import static org.packstd.submissions.declaration.LicensingOption.OTHER_TEXT;
import static org.packstd.submissions.declaration.LicensingOption.RAND;
import static org.packstd.submissions.declaration.LicensingOption.RF_RAND;
import static org.packstd.submissions.declaration.LicensingOption.UNWILLING;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;

class DeclarationTest {

    private static final List<LicensingOption> ORDER = List.of(UNWILLING, LATER_IMPLIES_RAND, RAND, RF_RAND,
            NO_LICENCE_NEEDED);

    @Test
    void optionsAreOrderedByHowFavourableTheyAre() {
        for (var one : ORDER) {
            for (var other : ORDER) {
                assertThat(one.isMoreFavourableThan(other)).as("%s over %s", one, other)
                        .isEqualTo(ORDER.indexOf(one) > ORDER.indexOf(other));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LicensingOption.class)
    void wordsOfTheHolderItselfAreNotJudged(LicensingOption option) {
        assertThat(OTHER_TEXT.isMoreFavourableThan(option)).isFalse();
        assertThat(option.isMoreFavourableThan(OTHER_TEXT)).isEqualTo(option == NO_LICENCE_NEEDED);
    }

    @Test
    void aHolderBecomesMoreFavourableAndEachStatementStaysOnRecord() {
        var declared = Declared.own(UNWILLING).supersede(Declared.stated(RAND)).supersede(Declared.stated(RF_RAND));

        assertThat(declared.former()).extracting(former -> former.statement().option())
                .containsExactly(UNWILLING, RAND);
        assertThat(declared.version()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"RAND, UNWILLING", "RAND, RAND", "RF_RAND, RAND", "RAND, OTHER_TEXT", "NO_LICENCE_NEEDED, RF_RAND",
        "OTHER_TEXT, RF_RAND"})
    void nothingElseIsTakenAndTheRefusalNamesTheOrder(LicensingOption present, LicensingOption next) {
        assertThatThrownBy(() -> Declared.own(present).supersede(Declared.stated(next)))
                .isInstanceOfSatisfying(Problem.class, refused -> {
                    assertThat(refused.type()).isEqualTo(ProblemType.RULE_VIOLATED);
                    var offence = refused.offences().getFirst();
                    assertThat(offence.rule()).isEqualTo("more-favourable-only");
                    assertThat(offence.expected()).contains(present.name());
                });
    }

    @Test
    void anUnwillingOwnerHas120DaysToBecomeMoreFavourableOrToLeave() {
        var unwilling = Declared.own(UNWILLING);

        assertThat(unwilling.leaveBy()).isEqualTo(Declared.NOW.plus(Duration.ofDays(120)));
        assertThat(unwilling.supersede(Declared.stated(RAND)).leaveBy()).isNull();
        assertThat(unwilling.remove("The patent lapsed.", Declared.NOW).leaveBy()).isNull();
        assertThat(Declared.notice(1).leaveBy()).isNull();
        assertThat(unwilling.transfer("cedar-test", Declared.NOW.plus(Duration.ofDays(9))).leaveBy())
                .as("the clock goes on").isEqualTo(Declared.NOW.plus(Duration.ofDays(120)));
    }

    @Test
    void whatWasStatedBindsWhoeverHasThePatentsLater() {
        var moved = Declared.own(1, Declared.SUBMISSION, RAND).transfer("cedar-test", Declared.NOW);
        assertThat(moved.owner()).isEqualTo("cedar-test");
        assertThat(moved.holder()).as("who stated it").isEqualTo("aurora-semi");
        assertThat(moved.concerns("cedar-test")).isTrue();

        var own = Declared.own(2, Declared.SUBMISSION, UNWILLING);
        var worse = new Declaration(own.id(), own.submission(), 1, "cedar-test", "cedar-test", own.basis(),
                own.patents(), own.clauses(), own.parameters(), own.statement(), List.of(), Declared.NOW, Declared.NOW,
                null, null, null, List.of(), 1);
        assertThat(moved.isTakenBackBy(worse)).isTrue();
        assertThat(moved.isTakenBackBy(own)).as("nor by who had them").isTrue();
        assertThatThrownBy(() -> moved.transfer("cedar-test", Declared.NOW)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Declared.notice(1).transfer("cedar-test", Declared.NOW)).isInstanceOf(Problem.class);
    }

    @Test
    void whatIsSupersededMustBeVerifiedAnew() {
        var verified = Declared.own(RAND).verify(Declared.NOW);

        assertThat(verified.status()).isEqualTo(Declaration.Status.POSTED);
        assertThat(verified.supersede(Declared.stated(RF_RAND)).status()).isEqualTo(Declaration.Status.RECEIVED);
    }

    @Test
    void whatIsRemovedByRequestStaysAFact() {
        var removed = Declared.own(UNWILLING).remove("The holder asked for it.", Declared.NOW);

        assertThat(removed.status()).isEqualTo(Declaration.Status.REMOVED);
        assertThat(removed.statement()).isNotNull();
        assertThatThrownBy(() -> removed.supersede(Declared.stated(RAND))).hasMessageContaining("REMOVED");
        assertThatThrownBy(() -> removed.remove("Again.", Declared.NOW)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({"UNWILLING, UNWILLING", "LATER_IMPLIES_RAND, UNRESOLVED"})
    void whatIsRemovedStandsAgainstTheTextUntilAnOfficerDecides(LicensingOption option, Obstacle obstacle) {
        var removed = Declared.own(option).remove("The holder asked for it.", Declared.NOW);
        assertThat(removed.obstacle()).isEqualTo(obstacle);
        assertThat(removed.isUndecided()).isTrue();

        var kept = removed.decide(false, "The patent holds.", Declared.NOW);
        assertThat(kept.obstacle()).isEqualTo(obstacle);
        assertThat(kept.isUndecided()).isFalse();
        var cleared = kept.decide(true, "The patent lapsed.", Declared.NOW);
        assertThat(cleared.obstacle()).isEqualTo(Obstacle.NONE);
        assertThat(cleared.status()).isEqualTo(Declaration.Status.REMOVED);
        assertThatThrownBy(() -> cleared.decide(false, "Again.", Declared.NOW)).hasMessageContaining("REMOVED");
    }

    @ParameterizedTest
    @EnumSource(value = LicensingOption.class, names = {"RAND", "RF_RAND", "NO_LICENCE_NEEDED", "OTHER_TEXT"})
    void whatRefusedNothingIsRemovedWithoutADecision(LicensingOption option) {
        var removed = Declared.own(option).remove("The holder asked for it.", Declared.NOW);

        assertThat(removed.obstacle()).isEqualTo(Obstacle.NONE);
        assertThatThrownBy(() -> removed.decide(true, "Why not.", Declared.NOW)).isInstanceOf(Problem.class);
    }

    @Test
    void whatWasDecidedOfTheNoticeIsNotDecidedOfItsRemovedAnswer() {
        var later = Declared.NOW.plus(Duration.ofDays(61));
        var removed = Declared.notice(1).decide(true, "Nobody answers.", later).answer(Declared.stated(UNWILLING))
                .remove("The holder asked for it.", later.plusSeconds(1));

        assertThat(removed.obstacle()).isEqualTo(Obstacle.UNWILLING);
        assertThat(removed.isUndecided()).isTrue();
        assertThat(Declared.notice(1).remove("A mistake.", later).obstacle()).isEqualTo(Obstacle.NONE);
    }

    @Test
    void aSecondDeclarationTakesTheFirstBackWhereItIsLessFavourableOnTheSamePlaces() {
        var rand = Declared.own(1, Declared.SUBMISSION, RAND);

        assertThat(rand.isTakenBackBy(Declared.own(2, Declared.SUBMISSION, UNWILLING))).isTrue();
        assertThat(rand.isTakenBackBy(Declared.own(2, Declared.SUBMISSION, RAND))).isFalse();
        assertThat(rand.isTakenBackBy(Declared.own(2, Declared.SUBMISSION, RF_RAND))).isFalse();
        assertThat(rand.isTakenBackBy(about(List.of("5.2"), List.of()))).isTrue();
        assertThat(rand.isTakenBackBy(about(List.of("7"), List.of("/parameters/pitchX")))).isTrue();
        assertThat(rand.isTakenBackBy(about(List.of(), List.of()))).as("all of the text").isTrue();
        assertThat(about(List.of(), List.of()).isTakenBackBy(about(List.of("7"), List.of()))).as("no better")
                .isFalse();
        assertThat(rand.isTakenBackBy(about(List.of("7"), List.of()))).as("another place").isFalse();
        assertThat(rand.remove("The patent lapsed.", Declared.NOW).isTakenBackBy(about(List.of(), List.of())))
                .as("removed").isFalse();
        assertThat(rand.isTakenBackBy(Declared.notice(2))).isFalse();
        assertThat(Declared.notice(2).isTakenBackBy(rand)).isFalse();
    }

    /** Of aurora-semi, which is unwilling. */
    private static Declaration about(List<String> clauses, List<String> parameters) {
        var own = Declared.own(2, Declared.SUBMISSION, UNWILLING);
        return new Declaration(own.id(), own.submission(), own.textRevision(), own.holder(), own.declarant(),
                own.basis(), own.patents(), clauses, parameters, own.statement(), own.former(), own.receivedAt(),
                own.updatedAt(), null, null, null, List.of(), 1);
    }

    @Test
    void aDeclarationConcernsItsHolderAndWhoToldOfIt() {
        assertThat(Declared.notice(1).concerns("bluepeak-osat")).isTrue();
        assertThat(Declared.notice(1).concerns("aurora-semi")).isTrue();
        assertThat(Declared.notice(1).concerns("cedar-test")).isFalse();
        assertThat(Declared.notice(1).concerns(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"UNWILLING, UNWILLING", "LATER_IMPLIES_RAND, UNRESOLVED", "RAND, NONE", "RF_RAND, NONE",
        "NO_LICENCE_NEEDED, NONE", "OTHER_TEXT, UNREAD"})
    void whatItKeepsTheProcessFrom(LicensingOption option, Obstacle obstacle) {
        assertThat(Declared.own(option).obstacle()).isEqualTo(obstacle);
    }

    @Test
    void aNoticeIsAnsweredByItsHolderOrDecidedAfterSixtyDays() {
        var notice = Declared.notice(1);
        var onTheDay = Declared.NOW.plus(Duration.ofDays(60));

        assertThat(notice.obstacle()).isEqualTo(Obstacle.UNANSWERED);
        assertThat(notice.answer(Declared.stated(RAND)).obstacle()).isEqualTo(Obstacle.NONE);
        assertThatThrownBy(() -> notice.decide(true, "Nobody answers.", onTheDay.minusMillis(1)))
                .hasMessageContaining(onTheDay.toString());
        assertThat(notice.decide(true, "Nobody answers.", onTheDay).obstacle()).isEqualTo(Obstacle.NONE);
        assertThat(notice.decide(false, "They will.", onTheDay).obstacle()).isEqualTo(Obstacle.UNANSWERED);
        assertThatThrownBy(() -> notice.supersede(Declared.stated(RAND))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Declared.own(RAND).answer(Declared.stated(RF_RAND))).isInstanceOf(Problem.class);
    }

    @Test
    void ofAnUnpublishedApplicationOthersSeeThatItIsOne() {
        assertThat(Declared.own(RAND).patents().stream().map(Patent::withoutSecrets))
                .contains(new Patent(Patent.Status.UNPUBLISHED, null, null, null))
                .contains(new Patent(Patent.Status.GRANTED, "EP 1234567 B1", "EP", "DE"));
    }
}
