package org.packstd.standards.rule.perimeter;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.VariationRule;
import org.packstd.standards.specification.Variation;

/**
 * L1 and N1: (n − 1) · pitch + widest terminal ≤ largest body on the side of the row. All 405 rows of leaded and 719 of
 * no-lead packages in the KiCad figures keep it.
 *
 * @param forms terminal forms that it is about
 */
public record RowFitsTheBody(String id, Set<String> forms) implements VariationRule {

    public static RowFitsTheBody leaded() {
        return new RowFitsTheBody("L1", Row.LEADED);
    }

    public static RowFitsTheBody noLead() {
        return new RowFitsTheBody("N1", Set.of("NO_LEAD"));
    }

    @Override
    public Stream<Finding> check(Variation variation) {
        return Row.of(variation, forms).flatMap(row -> check(row, variation));
    }

    private Stream<Finding> check(Row row, Variation variation) {
        var pitch = row.pitch().flatMap(stated -> stated.value().typical());
        var width = variation.parameter("leadWidth").flatMap(stated -> stated.value().most());
        var most = row.body().flatMap(stated -> stated.value().most());
        if (pitch.isEmpty() || width.isEmpty() || row.body().isEmpty() || most.isEmpty()) {
            return Stream.empty();
        }
        var needed = pitch.get().multiply(BigDecimal.valueOf(row.terminals() - 1L)).add(width.get());
        var body = row.body().get();
        return needed.compareTo(most.get()) <= 0
                ? Stream.empty()
                : Stream.of(finding(body.pointer(), body.text(), "≥ " + Figures.mm(needed),
                        "The row of terminals is longer than the body", "引脚排列超出本体边长"));
    }
}
