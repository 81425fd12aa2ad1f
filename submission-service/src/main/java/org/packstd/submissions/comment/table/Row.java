package org.packstd.submissions.comment.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read.
 *
 * @param number as the spreadsheet counts it, from 1
 * @param cells  stripped, without those that are empty
 */
public record Row(int number, Map<Column, String> cells) {

    public Row {
        cells = Map.copyOf(cells);
    }

    @Nullable
    String cell(Column column) {
        return cells.get(column);
    }

    /** Where a problem is. */
    public static String pointer(int number, String member) {
        return "/rows/%d/%s".formatted(number, member);
    }
}
