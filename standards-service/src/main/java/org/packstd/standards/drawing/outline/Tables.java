package org.packstd.standards.drawing.outline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.drawing.sheet.Table;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.quantity.Value;
import org.packstd.standards.text.LocalizedText;

/** The tables of a sheet: dimensions, tolerance zones, and whatever else is stated. */
final class Tables {

    private static final int MOST_DATA = 40;
    private static final int MOST_POSITIONS = 16;
    private static final int LONGEST = 34;
    private static final int KEPT_END = 9;
    /** What the drawing itself shows. */
    private static final Set<String> DRAWN = Set.of("layout", "terminalForm");

    private final Part part;
    private final Subject subject;

    Tables(Part part, Subject subject) {
        this.part = part;
        this.subject = subject;
    }

    /** @param shown the letters that have a dimension; figures with others are data */
    List<Table> all(Set<String> shown) {
        var dimensions = part.figures().stream().filter(figure -> shown.contains(figure.symbol())).toList();
        var tables = new ArrayList<Table>();
        add(tables, sizes(dimensions.stream().filter(figure -> !figure.isTolerance()).toList()));
        add(tables, zones(dimensions.stream().filter(Figure::isTolerance).toList()));
        add(tables, series());
        add(tables, data(shown));
        return tables;
    }

    private static void add(List<Table> tables, Table table) {
        if (!table.rows().isEmpty()) {
            tables.add(table);
        }
    }

    private Table sizes(List<Figure> figures) {
        var heads = new ArrayList<>(List.of(part.word("SYM", "代号"), part.word("MIN", "最小"),
                part.word("NOM", "公称"), part.word("MAX", "最大")));
        var compared = subject.compared();
        if (compared != null) {
            heads.add(1, part.word("REV", "版本"));
        }
        return new Table(heads, rows(figures), false);
    }

    private Table zones(List<Figure> figures) {
        var heads = new ArrayList<>(List.of(part.word("TOL", "公差"), part.word("MAX", "最大")));
        if (subject.compared() != null) {
            heads.add(1, part.word("REV", "版本"));
        }
        var rows = rows(figures).stream().map(row -> new Table.Row(row.symbol(), row.first(),
                subject.compared() == null ? zone(row.cells()) : prefixed(row.cells()), row.changed())).toList();
        return new Table(heads, rows, false);
    }

    private static List<String> zone(List<String> cells) {
        return List.of(cells.stream().filter(cell -> !"—".equals(cell)).reduce((_, last) -> last).orElse("—"));
    }

    private static List<String> prefixed(List<String> cells) {
        return List.of(cells.getFirst(), zone(cells.subList(1, cells.size())).getFirst());
    }

    /** Equal letters have one row; what differs from the compared revision has one for each. */
    private List<Table.Row> rows(List<Figure> figures) {
        var rows = new ArrayList<Table.Row>();
        var compared = subject.compared();
        var seen = new ArrayList<String>();
        for (var figure : figures) {
            if (seen.contains(figure.symbol())) {
                continue;
            }
            seen.add(figure.symbol());
            if (compared == null) {
                rows.add(new Table.Row(figure.symbol(), figure.symbol(), figure.cells(), false));
            } else if (figure.changed()) {
                rows.add(row(figure, subject.revision(), figure.cells()));
                rows.add(row(figure, compared.revision(), figure.oldCells()));
            } else {
                rows.add(row(figure, subject.revision() + " " + compared.revision(), figure.cells()));
            }
        }
        return rows;
    }

    private static Table.Row row(Figure figure, String revision, List<String> cells) {
        return new Table.Row(figure.symbol(), figure.symbol(),
                Stream.concat(Stream.of(revision), cells.stream()).toList(),
                figure.changed());
    }

    /** How long the bodies of a series are: as stated for one position, and more for each that is added. */
    private Table series() {
        var model = subject.specification().lengthModel();
        var heads = new ArrayList<>(List.of("n", part.word("LENGTH", "长度")));
        if (model == null) {
            return new Table(heads, List.of(), true);
        }
        var rows = new ArrayList<Table.Row>();
        var one = model.atOne().value();
        var more = model.perPosition().value();
        rows.add(new Table.Row("lengthModel", "n", List.of(Figure.figures(one) + " + (n−1) × " + Figure.figures(more)),
                false));
        subject.specification().variations().stream()
                .map(each -> each.count("positions").orElse(each.terminals().count())).filter(Objects::nonNull)
                .distinct().sorted().limit(MOST_POSITIONS).forEach(count -> length(one, more, count)
                        .ifPresent(length -> rows
                                .add(new Table.Row("lengthModel", count.toString(), List.of(length), false))));
        return new Table(heads, rows, true);
    }

