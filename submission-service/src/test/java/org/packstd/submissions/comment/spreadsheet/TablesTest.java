package org.packstd.submissions.comment.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.submissions.comment.Anchor;
import org.packstd.submissions.comment.Comment;
import org.packstd.submissions.comment.CommentSeverity;
import org.packstd.submissions.comment.CommentType;
import org.packstd.submissions.comment.DispositionKind;
import org.packstd.submissions.comment.Remark;
import org.packstd.submissions.comment.Remarks;
import org.packstd.submissions.comment.Translation;
import org.packstd.submissions.comment.json.Payloads;
import org.packstd.submissions.comment.table.Column;
import org.packstd.submissions.comment.table.Rows;
import org.packstd.submissions.comment.table.Table;
import org.packstd.submissions.comment.table.TableForm;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.submission.SubmissionId;

/** Files of comments, written and read. */
class TablesTest {

    private static final SubmissionId ID = new SubmissionId("sub-01");

    private final Tables tables = new Tables(new Rows(Payloads.patches()));

    @Test
    void aWorkbookHasTheEightColumnsOfIsoAndWhatBecameOfEachComment() throws IOException {
        var comment = Remarks.answered(Remarks.comment(ID, 4), DispositionKind.ACCEPTED_MODIFIED, "By half.");

        var sheet = sheet(write(TableForm.ISO, List.of(comment)));

        assertThat(sheet.getFirst()).containsExactly("MB/NC", "Line number", "Clause/Subclause",
                "Paragraph/Figure/Table",
                "Type of comment", "Comments", "Proposed change", "Observations of the secretariat");
        assertThat(sheet.get(1)).containsExactly("org-4", "", "5.4", "/variations/0/parameters/bodyX", "te",
                "The tolerance of comment 4 is tighter than any maker holds.", "Say 4.",
                "Accepted with modifications: By half.");
    }

    @Test
    void theChineseTableHasItsFiveColumns() throws IOException {
        var comment = Remarks.answered(Remarks.comment(ID, 1), DispositionKind.REJECTED, "四家厂商均能保证。");

        var sheet = sheet(write(TableForm.GBT, List.of(comment)));

        assertThat(sheet.getFirst()).containsExactly("序号", "章条编号", "意见内容", "提出单位", "处理意见及理由");
        assertThat(sheet.get(1)).containsExactly("1", "5.1", "第1条意见：公差过严。", "org-1", "不采纳。四家厂商均能保证。");
    }

    @Test
    void whatAMachineTranslatedIsFlaggedInTheChineseTable() throws IOException {
        var said = new Remark(Anchor.NONE, CommentType.GENERAL, CommentSeverity.NOTE,
                new LocalizedText("Too wide.", "过宽。"), new Translation(Translation.Language.EN, true), null);

        var sheet = sheet(write(TableForm.GBT, List.of(Remarks.comment(ID, 1, "org-1", said))));

        assertThat(sheet.get(1).get(2)).isEqualTo("过宽。（机器翻译）");
    }

    @Test
    void whatASpreadsheetWouldRunIsTextAndComesBackAsItWas() throws IOException {
        var file = write(TableForm.ISO, List.of(Remarks.comment(ID, 3)));

        assertThat(sheet(file).get(1).get(5)).isEqualTo("[en] =SUM(A3) is no formula here, and 封装 is a word.");
        assertThat(tables.read(file).rows().getFirst().cells().get(Column.TEXT)).contains("=SUM(A3)");
    }

    @Test
    void aFormulaIsNeverRunAndNamedWithItsRowAndColumn() throws IOException {
        var target = new ByteArrayOutputStream();
        try (var workbook = new Workbook(target, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Comments");
            sheet.value(0, 0, "a title above");
            for (var column = 0; column < 8; column++) {
                sheet.value(1, column, IsoForm.TITLES.get(column));
            }
            sheet.value(2, 2, 5.2);
            sheet.value(2, 4, "ed");
            sheet.formula(2, 5, "HYPERLINK(\"http://evil\")");
            sheet.value(4, 4, true);
            sheet.value(4, 5, "text");
        }

        var table = tables.read(target.toByteArray());

        assertThat(table.offences()).extracting(Offence::pointer).containsExactly("/rows/3/comment", "/rows/5/type");
        assertThat(table.offences().getFirst().value()).contains("HYPERLINK");
        assertThat(table.rows().getFirst().cells()).containsEntry(Column.CLAUSE, "5.2");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpackedIntoMemory() throws IOException {
        var target = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(target)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (var mebibyte = 0; mebibyte < 100; mebibyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(target.size()).isLessThan(1 << 20);

        assertThatThrownBy(() -> tables.read(target.toByteArray())).hasMessageContaining("unpacks to more than");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004 broken", "a,b\n1,2\n", "<html>", "\"unclosed"})
    void whatIsNoTableIsRefused(String content) {
        assertThatThrownBy(() -> tables.read(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aFileInAnotherEncodingIsRefusedAndAByteOrderMarkIsNot() {
        var csv = "\uFEFFCategory,Comment\nTechnical,“quoted”\n";

        assertThat(tables.read(csv.getBytes(StandardCharsets.UTF_8)).rows()).hasSize(1);
        assertThatThrownBy(() -> tables.read(csv.getBytes(StandardCharsets.UTF_16))).hasMessageContaining("UTF-8");
    }

    @Test
    void noTableHasMoreThanFiveThousandRows() throws IOException {
        var most = IntStream.rangeClosed(1, Table.MOST_ROWS).mapToObj(number -> Remarks.comment(ID, number)).toList();
        assertThat(tables.read(write(TableForm.ISO, most)).rows()).hasSize(Table.MOST_ROWS);
        var more = new ArrayList<>(most);
        more.add(Remarks.comment(ID, Table.MOST_ROWS + 1));

        for (var form : List.of(TableForm.ISO, TableForm.IEEE)) {
            var file = write(form, more);
            assertThatThrownBy(() -> tables.read(file)).hasMessageContaining("at most 5000");
        }
    }

    @Test
    void anApostropheInFrontKeepsASpreadsheetFromRunningATextAndIsTakenAwayAgain() {
        for (var text : List.of("=1+1", "+1", "-1", "@x", "'=1", "''-1")) {
            assertThat(Harmless.write(text)).isEqualTo("'" + text);
            assertThat(Harmless.read(Harmless.write(text))).isEqualTo(text);
        }
        for (var text : List.of("plain", "'quoted'", "1-1", "")) {
            assertThat(Harmless.write(text)).isEqualTo(text);
            assertThat(Harmless.read(text)).isEqualTo(text);
        }
    }

    private byte[] write(TableForm form, List<Comment> comments) throws IOException {
        var target = new ByteArrayOutputStream();
        tables.write(form, comments, target);
        return target.toByteArray();
    }

    private static List<List<String>> sheet(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().stream()
                    .map(row -> IntStream.range(0, row.getCellCount())
                            .mapToObj(column -> row.getCellAsString(column).orElse("")).toList())
                    .toList();
        }
    }
}
