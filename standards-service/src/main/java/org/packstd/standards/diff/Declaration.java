package org.packstd.standards.diff;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.standard.ChangeLevel;

/**
 * What an author says of a change.
 *
 * @param level what it is; may only be more than it is computed to be (rule D8)
 * @param degree how it adopts the older edition, if it does: identical has no technical difference, modified has one at
 * least (rule D7; ISO/IEC Guide 21)
 */
public record Declaration(@Nullable ChangeLevel level, @Nullable Degree degree) {

    public static final Declaration NONE = new Declaration(null, null);

    /** How one standard adopts another. */
    public enum Degree {
        IDT,
        MOD,
        NEQ
    }

    Stream<Finding> check(Diff diff) {
        return Stream.concat(checkLevel(diff), checkDegree(diff));
    }

    private Stream<Finding> checkLevel(Diff diff) {
        var computed = diff.level();
        return level == null || level.compareTo(computed) >= 0
                ? Stream.empty()
                : Stream.of(error("D8", level.name(), "≥ " + computed.name(),
                        "The change is greater than its author declares", "变更的程度大于作者所声明的"));
    }

    private Stream<Finding> checkDegree(Diff diff) {
        var technical = diff.changes().stream().filter(change -> change.level() != ChangeLevel.PATCH).count();
        if (degree == Degree.IDT && technical > 0) {
            return Stream.of(error("D7", Long.toString(technical), "0",
                    "An identical adoption has no technical difference", "等同采用不得有技术性差异"));
        }
        if (degree == Degree.MOD && technical == 0) {
            return Stream.of(error("D7", "0", "≥ 1", "A modified adoption has a technical difference at least",
                    "修改采用至少有一处技术性差异"));
        }
        return Stream.empty();
    }

    private static Finding error(String rule, String value, String expected, String en, String zh) {
        return Finding.of(rule, org.packstd.standards.rule.Severity.ERROR, "", value, expected, en, zh);
    }
}
