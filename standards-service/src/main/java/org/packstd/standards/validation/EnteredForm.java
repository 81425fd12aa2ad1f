package org.packstd.standards.validation;

import java.util.stream.Stream;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.specification.Payload;

/** Rule G8: what a value says of how it was entered, and of which figures were stated, agrees with its figures. */
final class EnteredForm {

    private EnteredForm() {}

    static Stream<Finding> check(Payload payload) {
        return payload.contradictions()
                .map(found -> Finding.of("G8", Severity.ERROR, found.pointer(), found.value(), found.expected(),
                        "The figures are not those that were entered", "数值与录入形式不一致"));
    }
}
