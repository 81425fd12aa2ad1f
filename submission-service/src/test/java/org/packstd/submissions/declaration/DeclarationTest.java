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
    void whatIsSupersededMustBeVerifiedAnew() {
        var verified = Declared.own(RAND).verify(Declared.NOW);

        assertThat(verified.status()).isEqualTo(Declaration.Status.POSTED);
        assertThat(verified.supersede(Declared.stated(RF_RAND)).status()).isEqualTo(Declaration.Status.RECEIVED);
    }

    @Test
    void whatIsRemovedByRequestStaysAFactAndStandsAgainstNothing() {
        var removed = Declared.own(UNWILLING).remove("The holder asked for it.", Declared.NOW);

        assertThat(removed.status()).isEqualTo(Declaration.Status.REMOVED);
        assertThat(removed.obstacle()).isEqualTo(Obstacle.NONE);
        assertThat(removed.statement()).isNotNull();
        assertThatThrownBy(() -> removed.supersede(Declared.stated(RAND))).hasMessageContaining("REMOVED");
        assertThatThrownBy(() -> removed.remove("Again.", Declared.NOW)).isInstanceOf(Problem.class);
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
