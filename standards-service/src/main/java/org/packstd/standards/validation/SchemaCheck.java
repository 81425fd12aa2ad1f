package org.packstd.standards.validation;

import java.util.stream.Stream;
import org.packstd.standards.family.Family;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;

/** Rule L0: the payload follows the JSON Schema of its family. */
@FunctionalInterface
public interface SchemaCheck {

    Stream<Finding> check(Family family, Payload payload);
}
