package org.packstd.standards.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.standards.drawing.dxf.OutlineDxf;
import org.packstd.standards.drawing.outline.OutlineDrawing;
import org.packstd.standards.drawing.outline.Style;
import org.packstd.standards.drawing.outline.Subject;
import org.packstd.standards.drawing.outline.Wording;
import org.packstd.standards.drawing.plot.Mark;
import org.packstd.standards.drawing.plot.Plot;
import org.packstd.standards.drawing.plot.Role;
import org.packstd.standards.drawing.plot.Shape;
import org.packstd.standards.drawing.sheet.Point;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.dxf.ReadDxf;
import tools.jackson.databind.JsonNode;

/** Outlines as DXF: complete, at the size of the package, and readable for a library that is not ours. */
class OutlineDxfTest {

    private static final Style LETTERS = new Style(false, Wording.EN, null);
    private static final Style CHINESE = new Style(true, Wording.ZH, Style.Letters.IEC);
    /** Of the catalogue as many are taken apart; every kind of outline is in the second test. */
    private static final int ONE_OF = 17;
    /** The drawing kit rounds to thousandths on paper, at a scale of one at least. */
    private static final Offset<Double> PRECISELY = offset(0.001);
    private static final Pattern DETAIL = Pattern.compile(".+ ([0-9.]+):([0-9.]+)");
    private static final Pattern SHAPE = Pattern.compile("<(path|circle|rect|text)[ >]");

    @Test
    void nothingOfADrawingOfTheCatalogueIsLost() {
        var subjects = Subjects.catalogue();
        for (int i = 0; i < subjects.size(); i += ONE_OF) {
            assertComplete(new OutlineDrawing(subjects.get(i), i % 2 == 0 ? LETTERS : CHINESE).sheet().svg());
        }
    }

    @ParameterizedTest
    @MethodSource("org.packstd.standards.drawing.ExtremeSubjects#all")
    void nothingOfAnExtremePackageIsLost(Subject subject) {
        assertComplete(new OutlineDrawing(subject, CHINESE).sheet().svg());
        for (var name : View.Name.values()) {
            assertComplete(new OutlineDrawing(subject, LETTERS).view(name).svg());
        }
    }

    /** Each shape of the SVG is a mark; a filling by a pattern is as many as it shows. */
    private static void assertComplete(String svg) {
        var plot = Plot.of(svg);
        var shapes = SHAPE.matcher(svg).results().count();
        if (!svg.contains("<pattern")) {
            assertThat(plot.marks()).hasSize((int) shapes);
        } else {
            assertThat(plot.marks()).hasSizeGreaterThan(2500);
        }
    }

    @Test
    void othersReadEveryKindOfOutlineInBothLanguages() {
        var kinds = List.copyOf(ExtremeSubjects.kinds().entrySet());
        for (var style : List.of(LETTERS, CHINESE)) {
            var read = ReadDxf.all(kinds.stream().map(kind -> dxf(kind.getValue(), style)).toList());
            for (int i = 0; i < kinds.size(); i++) {
                var name = kinds.get(i).getKey();
                assertThat(read.get(i).used()).as(name).contains("VISIBLE", "DIMENSIONS", "ANNOTATIONS",
                        "TITLE", "SHEET");
                assertThat(read.get(i).all().at("/header/$INSUNITS").asInt()).isEqualTo(4);
                assertThat(read.get(i).texts()).as(name).containsAll(texts(kinds.get(i).getValue(), style));
            }
        }
    }

    private static List<String> texts(Subject subject, Style style) {
        return Plot.of(new OutlineDrawing(subject, style).sheet().svg()).marks().stream()
                .flatMap(mark -> mark.shape() instanceof Shape.Words words ? Stream.of(words.text()) : Stream.empty())
                .filter(text -> !text.contains("%") && !text.contains("^"))
                .map(text -> text.replaceAll("[–—−]", "-").replace('×', 'x'))
                .toList();
    }

    @Test
    void viewsHaveTheSizeOfThePackageAndTheSheetThatOfItsScale() {
        var read = ReadDxf.of(dxf(ExtremeSubjects.FULL_BALL_GRID, LETTERS));

        var bodies = read.on("VISIBLE").stream().filter(OutlineDxfTest::isClosed)
                .filter(each -> Math.abs(width(each) - 7) < 0.001 && Math.abs(height(each) - 6) < 0.001).toList();

        assertThat(bodies).as("from above and from below").hasSize(2);
        var plot = Plot.of(svg(ExtremeSubjects.FULL_BALL_GRID, LETTERS));
        var border = read.on("SHEET").stream().filter(OutlineDxfTest::isClosed).findFirst().orElseThrow();
        assertThat(width(border)).isCloseTo((plot.width() - 10) / plot.scale(), PRECISELY);
    }

