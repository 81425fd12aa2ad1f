package org.packstd.submissions.comment.spreadsheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.packstd.submissions.comment.Comment;
import org.packstd.submissions.comment.table.Column;
import org.packstd.submissions.comment.table.Rows;

/** The eight columns of ISO and CEN, known by their order. */
final class IsoForm {

    static final List<Column> COLUMNS = List.of(Column.ORGANISATION, Column.LINE, Column.CLAUSE, Column.PLACE,
            Column.TYPE, Column.TEXT, Column.CHANGE, Column.OBSERVATIONS);
    static final List<String> TITLES = List.of("MB/NC", "Line number", "Clause/Subclause", "Paragraph/Figure/Table",
            "Type of comment", "Comments", "Proposed change", "Observations of the secretariat");

    /** What titles begin with, whatever an edition of the form adds. */
    private static final List<String> STARTS = List.of("mb", "line", "clause", "paragraph", "type", "comment",
            "proposed");
    private static final Map<String, String> TYPES = Map.of("GENERAL", "ge", "TECHNICAL", "te", "EDITORIAL", "ed");
    private static final Map<String, String> STATUS = Map.of("ACCEPTED", "Accepted", "ACCEPTED_MODIFIED",
            "Accepted with modifications", "REJECTED", "Rejected", "NOT_RELATED", "Not related", "NOT_PERSUASIVE",
            "Not persuasive", "DUPLICATE_OF", "Duplicate", "WITHDRAWN_BY_COMMENTER", "Withdrawn",
            "DEFERRED_TO_NEXT_REVISION", "Deferred to the next revision");

    private IsoForm() {}

    /** The columns that are read; observations are the secretariat's and stay where they are. */
    static Set<Column> read() {
        return Set.copyOf(COLUMNS.subList(0, STARTS.size()));
    }

    static boolean isHeader(List<String> titles) {
        return titles.size() >= STARTS.size() && IntStream.range(0, STARTS.size())
                .allMatch(column -> letters(titles.get(column)).startsWith(STARTS.get(column)));
    }

    private static String letters(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    static List<String> cells(Comment comment, Rows rows) {
        var cells = rows.write(comment, true);
        return COLUMNS.stream().map(column -> switch (column) {
            case TYPE -> TYPES.getOrDefault(cells.get(column), "");
            case OBSERVATIONS -> observations(cells);
            default -> cells.getOrDefault(column, "");
        }).toList();
    }

    private static String observations(Map<Column, String> cells) {
        var status = cells.get(Column.STATUS);
        if (status == null) {
            return "";
        }
        var detail = cells.get(Column.OBSERVATIONS);
        return STATUS.getOrDefault(status, status) + (detail == null ? "" : ": " + detail);
    }
}
