package org.packstd.standards.rule.perimeter;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.VariationRule;
import org.packstd.standards.specification.Variation;

/** L2: the widest terminal is narrower than the pitch. All 745 packages with both in the KiCad figures keep it. */
public record TerminalsAreApart() implements VariationRule {

    private static final Set<String> FORMS = Stream.concat(Row.LEADED.stream(), Stream.of("NO_LEAD"))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String id() {
        return "L2";
    }

    @Override
    public Stream<Finding> check(Variation variation) {
        var lead = variation.parameter("leadWidth");
        var width = lead.flatMap(stated -> stated.value().most());
        if (lead.isEmpty() || width.isEmpty()) {
            return Stream.empty();
        }
        return Row.of(variation, FORMS)
                .filter(row -> row.terminals() > 1)
                .flatMap(row -> row.pitch().flatMap(stated -> stated.value().typical()).stream())
                .filter(pitch -> width.get().compareTo(pitch) >= 0)
                .distinct()
                .map(pitch -> finding(lead.get().pointer(), lead.get().text(), "< " + Figures.mm(pitch),
                        "Neighbouring terminals touch", "相邻引脚相碰"));
    }
}
