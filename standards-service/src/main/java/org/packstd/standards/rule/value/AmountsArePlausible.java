package org.packstd.standards.rule.value;

import java.util.stream.Stream;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.rule.ValueRule;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.StatedValue;

/** G4: a figure outside what its family usually has, by {@code x-ui.plausible} of the schema, deserves a second look. */
public record AmountsArePlausible() implements ValueRule {

    @Override
    public String id() {
        return "G4";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> check(StatedValue stated, Specification specification) {
        var definition = specification.family().parameters().get(stated.name());
        var plausible = definition == null ? null : definition.plausible();
        return plausible == null || stated.value().figures().allMatch(plausible::contains)
                ? Stream.empty()
                : Stream.of(finding(stated.pointer(), stated.text(), plausible.toString(),
                        "Outside what is usual in this family", "超出该类别的常见范围"));
    }
}
