package org.packstd.standards.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.standards.drawing.outline.OutlineDrawing;
import org.packstd.standards.drawing.outline.Picture;
import org.packstd.standards.drawing.outline.Style;
import org.packstd.standards.drawing.outline.Subject;
import org.packstd.standards.drawing.outline.Wording;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.text.LocalizedText;

/** What every drawing promises, whatever it shows. */
class OutlineDrawingTest {

    private static final Style LETTERS = new Style(false, Wording.EN, null);
    /** Of the catalogue as many are read back by a parser; all are drawn in the first test. */
    private static final int ONE_OF = 17;
    private static final Style VALUES_IN_CHINESE = new Style(true, Wording.ZH, Style.Letters.IEC);

    @Test
    void noTwoLabelsOfAnyVariationOfTheCatalogueOverlap() {
        for (var subject : Subjects.catalogue()) {
            for (var style : List.of(LETTERS, VALUES_IN_CHINESE)) {
                assertNothingOverlaps(subject, new OutlineDrawing(subject, style).sheet());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.packstd.standards.drawing.ExtremeSubjects#all")
    void noTwoLabelsOfAnExtremePackageOverlap(Subject subject) {
        for (var style : List.of(LETTERS, VALUES_IN_CHINESE)) {
            assertNothingOverlaps(subject, new OutlineDrawing(subject, style).sheet());
            for (var name : View.Name.values()) {
                assertNothingOverlaps(subject, new OutlineDrawing(subject, style).view(name));
            }
        }
    }

    private static void assertNothingOverlaps(Subject subject, Picture picture) {
        var labels = picture.labels();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                assertThat(labels.get(i).overlaps(labels.get(j)))
                        .as("%s %s: %s and %s", subject.designation(), subject.code(), labels.get(i), labels.get(j))
                        .isFalse();
            }
        }
    }

    @Test
    void everyLetterOfATableHasADimensionAndTheReverse() {
        for (var subject : all().toList()) {
            var svg = Svg.of(new OutlineDrawing(subject, LETTERS).sheet().svg());

            assertThat(new TreeSet<>(svg.letters("dim"))).as(subject.code()).isEqualTo(new TreeSet<>(svg.rows()));
        }
    }

    @Test
    void onlyWhatTheContractAllowsIsInADrawing() {
        all().forEach(subject -> {
            var svg = Svg.of(new OutlineDrawing(subject, VALUES_IN_CHINESE).sheet().svg());

            assertThat(svg.elements()).as(subject.code()).isSubsetOf("svg", "title", "desc", "g", "path", "rect",
                    "circle",
                    "text", "defs", "pattern");
            assertThat(svg.attributes()).as(subject.code()).doesNotContain("style", "href", "xlink:href")
                    .noneMatch(name -> name.startsWith("on"));
        });
    }

    @Test
    void aDimensionIsAsLongAsItsFigureTimesTheScale() {
        var svg = Svg.of(new OutlineDrawing(ExtremeSubjects.FULL_BALL_GRID, LETTERS).sheet().svg());

        assertThat(svg.measured("v-top", "D")).isCloseTo(7.0, Svg.PRECISELY);
        assertThat(svg.measured("v-top", "E")).isCloseTo(6.0, Svg.PRECISELY);
        assertThat(svg.measured("v-bottom", "D1")).isCloseTo(5.85, Svg.PRECISELY);
        assertThat(svg.measured("v-bottom", "E1")).isCloseTo(4.55, Svg.PRECISELY);
        assertThat(svg.measured("v-bottom", "SD")).isCloseTo(0.325, Svg.PRECISELY);
        assertThat(svg.measured("v-side", "A")).isCloseTo(1.0, Svg.PRECISELY);
        assertThat(svg.measured("v-detail", "b")).isCloseTo(0.35, Svg.PRECISELY);
        assertThat(svg.measured("v-detail", "A1")).isCloseTo(0.23, Svg.PRECISELY);
    }

    @Test
    void theDetailShowsALeadAsItStandsAtItsSideOfTheBody() {
        var inARow = Svg.of(new OutlineDrawing(threeLeads("SINGLE", 3), LETTERS).sheet().svg());
        var inTwo = Svg.of(new OutlineDrawing(threeLeads("DUAL", 6), LETTERS).sheet().svg());

        assertThat(inTwo.dimensionLinesOf("v-detail")).isNotEmpty().allMatch(line -> line.left() > 0);
        assertThat(inARow.dimensionLinesOf("v-detail")).isNotEmpty().allMatch(line -> line.right() < 0);
    }

    /** Of the detail only the thickness is stated, which stands beyond the tip of the lead. */
    private static Subject threeLeads(String layout, int count) {
        return Subjects.of("SMT", """
                {"attributes": {"terminalForm": "GULL_WING", "layout": "%s"}, "variations": [{"code": "L",
                 "parameters": {"bodyX": {"nom": "6.2", "unit": "mm"}, "bodyY": {"nom": "6.5", "unit": "mm"},
                   "overallX": {"nom": "10", "unit": "mm"}, "pitchY": {"nom": "2.3", "unit": "mm"},
                   "height": {"nom": "2.3", "unit": "mm"}, "leadThickness": {"nom": "0.5", "unit": "mm"}},
                 "terminals": {"count": %d, "perSideX": 0, "perSideY": 3}}]}""".formatted(layout, count));
    }

    @Test
    void theSideViewStandsBelowTheTopViewAndTheBottomViewBesideIt() {
        all().forEach(subject -> {
            var svg = Svg.of(new OutlineDrawing(subject, LETTERS).sheet().svg());

            assertThat(svg.origin("v-side").x()).isEqualTo(svg.origin("v-top").x());
            assertThat(svg.origin("v-bottom").y()).isEqualTo(svg.origin("v-top").y());
            assertThat(svg.origin("v-side").y()).isGreaterThan(svg.origin("v-top").y());
            assertThat(svg.origin("v-bottom").x()).isGreaterThan(svg.origin("v-top").x());
        });
    }

    @Test
    void fromBelowTheFirstBallIsAtTheUpperRight() {
        var svg = Svg.of(new OutlineDrawing(ExtremeSubjects.FULL_BALL_GRID, LETTERS).sheet().svg());

        var first = svg.pin("A1");
        assertThat(first.x()).isPositive();
        assertThat(first.y()).isNegative();
        assertThat(svg.pin("A10").x()).isNegative();
        assertThat(svg.pin("H1").y()).isPositive();
    }

    @Test
    void whatSomebodyWroteStaysText() {
        var hostile = "</text><script>alert(1)</script><text onload=\"x\">&amp;'\u0000";
        var good = ExtremeSubjects.FULL_BALL_GRID;
        var subject = new Subject(good.designation(), "A",
                new LocalizedText(hostile, null), null, good.specification(),
                good.variation(), null);

        for (var drawn : List.of(new OutlineDrawing(subject, LETTERS).sheet(),
                new OutlineDrawing(subject, LETTERS).view(View.Name.TOP))) {
            var svg = Svg.of(drawn.svg());
            assertThat(svg.elements()).doesNotContain("script");
            assertThat(svg.title()).startsWith("</text><script>alert(1)</script>");
        }
    }

    @Test
    void whatNobodyStatedIsNotedAndHasNoDimension() {
        var svg = new OutlineDrawing(ExtremeSubjects.NOTHING_KNOWN, LETTERS).sheet().svg();

        assertThat(Svg.of(svg).letters("dim")).isEmpty();
        assertThat(svg).contains("Not specified, drawn from a proportion", "stroke-dasharray=\"1.5 .9\"");
    }

    @Test
    void theSameIsDrawnToTheSameBytes() {
        all().forEach(subject -> assertThat(new OutlineDrawing(subject, LETTERS).sheet().svg())
                .isEqualTo(new OutlineDrawing(subject, LETTERS).sheet().svg()));
    }

    @Test
    void aDrawingStaysSmallHoweverManyBallsThereAre() {
        var svg = new OutlineDrawing(ExtremeSubjects.MANY_BALLS, LETTERS).sheet().svg();

        assertThat(svg).contains("<pattern").hasSizeLessThan(120_000);
        assertThat(new OutlineDrawing(ExtremeSubjects.MANY_BALLS, LETTERS).view(View.Name.BOTTOM).svg())
                .hasSizeLessThan(120_000);
    }

    @Test
    void whatDiffersFromAnotherRevisionIsMarkedWithoutColour() {
        var svg = Svg.of(new OutlineDrawing(ExtremeSubjects.COMPARED, LETTERS).sheet().svg());

        assertThat(svg.changed()).contains("A", "b").doesNotContain("D", "E", "D1");
        assertThat(svg.rowTexts("A")).containsExactly(List.of("A", "B", "—", "—", "0.90"),
                List.of("A", "A", "—", "—", "1.00"));
        assertThat(svg.classes()).contains("other", "changed");
    }

    @Test
    void aPictureIsOnItsSheet() {
        all().forEach(subject -> {
            var picture = new OutlineDrawing(subject, LETTERS).sheet();
            var sheet = Svg.of(picture.svg()).viewBox();
            assertThat(picture.labels()).as(subject.code()).allMatch(label -> new Box(5, 5, sheet.right() - 5,
                    sheet.bottom() - 5).contains(label));
        });
    }

    private static Stream<Subject> all() {
        var catalogue = Subjects.catalogue();
        var some = IntStream.range(0, catalogue.size()).filter(i -> i % ONE_OF == 0).mapToObj(catalogue::get);
        return Stream.concat(ExtremeSubjects.all(), some);
    }
}
