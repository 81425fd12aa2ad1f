package org.packstd.standards.rule;

import java.util.stream.Stream;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.StatedValue;

/** A rule that each stated value keeps or breaks by itself. */
public interface ValueRule extends Rule {

    Stream<Finding> check(StatedValue stated, Specification specification);

    @Override
    default Stream<Finding> check(Specification specification) {
        return specification.stated().stream().flatMap(stated -> check(stated, specification));
    }
}
