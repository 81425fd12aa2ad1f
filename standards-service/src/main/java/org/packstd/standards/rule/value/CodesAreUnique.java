package org.packstd.standards.rule.value;

import java.util.HashSet;
import java.util.stream.Stream;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Rule;
import org.packstd.standards.specification.Specification;

/** V1: no two variations of a standard have the same code. */
public record CodesAreUnique() implements Rule {

    @Override
    public String id() {
        return "V1";
    }

    @Override
    public Stream<Finding> check(Specification specification) {
        var seen = new HashSet<String>();
        return specification.variations().stream().flatMap(variation -> {
            var code = variation.code();
            return code == null || seen.add(code)
                    ? Stream.empty()
                    : Stream.of(finding(variation.pointer() + "/code", code, "≠ " + code,
                            "An earlier variation has this code", "该变体代码已被使用"));
        });
    }
}
