package org.packstd.standards.specification;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a variation says in one text: what is measured in base units, in the order of the names, without its code. Two
 * variations with equal vectors describe the same package, however it was written down.
 */
public final class NormalVector {

    private NormalVector() {}

    public static String of(Variation variation) {
        var text = new StringBuilder();
        new TreeMap<>(variation.parameters()).forEach((name, stated) -> append(text, name, stated));
        new TreeMap<>(variation.attributes()).forEach((name, value) -> append(text, name, value));
        var terminals = variation.terminals();
        append(text, "count", terminals.count());
        append(text, "perSide", terminals.perSideX() + "x" + terminals.perSideY());
        append(text, "without",
                terminals.deleted().stream().sorted().toList() + "/" + terminals.hidden().stream().sorted().toList());
        terminals.grids().forEach(grid -> append(text, "grid", grid));
        terminals.positions()
                .forEach(position -> append(text, position.id(), base(position.x()) + "," + base(position.y())
                        + "," + base(position.width()) + "," + base(position.length())));
        variation.dies().forEach(die -> {
            append(text, "die", die.count());
            new TreeMap<>(die.values()).forEach((name, stated) -> append(text, name, stated));
        });
        variation.exposedPads().forEach(pad -> new TreeMap<>(pad.values())
                .forEach((name, stated) -> append(text, name, stated)));
        return text.toString();
    }

    private static void append(StringBuilder text, String name, Grid grid) {
        append(text, name, grid.columns() + "x" + grid.rows() + grid.depopulated().stream().sorted().toList()
                + grid.populated().stream().sorted().toList() + grid.stagger() + grid.prefix() + grid.firstRow() + ","
                + grid.firstColumn());
        Stream.of(grid.pitchX(), grid.pitchY(), grid.offsetX(), grid.offsetY()).filter(Objects::nonNull)
                .forEach(stated -> append(text, stated.name(), stated));
    }

    private static void append(StringBuilder text, String name, StatedValue stated) {
        var value = stated.value();
        append(text, name, Map.of("min", base(stated, value.min()), "nom", base(stated, value.nom()), "max",
                base(stated, value.max())).entrySet().stream().sorted(Map.Entry.comparingByKey()).toList());
    }

    private static void append(StringBuilder text, String name, @Nullable Object value) {
        text.append(name).append('=').append(value).append(';');
    }

    private static String base(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }

    private static String base(StatedValue stated, @Nullable BigDecimal figure) {
        return figure == null ? "" : stated.value().unit().toBase(figure).stripTrailingZeros().toPlainString();
    }
}
