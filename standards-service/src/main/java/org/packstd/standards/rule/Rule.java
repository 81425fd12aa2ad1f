package org.packstd.standards.rule;

import java.util.stream.Stream;
import org.packstd.standards.specification.Specification;

/** A rule that software can decide. Implementations have no state and may be asked by many threads. */
public interface Rule {

    /** Short and stable: findings, events and people refer to it. */
    String id();

    /** Everything in the specification that breaks the rule; lazily, so that a caller may stop early. */
    Stream<Finding> check(Specification specification);

    default Severity severity() {
        return Severity.ERROR;
    }

    /** A finding of this rule; see {@link Finding#of}. */
    default Finding finding(String pointer, String value, String expected, String en, String zh) {
        return Finding.of(id(), severity(), pointer, value, expected, en, zh);
    }
}
