package org.packstd.standards.validation;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.packstd.standards.metadata.Equivalent;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;

/**
 * D7: a modified equivalent lists its technical differences, an identical one has none, and the mark EQV is obsolete
 * (ISO/IEC Guide 21, GB/T 20000.2).
 */
final class Equivalence {

    private Equivalence() {}

    static Stream<Finding> check(Metadata metadata) {
        var equivalents = metadata.equivalents();
        return IntStream.range(0, equivalents.size()).boxed()
                .flatMap(i -> check("/metadata/equivalents/" + i, equivalents.get(i)));
    }

    private static Stream<Finding> check(String pointer, Equivalent equivalent) {
        var listed = equivalent.differences();
        return switch (equivalent.degree()) {
            case "MOD" -> listed > 0
                    ? Stream.empty()
                    : error(pointer + "/differences", "0", "≥ 1",
                            "A modified equivalent lists its technical differences", "修改采用须列出技术差异");
            case "IDT" -> listed == 0
                    ? Stream.empty()
                    : error(pointer + "/differences", Integer.toString(listed), "0",
                            "An identical equivalent has no technical differences", "等同采用不得有技术差异");
            case "EQV" -> error(pointer + "/degree", "EQV", "IDT, MOD, NEQ",
                    "The mark EQV is obsolete", "EQV 标记已废止");
            default -> Stream.empty();
        };
    }

    private static Stream<Finding> error(String pointer, String value, String expected, String en, String zh) {
        return Stream.of(Finding.of("D7", Severity.ERROR, pointer, value, expected, en, zh));
    }
}
