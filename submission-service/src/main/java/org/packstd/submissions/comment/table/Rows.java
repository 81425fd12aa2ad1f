package org.packstd.submissions.comment.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.comment.Anchor;
import org.packstd.submissions.comment.Comment;
import org.packstd.submissions.comment.CommentSeverity;
import org.packstd.submissions.comment.CommentType;
import org.packstd.submissions.comment.PatchSyntax;
import org.packstd.submissions.comment.ProposedChange;
import org.packstd.submissions.comment.Remark;
import org.packstd.submissions.comment.Translation;
import org.packstd.submissions.comment.Translation.Language;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.proposal.LocalizedText;

/** Between comments and rows of a table. */
public final class Rows {

    private static final String PATCH = "[patch] ";
    private static final Map<String, CommentType> TYPES = Map.of("ge", CommentType.GENERAL, "te",
            CommentType.TECHNICAL, "ed", CommentType.EDITORIAL, "general", CommentType.GENERAL, "technical",
            CommentType.TECHNICAL, "editorial", CommentType.EDITORIAL);
    private static final Map<String, Language> LANGUAGES = Map.of("en", Language.EN, "zh", Language.ZH);
    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");

    private final PatchSyntax patches;

    public Rows(PatchSyntax patches) {
        this.patches = patches;
    }

    /**
     * What a row says.
     *
     * @param remark   null if it could not be read
     * @param offences what is wrong, by column
     */
    record Reading(@Nullable Remark remark, List<Offence> offences) {}

    /** The cells of a comment; what is absent has no cell. */
    public Map<Column, String> write(Comment comment, boolean bothLanguagesInOneCell) {
        var cells = new EnumMap<Column, String>(Column.class);
        var remark = comment.remark();
        var anchor = remark.anchor();
        cells.put(Column.ORGANISATION, comment.organisation());
        put(cells, Column.LINE, anchor.line() == null ? null : anchor.line().toString());
        put(cells, Column.CLAUSE, anchor.clause());
        put(cells, Column.PLACE, anchor.pointer() == null ? anchor.figure() : anchor.pointer());
        cells.put(Column.TYPE, remark.type().name());
        if (bothLanguagesInOneCell) {
            cells.put(Column.TEXT, TwoLanguages.write(remark.text(), remark.translation()));
        } else {
            put(cells, Column.TEXT, remark.text().en());
            put(cells, Column.TEXT_ZH, remark.text().zh());
            put(cells, remark.translation());
        }
        cells.put(Column.MUST, comment.must() ? "Yes" : "No");
        cells.put(Column.SEVERITY, remark.severity().name());
        var change = remark.change();
        put(cells, Column.CHANGE, change == null ? null : write(change));
        var disposition = comment.disposition();
        if (disposition != null) {
            cells.put(Column.STATUS, disposition.verdict().kind().name());
            put(cells, Column.OBSERVATIONS, disposition.verdict().detail());
        }
        return cells;
    }

    private static void put(Map<Column, String> cells, @Nullable Translation translation) {
        if (translation != null && translation.original() != null) {
            cells.put(Column.ORIGINAL, translation.original().name().toLowerCase(Locale.ROOT));
            cells.put(Column.MACHINE, translation.byMachine() ? "Yes" : "No");
        }
    }

    private String write(ProposedChange change) {
        var words = change.text() == null ? "" : change.text();
        if (change.patch().isEmpty()) {
            return words;
        }
        return words + (words.isEmpty() ? "" : "\n") + PATCH + patches.write(change.patch());
    }

    /** Reads a row of a table with these columns. */
    Reading read(Row row, Set<Column> columns) {
        var offences = new ArrayList<Offence>();
        var type = type(row, offences);
        var line = line(row, offences);
        var place = row.cell(Column.PLACE);
        var pointer = place != null && place.startsWith("/") ? place : null;
        var anchor = new Anchor(pointer, row.cell(Column.CLAUSE), pointer == null ? place : null, line);
        var severity = severity(row, type, offences);
        var change = change(row, offences);
        var text = text(row, columns, offences);
        if (type == null || severity == null || !offences.isEmpty()) {
            return new Reading(null, offences);
        }
        var remark = new Remark(anchor, type, severity, text.text(), text.translation(), change);
        remark.offences().forEach(offence -> offences.add(inRow(row, offence)));
        return new Reading(offences.isEmpty() ? remark : null, offences);
    }

