package org.packstd.standards.validation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.standard.Designation;

/** Rule D13: a variation that another standard has already is not standardised a second time without good reason. */
final class Duplicates {

    private static final int ENOUGH = 20;

    private final Registered registered;

    Duplicates(Registered registered) {
        this.registered = registered;
    }

    /** @param revised the standard that is revised, if it is one; what it has it may keep */
    Stream<Finding> check(List<Fingerprint> variations, @Nullable Designation revised) {
        if (variations.isEmpty()) {
            return Stream.empty();
        }
        var byPrint = variations.stream()
                .collect(Collectors.toMap(Fingerprint::print, Function.identity(), (first, _) -> first));
        return registered.like(byPrint.keySet(), revised, ENOUGH).stream().flatMap(twin -> {
            var variation = byPrint.get(twin.print());
            return variation == null
                    ? Stream.empty()
                    : Stream.of(Finding.of("D13", Severity.WARNING, variation.pointer(), variation.code(),
                            "≠ %s %s".formatted(twin.designation(), twin.code()), "Another standard has this variation",
                            "其他标准已有此变体"));
        });
    }
}
