package org.packstd.standards.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.packstd.standards.drawing.outline.OutlineDrawing;
import org.packstd.standards.drawing.outline.Style;
import org.packstd.standards.drawing.outline.Subject;
import org.packstd.standards.drawing.outline.Wording;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.text.LocalizedText;

/** What stands on a sheet can be read, is whole, and speaks of nothing that is not there. */
class ReadableDrawingTest {

    private static final Style LETTERS = new Style(false, Wording.EN, null);

    @Test
    void noDimensionRunsThroughTheNumberOfATerminalOfTheCatalogue() {
        for (var subject : oneOf(3)) {
            var svg = sheet(subject);
            for (var view : List.of("v-top", "v-bottom")) {
                var lines = svg.dimensionLinesOf(view);
                svg.numbersOf(view).forEach((box, number) -> assertThat(lines)
                        .as("%s %s: %s in %s", subject.designation(), subject.code(), number, view)
                        .noneMatch(line -> line.overlaps(box)));
            }
        }
    }

    @Test
    void theTitleBlockCutsNothingOfTheCatalogue() {
        for (var subject : Subjects.catalogue()) {
            var published = new Subject("PS-MEMS-0001", subject.revision(), subject.title(), subject.published(),
                    subject.specification(), subject.variation(), null);

            var block = sheet(published).textsOf("title-block");

            assertThat(block).as(subject.code()).noneMatch(text -> text.contains("…"));
        }
    }

    @Test
    void theLongestCodesAndTitlesAreWhole() {
        var code = "TQFP-100-14.0X14.0-P0.50-EP5.0X5.0-REV10";
        var title = "Thin profile plastic quad flat packages with exposed pad and leads in four rows, body of 14 mm by "
                + "14 mm, pitch of 0.50 mm, for automotive use";
        var known = Subjects.of("SMT", """
                {"variations": [{"code": "%s", "parameters": {"bodyX": {"nom": "5", "unit": "mm"}}}]}"""
                .formatted(code));
        var subject = new Subject("PS-SMT-0001", "A", new LocalizedText(title, null), null, known.specification(),
                known.variation(), null);

        var block = sheet(subject).textsOf("title-block");

        assertThat(String.join("", block)).contains(code);
        assertThat(String.join(" ", block).replaceAll(" +", " ")).contains(title);
        assertThat(block).noneMatch(text -> text.contains("…"));
    }

    @Test
    void rowsOfDifferentDataHaveDifferentLabels() {
        for (var subject : Subjects.catalogue()) {
            for (var wording : List.of(Wording.EN, Wording.ZH)) {
                var svg = Svg.of(new OutlineDrawing(subject, new Style(false, wording, null)).sheet().svg());
                assertThat(svg.dataLabels().entrySet()).as(subject.designation())
                        .allMatch(label -> label.getValue().size() == 1);
            }
        }
    }

    @Test
    void aModuleForCopperHasNoFibres() {
        var copper = Subjects.of("CPO", """
                {"variations": [{"code": "M", "parameters": {"moduleX": {"nom": "20", "unit": "mm"},
                   "moduleY": {"nom": "22", "unit": "mm"}},
                 "attributes": {"hostLanes": 32, "opticalInterface": "PASSIVE_COPPER"}}]}""");

        var svg = new OutlineDrawing(copper, LETTERS).sheet().svg();

        assertThat(svg).doesNotContainIgnoringCase("fibre").doesNotContain("optical side").contains("CABLE END");
        assertThat(new OutlineDrawing(copper, new Style(true, Wording.ZH, null)).sheet().svg()).doesNotContain("光纤");
        assertThat(new OutlineDrawing(ExtremeSubjects.MODULE, LETTERS).sheet().svg()).contains("FIBRE END");
    }

    @Test
    void whatHasNoBallsStandsOnItsBody() {
        var microphone = Subjects.of("MEMS_CAVITY", """
                {"variations": [{"code": "MIC", "parameters": {"bodyX": {"nom": "3.5", "unit": "mm"},
                   "bodyY": {"nom": "2.65", "unit": "mm"}, "height": {"nom": "1", "unit": "mm"}},
                 "terminals": {"count": 6}}]}""");

        assertThat(new OutlineDrawing(microphone, LETTERS).sheet().svg()).doesNotContain("crowns", "balls");
        var side = new OutlineDrawing(microphone, LETTERS).view(View.Name.SIDE).views().getFirst();
        assertThat(side.thing().bottom() / side.scale()).isCloseTo(0, Svg.PRECISELY);
        assertThat(side.thing().height() / side.scale()).isCloseTo(1, Svg.PRECISELY);
        assertThat(new OutlineDrawing(ExtremeSubjects.FULL_BALL_GRID, LETTERS).sheet().svg()).contains("crowns");
    }

    @Test
    void aCountOfTerminalsOfNoStatedSizeIsANoteAndPointsNowhere() {
        var unknown = Subjects.of("SMT", """
                {"attributes": {"terminalForm": "BALL", "layout": "GRID"},
                 "variations": [{"code": "B", "parameters": {"bodyX": {"nom": "7", "unit": "mm"},
                   "bodyY": {"nom": "7", "unit": "mm"}, "pitchX": {"nom": "0.5", "unit": "mm"}},
                 "terminals": {"count": 144, "matrix": {"columns": 12, "rows": 12}}}]}""");

        assertThat(sheet(unknown).textsOf("note")).noneMatch(text -> text.matches("[0-9]+X.*"));
        assertThat(String.join(" ", sheet(unknown).textsOf("notes"))).contains("144 terminals");
        assertThat(sheet(ExtremeSubjects.FULL_BALL_GRID).textsOf("note")).anyMatch(text -> text.matches("[0-9]+X.*"));
    }

    @Test
    void aCountOfContactsOfNoStatedWidthIsANote() {
        var unknown = Subjects.of("CONNECTOR", """
                {"variations": [{"code": "4P", "parameters": {"pitchX": {"nom": "2.54", "unit": "mm"},
                   "bodyY": {"nom": "5", "unit": "mm"}}, "terminals": {"count": 4}}]}""");

        assertThat(sheet(unknown).textsOf("note")).noneMatch(text -> text.matches("[0-9]+X.*"));
        assertThat(String.join(" ", sheet(unknown).textsOf("notes"))).contains("4 terminals of a width");
        assertThat(sheet(ExtremeSubjects.CONNECTOR).textsOf("note")).contains("4X");
    }

    private static List<Subject> oneOf(int many) {
        var catalogue = Subjects.catalogue();
        return Stream.iterate(0, i -> i < catalogue.size(), i -> i + many).map(catalogue::get).toList();
    }

    private static Svg sheet(Subject subject) {
        return Svg.of(new OutlineDrawing(subject, LETTERS).sheet().svg());
    }
}
