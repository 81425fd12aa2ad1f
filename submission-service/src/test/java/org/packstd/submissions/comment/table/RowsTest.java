package org.packstd.submissions.comment.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.submissions.comment.Anchor;
import org.packstd.submissions.comment.CommentSeverity;
import org.packstd.submissions.comment.CommentType;
import org.packstd.submissions.comment.Remark;
import org.packstd.submissions.comment.Remarks;
import org.packstd.submissions.comment.Translation;
import org.packstd.submissions.comment.json.Payloads;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.submission.SubmissionId;

class RowsTest {

    private static final SubmissionId ID = new SubmissionId("sub-01");
    private static final EnumSet<Column> ISO = EnumSet.range(Column.ORGANISATION, Column.CHANGE);

    static {
        ISO.remove(Column.TEXT_ZH);
    }

    private final Rows rows = new Rows(Payloads.patches());

    @Test
    void whatIsWrittenIsReadAsItWas() {
        for (var number : IntStream.range(0, 24).toArray()) {
            var comment = Remarks.comment(ID, number);
            var row = new Row(2, rows.write(comment, true));

            assertThat(rows.read(row, ISO).remark()).isEqualTo(comment.remark());
        }
        var full = Remarks.comment(ID, 1, "org-1", Remarks.full());
        assertThat(rows.read(new Row(2, rows.write(full, true)), ISO).remark()).isEqualTo(Remarks.full());
        assertThat(rows.read(new Row(2, rows.write(full, false)), EnumSet.allOf(Column.class)).remark())
                .isEqualTo(Remarks.full());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "TYPE   | tech    | /rows/7/type            | comment-type",
        "LINE   | twelve  | /rows/7/line            | range",
        "LINE   | 0       | /rows/7/line            | range",
        "CLAUSE | §§      | /rows/7/clause          | place-syntax",
        "PLACE  | /a~b    | /rows/7/place           | pointer-syntax",
        "MUST   | perhaps | /rows/7/mustBeSatisfied | yes-or-no",
        "CHANGE | [patch] remove it | /rows/7/proposedChange | patch-syntax"})
    void aBadCellIsNamedByRowColumnValueRuleAndRemedy(Column column, String value, String pointer, String rule) {
        var cells = new EnumMap<Column, String>(Map.of(Column.TYPE, "te", Column.CLAUSE, "5.1", Column.TEXT, "x"));
        cells.put(column, value);

        var reading = rows.read(new Row(7, cells), ISO);

        assertThat(reading.remark()).isNull();
        assertThat(reading.offences()).extracting(Offence::pointer, Offence::rule, Offence::value)
                .containsExactly(tuple(pointer, rule, value));
        assertThat(reading.offences().getFirst().expected()).isNotBlank();
    }

    @Test
    void whatAMachineTranslatedIsMarkedAsSuchWhereverItGoes() {
        for (var original : Translation.Language.values()) {
            for (var byMachine : List.of(true, false)) {
                var said = new Remark(Anchor.NONE, CommentType.GENERAL, CommentSeverity.NOTE,
                        new LocalizedText("[zh] is a mark.\nSo is [en].", "两行\n[en] 标记"),
                        new Translation(original, byMachine), null);
                var comment = Remarks.comment(ID, 1, "org-1", said);

                assertThat(rows.read(new Row(2, rows.write(comment, false)), EnumSet.allOf(Column.class)).remark())
                        .isEqualTo(said);
                var inOneCell = Objects.requireNonNull(rows.read(new Row(2, rows.write(comment, true)), ISO).remark());
                assertThat(inOneCell.text()).isEqualTo(said.text());
                assertThat(inOneCell.translation()).isEqualTo(byMachine ? said.translation() : null);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ORIGINAL | fr    | /rows/7/originalLanguage  | language",
        "ORIGINAL | en    | /rows/7/originalLanguage  | translation-of-something",
        "MACHINE  | maybe | /rows/7/machineTranslated | yes-or-no",
        "MACHINE  | Yes   | /rows/7/machineTranslated | translation-of-something"})
    void aTranslationOfNothingIsNamed(Column column, String value, String pointer, String rule) {
        var cells = Map.of(Column.TYPE, "ge", Column.TEXT, "x", column, value);

        assertThat(rows.read(new Row(7, cells), EnumSet.allOf(Column.class)).offences())
                .extracting(Offence::pointer, Offence::rule).containsExactly(tuple(pointer, rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[zh, by machine] 过宽。", "[en, by machine] Too wide.",
        "[en, by machine] Too wide.\n[zh, by machine] 过宽。"})
    void aMachineTranslatesSomethingThatIsThere(String cell) {
        var cells = Map.of(Column.TYPE, "ge", Column.TEXT, cell);

        assertThat(rows.read(new Row(7, cells), ISO).offences()).extracting(Offence::pointer, Offence::rule)
                .containsExactly(tuple("/rows/7/comment", "translation-of-something"));
    }

    @Test
    void aPatchThatCouldNotBeShownAgainIsNotTaken() {
        for (var value : List.of("[".repeat(70) + "]".repeat(70), "1".repeat(101), "{\"a\": 1, \"a\": 2}",
                "{\"" + "a".repeat(201) + "\": 1}")) {
            var patch = "[patch] [{\"op\": \"add\", \"path\": \"/a\", \"value\": %s}]".formatted(value);
            var row = new Row(7,
                    Map.of(Column.TYPE, "te", Column.CLAUSE, "5.1", Column.TEXT, "x", Column.CHANGE, patch));

            assertThat(rows.read(row, ISO).offences()).as(value).extracting(Offence::pointer, Offence::rule)
                    .containsExactly(tuple("/rows/7/proposedChange", "patch-syntax"));
        }
    }

    @Test
    void allThatIsWrongInARowIsSaidAtOnce() {
        var reading = rows.read(new Row(3, Map.of(Column.LINE, "x", Column.TYPE, "?")), ISO);

        assertThat(reading.offences()).extracting(Offence::pointer)
                .isEqualTo(List.of("/rows/3/type", "/rows/3/line"));
    }
}