    private static Optional<String> length(Value one, Value more, int count) {
        return one.typical().flatMap(first -> more.typical()
                .map(step -> Figure.amount(first.add(step.multiply(BigDecimal.valueOf(count - 1L))), Unit.MM)));
    }

    private void dies(List<Table.Row> rows) {
        int number = 1;
        for (var die : part.variation().dies()) {
            var size = Stream.of("x", "y", "thickness").flatMap(name -> die.value(name).stream())
                    .map(stated -> Figure.figures(stated.value())).collect(Collectors.joining(" × "));
            var name = die.name() == null ? part.word("Die ", "芯片 ") + number : die.name();
            rows.add(row("dies", die.count() == 1 ? name : name + " (" + die.count() + "×)", size, size));
            number++;
        }
    }

    private void pads(List<Table.Row> rows) {
        int number = 2;
        for (var pad : part.variation().exposedPads().stream().skip(1).toList()) {
            var size = Stream.of("x", "y").flatMap(name -> pad.value(name).stream())
                    .map(stated -> Figure.figures(stated.value())).collect(Collectors.joining(" × "));
            rows.add(row("exposedPads", part.word("Exposed pad ", "裸露焊盘 ") + number++, size, size));
        }
    }

    /** What has no place in the views. */
    private Table data(Set<String> shown) {
        var rows = new ArrayList<Table.Row>();
        var variation = part.variation();
        variation.parameters().values().stream()
                .filter(stated -> part.figure(stated.name()).filter(figure -> shown.contains(figure.symbol()))
                        .isEmpty())
                .sorted((one, two) -> Integer.compare(order(one.name()), order(two.name())))
                .forEach(stated -> rows.add(row(stated.name(), parameterLabel(stated.name()), value(stated.value()),
                        before(stated.name()))));
        dies(rows);
        pads(rows);
        new TreeMap<>(variation.attributes()).forEach((name, value) -> {
            if (!DRAWN.contains(name)) {
                rows.add(row(name, attributeLabel(name), shown(value), beforeAttribute(name)));
            }
        });
        return new Table(List.of(part.word("DATA", "数据"), part.word("VALUE", "数值")),
                rows.stream().limit(MOST_DATA).toList(), true);
    }

    private Table.Row row(String name, String label, String value, String before) {
        boolean changed = subject.compared() != null && !value.equals(before);
        var shown = changed ? before + " → " + value : value;
        return new Table.Row(name, cut(brief(label)), List.of(cut(shown)), changed);
    }

    private String before(String name) {
        var other = part.other();
        return other == null ? "" : other.parameter(name).map(stated -> value(stated.value())).orElse("—");
    }

    private String beforeAttribute(String name) {
        var other = part.other();
        return other == null ? "" : shown(other.attributes().get(name));
    }

    /** An attribute in words: enumerated ones are written like WAFER_LEVEL. */
    private static String shown(@Nullable Object value) {
        var text = Objects.toString(value, "—");
        return text.matches("[A-Z]+(_[A-Z]+)+|[A-Z]{5,}")
                ? text.charAt(0) + text.substring(1).replace('_', ' ').toLowerCase(Locale.ROOT)
                : text;
    }

    private static String value(Value value) {
        var unit = switch (value.unit()) {
            case UM, IN, MIL, MM -> " mm";
            case DEG -> "";
            default -> " " + value.unit().symbol();
        };
        return Figure.figures(value) + unit;
    }

    private int order(String name) {
        int index = 0;
        for (var known : part.family().parameters().keySet()) {
            if (known.equals(name)) {
                return index;
            }
            index++;
        }
        return index;
    }

    private String parameterLabel(String name) {
        var definition = part.family().parameters().get(name);
        return definition == null ? name : part.style().wording().of(definition.label());
    }

    /** The label in the schema of the family, else the name in words. */
    private String attributeLabel(String name) {
        Object at = part.family().schema();
        for (var step : List.of("$defs", "attributes", "properties", name, "x-ui", "label")) {
            at = at instanceof Map<?, ?> object ? object.get(step) : null;
        }
        if (at instanceof Map<?, ?> label) {
            return part.style().wording().of(new LocalizedText((String) label.get("en"), (String) label.get("zh")));
        }
        var words = name.replaceAll("(?<=[a-z])(?=[A-Z0-9])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A label without what explains it. */
    private static String brief(String label) {
        return label.split(": |, such as|：|，如", 2)[0];
    }

    /** Labels of one thing often differ at their end only, such as in x or y: what is left out is before it. */
    private static String cut(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1 - KEPT_END)).stripTrailing() + "…"
                        + text.substring(text.offsetByCodePoints(0, length - KEPT_END)).stripLeading();
    }
}
