package org.packstd.standards.rule.perimeter;

import java.util.Set;
import java.util.stream.Stream;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.VariationRule;
import org.packstd.standards.specification.Variation;

/** L3: where leads stand out, the overall size exceeds the body. All 402 lead sides in the KiCad figures keep it. */
public record LeadsReachOut() implements VariationRule {

    private static final Set<String> FORMS = Set.of("GULL_WING", "J_LEAD", "FLAT_LEAD");

    @Override
    public String id() {
        return "L3";
    }

    @Override
    public Stream<Finding> check(Variation variation) {
        return Row.of(variation, FORMS).flatMap(this::check);
    }

    private Stream<Finding> check(Row row) {
        var overall = row.overall().flatMap(stated -> stated.value().typical());
        var body = row.across().flatMap(stated -> stated.value().typical());
        if (row.overall().isEmpty() || overall.isEmpty() || body.isEmpty() || overall.get().compareTo(body.get()) > 0) {
            return Stream.empty();
        }
        var stated = row.overall().get();
        return Stream.of(finding(stated.pointer(), stated.text(), "> " + Figures.mm(body.get()),
                "With its leads the package is not larger than its body", "含引脚的外形尺寸未大于本体"));
    }
}
