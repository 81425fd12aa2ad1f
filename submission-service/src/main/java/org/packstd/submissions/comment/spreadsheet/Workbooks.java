package org.packstd.submissions.comment.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.comment.Comment;
import org.packstd.submissions.comment.table.Column;
import org.packstd.submissions.comment.table.Rows;
import org.packstd.submissions.comment.table.Table;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;

/** Workbooks (.xlsx) of comments: one sheet, one row a comment. */
final class Workbooks {

    /** Rows of a title above the header. */
    private static final int MOST_TITLES = 20;
    /** After how many rows what was written leaves the memory. */
    private static final int FLUSH = 200;

    private final Rows rows;

    Workbooks(Rows rows) {
        this.rows = rows;
    }

    void writeIso(Iterable<Comment> comments, OutputStream target) throws IOException {
        write("Comments", IsoForm.TITLES, comments, target, (_, comment) -> IsoForm.cells(comment, rows));
    }

    void writeGbt(Iterable<Comment> comments, OutputStream target) throws IOException {
        write("征求意见汇总处理表", GbtForm.TITLES, comments, target,
                (number, comment) -> GbtForm.cells(number, comment, rows));
    }

    private interface Cells {
        List<String> of(int number, Comment comment);
    }

    private static void write(String name, List<String> titles, Iterable<Comment> comments, OutputStream target,
            Cells cells) throws IOException {
        try (var workbook = new Workbook(target, "packstd", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            for (var column = 0; column < titles.size(); column++) {
                sheet.width(column, titles.get(column).startsWith("Comment") ? 60 : 22);
            }
            sheet.freezePane(0, 1);
            write(sheet, 0, titles);
            var row = 0;
            for (var comment : comments) {
                row++;
                write(sheet, row, cells.of(row, comment));
                if (row % FLUSH == 0) {
                    sheet.flush();
                }
            }
        }
    }

    /** As strings within the cells: strings that are shared would all stay in memory to the end. */
    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(row, column, Harmless.write(cells.get(column)));
            }
        }
    }

    /** Reads the first sheet. */
    Table read(byte[] file) {
        Archive.demandModest(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var lines = workbook.getFirstSheet().openStream()) {
            return table(lines.iterator());
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException
                | NullPointerException unreadable) { // what the library throws at broken workbooks
            throw Problem.malformed("body", "a workbook that cannot be read", "an .xlsx workbook with one sheet");
        }
    }

    private static Table table(Iterator<Row> lines) {
        header(lines);
        var read = new ArrayList<org.packstd.submissions.comment.table.Row>();
        var offences = new ArrayList<Offence>();
        while (lines.hasNext()) {
            var line = lines.next();
            var cells = cells(line, offences);
            if (cells.isEmpty()) {
                continue;
            }
            if (read.size() == Table.MOST_ROWS) {
                throw Tables.tooMany();
            }
            read.add(new org.packstd.submissions.comment.table.Row(line.getRowNum(), cells));
        }
        return new Table(IsoForm.read(), read, offences);
    }

    private static void header(Iterator<Row> lines) {
        for (var seen = 0; seen < MOST_TITLES && lines.hasNext(); seen++) {
            var line = lines.next();
            var titles = IntStream.range(0, Math.min(line.getCellCount(), IsoForm.COLUMNS.size()))
                    .mapToObj(column -> text(line, column)).toList();
            if (IsoForm.isHeader(titles)) {
                return;
            }
        }
        throw Problem.malformed("body", "a sheet without the header of the form",
                "a row with " + String.join(", ", IsoForm.TITLES));
    }

    private static String text(Row line, int column) {
        var cell = cell(line, column);
        return cell == null || cell.getType() != CellType.STRING ? "" : cell.asString();
    }

    private static EnumMap<Column, String> cells(Row line, List<Offence> offences) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (var column = 0; column < IsoForm.COLUMNS.size() - 1; column++) {
            var cell = cell(line, column);
            if (cell == null || cell.getType() == CellType.EMPTY) {
                continue;
            }
            var value = switch (cell.getType()) {
                case STRING -> Harmless.read(cell.asString().strip());
                case NUMBER -> String.valueOf(cell.getRawValue()).strip();
                default -> {
                    offences.add(Tables.notText(line.getRowNum(), IsoForm.COLUMNS.get(column), cell.getType().name(),
                            cell.getFormula()));
                    yield "";
                }
            };
            if (!value.isEmpty()) {
                cells.put(IsoForm.COLUMNS.get(column), value);
            }
        }
        return cells;
    }

    private static @Nullable Cell cell(Row line, int column) {
        return column < line.getCellCount() ? line.getCell(column) : null;
    }
}
