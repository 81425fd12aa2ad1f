package org.packstd.submissions.comment.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.packstd.submissions.comment.Comment;
import org.packstd.submissions.comment.table.Column;
import org.packstd.submissions.comment.table.Row;
import org.packstd.submissions.comment.table.Rows;
import org.packstd.submissions.comment.table.Table;
import org.packstd.submissions.problem.Problem;

/** The columns of IEEE ballot comments as CSV in UTF-8, known by their titles in any order. */
final class IeeeCsv {

    private static final Map<String, Column> TITLES = new LinkedHashMap<>();
    /** Other titles of the same columns. */
    private static final Map<String, Column> ALSO = Map.of("organization", Column.ORGANISATION, "affiliation",
            Column.ORGANISATION, "type", Column.TYPE, "clause", Column.CLAUSE, "line #", Column.LINE, "fig/table#",
            Column.PLACE);
    private static final Map<Column, Map<String, String>> WORDS = Map.of(
            Column.TYPE, Map.of("GENERAL", "General", "TECHNICAL", "Technical", "EDITORIAL", "Editorial"),
            Column.STATUS, Map.of("ACCEPTED", "Accepted", "ACCEPTED_MODIFIED", "Revised"));
    private static final String COMMENT_ID = "Comment ID";

    static {
        TITLES.put("Organisation", Column.ORGANISATION);
        TITLES.put("Category", Column.TYPE);
        TITLES.put("Subclause", Column.CLAUSE);
        TITLES.put("Line", Column.LINE);
        TITLES.put("Figure/Table/Parameter", Column.PLACE);
        TITLES.put("Comment", Column.TEXT);
        TITLES.put("Comment (zh)", Column.TEXT_ZH);
        TITLES.put("Original Language", Column.ORIGINAL);
        TITLES.put("Machine Translated", Column.MACHINE);
        TITLES.put("Must Be Satisfied", Column.MUST);
        TITLES.put("Severity", Column.SEVERITY);
        TITLES.put("Proposed Change", Column.CHANGE);
        TITLES.put("Disposition Status", Column.STATUS);
        TITLES.put("Disposition Detail", Column.OBSERVATIONS);
    }

    private final Rows rows;

    IeeeCsv(Rows rows) {
        this.rows = rows;
    }

    void write(Iterable<Comment> comments, OutputStream target) throws IOException {
        try (var csv = CsvWriter.builder().build(target, StandardCharsets.UTF_8)) {
            var header = new ArrayList<>(List.of(COMMENT_ID));
            header.addAll(TITLES.keySet());
            csv.writeRecord(header);
            for (var comment : comments) {
                var cells = rows.write(comment, false);
                var line = new ArrayList<>(List.of(comment.id().value()));
                TITLES.values().forEach(column -> line.add(Harmless.write(word(column, cells))));
                csv.writeRecord(line);
            }
        }
    }

    private static String word(Column column, Map<Column, String> cells) {
        var cell = cells.getOrDefault(column, "");
        var words = WORDS.get(column);
        if (words == null || cell.isEmpty()) {
            return cell;
        }
        return words.getOrDefault(cell, "Rejected"); // IEEE knows three; the detail says more
    }

    Table read(byte[] file) {
        try (var csv = CsvReader.builder().skipEmptyLines(false).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(utf8(file))) {
            return table(csv);
        } catch (IOException | UncheckedIOException | CsvParseException broken) {
            throw malformed("a file that is not CSV");
        }
    }

    private static String utf8(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw malformed("a file that is not UTF-8");
        }
    }

    private static Table table(Iterable<CsvRecord> records) {
        var columns = new HashMap<Integer, Column>();
        var read = new ArrayList<Row>();
        var number = 0;
        for (var line : records) {
            number++;
            if (number == 1) {
                header(line.getFields(), columns);
                continue;
            }
            var cells = new EnumMap<Column, String>(Column.class);
            columns.forEach((index, column) -> {
                var cell = index < line.getFieldCount() ? Harmless.read(line.getField(index).strip()) : "";
                if (!cell.isEmpty()) {
                    cells.put(column, cell);
                }
            });
            if (cells.isEmpty()) {
                continue;
            }
            if (read.size() == Table.MOST_ROWS) {
                throw Tables.tooMany();
            }
            read.add(new Row(number, cells));
        }
        if (columns.isEmpty()) {
            throw malformed("an empty file");
        }
        return new Table(EnumSet.copyOf(columns.values()), read, List.of());
    }

    /** Finds the columns; those that are the secretariat's are left where they are, and those that nobody knows too. */
    private static void header(List<String> titles, Map<Integer, Column> columns) {
        for (var index = 0; index < titles.size(); index++) {
            var title = titles.get(index).strip().toLowerCase(Locale.ROOT);
            var column = TITLES.entrySet().stream().filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals(title))
                    .map(Map.Entry::getValue).findFirst().orElse(ALSO.get(title));
            if (column != null && column != Column.STATUS && column != Column.OBSERVATIONS
                    && !columns.containsValue(column)) {
                columns.put(index, column);
            }
        }
        if (!columns.containsValue(Column.TYPE)
                || !columns.containsValue(Column.TEXT) && !columns.containsValue(Column.TEXT_ZH)) {
            throw malformed("a first line without Category and Comment");
        }
    }

    private static Problem malformed(String what) {
        return Problem.malformed("body", what, "an .xlsx workbook, or CSV in UTF-8 with the titles "
                + String.join(", ", TITLES.keySet()));
    }
}
