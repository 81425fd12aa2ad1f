package org.packstd.standards.rule;

import java.util.stream.Stream;
import org.packstd.standards.specification.Specification;

/** A rule that software can decide from a specification alone. */
public record Rule(RuleDescription description, Check check) {

    public String id() {
        return description.id();
    }

    /** Everything in the specification that breaks the rule, lazily. */
    public Stream<Finding> check(Specification specification) {
        return check.check(specification).map(this::finding);
    }

    private Finding finding(Offence offence) {
        var message = description.message();
        return Finding.of(id(), description.severity(), offence.pointer(), offence.value(), offence.expected(),
                String.valueOf(message.en()), String.valueOf(message.zh()));
    }
}
