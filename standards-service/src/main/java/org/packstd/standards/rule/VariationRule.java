package org.packstd.standards.rule;

import java.util.stream.Stream;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.Variation;

/** A rule that each variation keeps or breaks by itself, with what it shares with the others. */
public interface VariationRule extends Rule {

    Stream<Finding> check(Variation variation);

    @Override
    default Stream<Finding> check(Specification specification) {
        return specification.variations().stream().flatMap(this::check);
    }
}
