package org.packstd.standards.validation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;

/**
 * D2: nothing comes into force before it is issued. A day that does not exist is none.
 *
 * <p>
 * Between the check and the publication time passes; then the later of both days counts, and nobody has to vote again.
 */
final class Dates {

    private Dates() {}

    static Stream<Finding> check(Proposal proposal, @Nullable LocalDate earliest) {
        var metadata = proposal.metadata();
        var written = metadata.members().get("effectiveDate");
        if (written == null) {
            return Stream.empty();
        }
        var day = metadata.effectiveDate();
        if (day.isEmpty()) {
            return Stream.of(error(written.toString(), "2026-07-01", "There is no such day", "日期不存在"));
        }
        return Optional.ofNullable(earliest).filter(day.get()::isBefore).stream()
                .map(first -> error(written.toString(), "≥ " + first,
                        "The effective date lies before the day of issue", "实施日期早于发布日期"));
    }

    private static Finding error(String value, String expected, String en, String zh) {
        return Finding.of("D2", Severity.ERROR, "/metadata/effectiveDate", value, expected, en, zh);
    }
}
