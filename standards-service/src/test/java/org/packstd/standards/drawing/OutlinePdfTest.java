package org.packstd.standards.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.standards.drawing.outline.OutlineDrawing;
import org.packstd.standards.drawing.outline.Style;
import org.packstd.standards.drawing.outline.Subject;
import org.packstd.standards.drawing.outline.Wording;
import org.packstd.standards.drawing.pdf.OutlinePdf;
import org.packstd.standards.drawing.plot.Plot;
import org.packstd.standards.drawing.plot.Shape;

/** Outlines as PDF: one page of the size of the sheet, its words as text in both languages, the same bytes each time. */
class OutlinePdfTest {

    private static final Style LETTERS = new Style(false, Wording.EN, null);
    private static final Style CHINESE = new Style(true, Wording.ZH, Style.Letters.IEC);
    private static final double POINTS = 72 / 25.4;

    @ParameterizedTest
    @MethodSource("org.packstd.standards.drawing.ExtremeSubjects#all")
    void aSheetIsAPageOfItsSizeWithItsWordsAsText(Subject subject) throws IOException {
        for (var style : List.of(LETTERS, CHINESE)) {
            var plot = plot(subject, style);

            try (var document = Loader.loadPDF(OutlinePdf.write(plot, "en"))) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat((double) document.getPage(0).getMediaBox().getWidth()).isCloseTo(plot.width() * POINTS,
                        offset(0.01));
                assertThat(document.getDocumentInformation().getTitle()).isEqualTo(plot.title());
                var text = letters(new PDFTextStripper().getText(document));
                for (var word : words(plot)) {
                    for (var each : word.split(" ")) {
                        assertThat(text).contains(letters(each));
                    }
                }
            }
        }
    }

    private static Stream<String> shown(Plot plot) {
        return plot.marks().stream()
                .flatMap(mark -> mark.shape() instanceof Shape.Words words ? Stream.of(words.text()) : Stream.empty());
    }

    private static List<String> words(Plot plot) {
        return shown(plot).toList();
    }

    /** Without blanks, which a reader puts where letters stand apart. */
    private static String letters(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void theTypefaceIsInTheFileAndNothingElseIsNeeded() throws IOException {
        try (var document = Loader.loadPDF(OutlinePdf.write(plot(ExtremeSubjects.FAN_OUT, CHINESE), "zh-Hans"))) {
            var resources = document.getPage(0).getResources();
            var embedded = new ArrayList<Boolean>();
            for (var name : resources.getFontNames()) {
                embedded.add(resources.getFont(name).isEmbedded());
            }
            assertThat(embedded).containsExactly(true);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-Hans");
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    @Test
    void theSameDrawingGivesTheSameBytesAndIsSmall() {
        for (var subject : ExtremeSubjects.kinds().values()) {
            var once = pdf(subject, CHINESE);

            assertThat(pdf(subject, CHINESE)).isEqualTo(once);
            assertThat(once.length).as(subject.code()).isLessThan(150_000);
        }
    }

    @Test
    void whatTheTypefaceLacksIsMarked() throws IOException {
        var subject = ExtremeSubjects.FOUR_BALLS;
        var svg = new OutlineDrawing(subject, LETTERS).sheet().svg().replace("An outline to test with",
                "A \uD83D\uDE00 封裝 Ω");
        try (var document = Loader.loadPDF(OutlinePdf.write(Plot.of(svg), "en"))) {
            assertThat(letters(new PDFTextStripper().getText(document))).contains("A〓封裝Ω");
        }
    }

    private static Plot plot(Subject subject, Style style) {
        return Plot.of(new OutlineDrawing(subject, style).sheet().svg());
    }

    private static byte[] pdf(Subject subject, Style style) {
        return OutlinePdf.write(plot(subject, style), "zh-Hans");
    }
}
