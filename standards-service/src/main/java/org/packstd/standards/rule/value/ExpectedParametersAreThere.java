package org.packstd.standards.rule.value;

import java.util.stream.Stream;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Rule;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.specification.Specification;

/** R1: every variation states, itself or by what it shares, what its family expects ({@code x-required-parameters}). */
public record ExpectedParametersAreThere() implements Rule {

    @Override
    public String id() {
        return "R1";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> check(Specification specification) {
        return specification.variations()
                .stream()
                .flatMap(variation -> specification.family()
                        .expected()
                        .stream()
                        .filter(name -> !variation.named().contains(name))
                        .map(name -> finding(variation.pointer() + "/parameters", "–", name,
                                "A parameter that the family expects is missing", "缺少该类别要求的参数")));
    }
}