    @Test
    void ballsAreOneBlockThatStandsWhereTheyAreSeenFromBelow() {
        var read = ReadDxf.of(dxf(ExtremeSubjects.MORE_THAN_TWO_THOUSAND, LETTERS));

        var balls = read.on("TERMINALS").stream().filter(each -> "INSERT".equals(each.path("type").asString()))
                .toList();

        assertThat(balls).hasSize(50 * 48 - 2); // without C3, and A1 is on a layer of its own
        assertThat(new TreeSet<>(balls.stream().map(each -> each.path("name").asString()).toList())).hasSize(1);
        var first = read.on("FIRST_TERMINAL").getFirst();
        double left = balls.stream().mapToDouble(each -> each.at("/position/x").asDouble()).min().orElseThrow();
        assertThat(first.at("/center/x").asDouble() - left).as("at the right, seen from below")
                .isCloseTo(49.0, PRECISELY);
    }

    @Test
    void ballsThatTheSvgDrawsByAPatternAreBallsToo() {
        var read = ReadDxf.of(dxf(ExtremeSubjects.MANY_BALLS, LETTERS));

        var balls = read.on("TERMINALS");
        var columns = new TreeSet<>(balls.stream()
                .map(each -> Math.round(each.at("/position/x").asDouble() * 1000) / 1000.0).toList());

        assertThat(balls).hasSize(53 * 53);
        assertThat(columns).hasSize(53);
        assertThat(columns.last() - columns.first()).isCloseTo(52.0, PRECISELY);
    }

    @Test
    void aDetailIsEnlargedAsOnPaper() {
        var kinds = List.copyOf(ExtremeSubjects.kinds().values());
        var read = ReadDxf.all(kinds.stream().map(subject -> dxf(subject, LETTERS)).toList());
        for (int i = 0; i < kinds.size(); i++) {
            var scale = Plot.of(svg(kinds.get(i), LETTERS)).scale();
            var titles = read.get(i).on("ANNOTATIONS").stream()
                    .filter(each -> DETAIL.matcher(each.path("text").asString()).matches()).toList();

            assertThat(titles).as(kinds.get(i).code()).hasSize(1);
            assertThat(titles.getFirst().path("textHeight").asDouble()).isCloseTo(3.5 / scale, PRECISELY);
        }
    }

    @Test
    void noLineGoesThroughTheCaptionOfADimension() {
        for (var subject : ExtremeSubjects.kinds().values()) {
            var marks = Plot.of(svg(subject, LETTERS)).uncovered();
            var captions = marks.stream().filter(mark -> mark.role() == Role.DIMENSION)
                    .filter(mark -> mark.shape() instanceof Shape.Words).map(mark -> mark.shape().bounds().grown(-0.5))
                    .filter(box -> !box.isNothing()).toList();
            assertThat(marks.stream().filter(mark -> mark.role() == Role.DIMENSION).flatMap(OutlineDxfTest::lines)
                    .filter(line -> captions.stream().anyMatch(box -> box.isCrossedBy(point(line, 0), point(line, 2)))))
                    .as(subject.code()).isEmpty();
        }
    }

    private static Point point(double[] line, int at) {
        return new Point(line[at], line[at + 1]);
    }

    private static Stream<double[]> lines(Mark mark) {
        return mark.shape().straightened().stream().flatMap(run -> Stream
                .iterate(0, i -> i + 1 < run.size(), i -> i + 1)
                .map(i -> new double[]{run.get(i).x(), run.get(i).y(), run.get(i + 1).x(), run.get(i + 1).y()}));
    }

    @Test
    void theSameDrawingGivesTheSameBytes() {
        assertThat(dxf(ExtremeSubjects.FAN_OUT, CHINESE)).isEqualTo(dxf(ExtremeSubjects.FAN_OUT, CHINESE))
                .matches("\\p{ASCII}*").contains("\\U+4FEF\\U+89C6\\U+56FE"); // 俯视图
    }

    private static boolean isClosed(JsonNode entity) {
        return entity.path("shape").asBoolean();
    }

    private static double width(JsonNode entity) {
        return spread(entity, "x");
    }

    private static double height(JsonNode entity) {
        return spread(entity, "y");
    }

    private static double spread(JsonNode entity, String axis) {
        var range = entity.path("vertices").valueStream().mapToDouble(each -> each.path(axis).asDouble())
                .summaryStatistics();
        return range.getMax() - range.getMin();
    }

    private static String svg(Subject subject, Style style) {
        return new OutlineDrawing(subject, style).sheet().svg();
    }

    private static String dxf(Subject subject, Style style) {
        return OutlineDxf.write(Plot.of(svg(subject, style)), List.of(subject.designation()));
    }
}