    /** The same offence, said of the column of the row. */
    static Offence inRow(Row row, Offence offence) {
        var pointer = String.valueOf(offence.pointer());
        var column = switch (pointer) {
            case "/anchor" -> Column.CLAUSE;
            case "/anchor/clause" -> Column.CLAUSE;
            case "/anchor/pointer", "/anchor/figure" -> Column.PLACE;
            case "/anchor/line" -> Column.LINE;
            case "/text", "/text/en" -> Column.TEXT;
            case "/text/zh" -> row.cell(Column.TEXT_ZH) == null ? Column.TEXT : Column.TEXT_ZH;
            case "/text/original" -> row.cell(Column.ORIGINAL) == null ? Column.TEXT : Column.ORIGINAL;
            case "/text/machineTranslated" -> row.cell(Column.MACHINE) == null ? Column.TEXT : Column.MACHINE;
            case "/severity" -> Column.MUST;
            default -> Column.CHANGE;
        };
        return Offence.of(Row.pointer(row.number(), column.member()), offence.rule(), offence.value(),
                String.valueOf(offence.expected()));
    }

    private static @Nullable CommentType type(Row row, List<Offence> offences) {
        var cell = row.cell(Column.TYPE);
        var type = cell == null ? null : TYPES.get(cell.toLowerCase(Locale.ROOT));
        if (type == null) {
            offences.add(offence(row, Column.TYPE, "comment-type", "ge, te or ed (general, technical, editorial)"));
        }
        return type;
    }

    private static @Nullable Integer line(Row row, List<Offence> offences) {
        var cell = row.cell(Column.LINE);
        if (cell == null) {
            return null;
        }
        if (!cell.matches("[1-9][0-9]{0,4}")) {
            offences.add(offence(row, Column.LINE, "range", "1..99999, or nothing"));
            return null;
        }
        return Integer.valueOf(cell);
    }

    private static @Nullable CommentSeverity severity(Row row, @Nullable CommentType type, List<Offence> offences) {
        var must = row.cell(Column.MUST);
        var word = must == null ? "no" : must.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            offences.add(offence(row, Column.MUST, "yes-or-no", "Yes or No"));
            return null;
        }
        if (YES.contains(word)) {
            return CommentSeverity.MUST_BE_SATISFIED;
        }
        var cell = row.cell(Column.SEVERITY);
        if (cell == null) {
            return type == CommentType.EDITORIAL ? CommentSeverity.NOTE : CommentSeverity.SHOULD;
        }
        return switch (cell.toUpperCase(Locale.ROOT)) {
            case "SHOULD", "MUST_BE_SATISFIED" -> CommentSeverity.SHOULD; // one that must no more be satisfied
            case "NOTE" -> CommentSeverity.NOTE;
            default -> {
                offences.add(offence(row, Column.SEVERITY, "comment-severity", "SHOULD or NOTE"));
                yield null;
            }
        };
    }

    private static TwoLanguages.Reading text(Row row, Set<Column> columns, List<Offence> offences) {
        var cell = row.cell(Column.TEXT);
        if (columns.contains(Column.TEXT_ZH)) {
            return new TwoLanguages.Reading(new LocalizedText(cell, row.cell(Column.TEXT_ZH)),
                    translation(row, offences));
        }
        return cell == null
                ? new TwoLanguages.Reading(new LocalizedText(null, null), null)
                : TwoLanguages.read(cell);
    }

    private static @Nullable Translation translation(Row row, List<Offence> offences) {
        var original = row.cell(Column.ORIGINAL);
        if (original != null && !LANGUAGES.containsKey(original.toLowerCase(Locale.ROOT))) {
            offences.add(offence(row, Column.ORIGINAL, "language", "en or zh; or nothing"));
            return null;
        }
        var machine = row.cell(Column.MACHINE);
        var word = machine == null ? "no" : machine.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            offences.add(offence(row, Column.MACHINE, "yes-or-no", "Yes or No; or nothing"));
            return null;
        }
        return Translation.of(original == null ? null : LANGUAGES.get(original.toLowerCase(Locale.ROOT)),
                YES.contains(word));
    }

    private @Nullable ProposedChange change(Row row, List<Offence> offences) {
        var cell = row.cell(Column.CHANGE);
        if (cell == null) {
            return null;
        }
        var mark = cell.startsWith(PATCH) ? 0 : cell.indexOf("\n" + PATCH) + 1;
        if (mark == 0 && !cell.startsWith(PATCH)) {
            return ProposedChange.words(cell);
        }
        var patch = patches.read(cell.substring(mark + PATCH.length()));
        if (patch.isEmpty()) {
            offences.add(offence(row, Column.CHANGE, "patch-syntax",
                    "after [patch] operations of RFC 6902, such as [{\"op\": \"remove\", \"path\": \"/…\"}]"));
            return null;
        }
        return new ProposedChange(mark == 0 ? null : cell.substring(0, mark - 1), patch.get());
    }

    private static Offence offence(Row row, Column column, String rule, String expected) {
        return Offence.of(Row.pointer(row.number(), column.member()), rule, row.cell(column), expected);
    }

    private static void put(Map<Column, String> cells, Column column, @Nullable String value) {
        if (value != null) {
            cells.put(column, value);
        }
    }
}
