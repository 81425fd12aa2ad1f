package org.packstd.submissions.comment.table;

import java.util.List;
import java.util.Set;
import org.packstd.submissions.problem.Offence;

/**
 * A table as it was read.
 *
 * @param columns  that it has
 * @param offences what could not be read, such as formulas
 */
public record Table(Set<Column> columns, List<Row> rows, List<Offence> offences) {

    /** Larger tables are to be split. */
    public static final int MOST_ROWS = 5000;

    public Table {
        columns = Set.copyOf(columns);
        rows = List.copyOf(rows);
        offences = List.copyOf(offences);
    }
}
