package org.packstd.standards.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One test and its result.
 *
 * @param standard how it was tested, such as {@code JESD22-A104}
 * @param revision of that standard
 * @param grade temperature grade of an AEC qualification
 * @param sample parts per lot
 * @param moistureLevel of J-STD-020, such as {@code 3} or {@code 5a}
 * @param peakTemperature that was survived, in °C
 * @param date of the report
 * @param appliesTo codes of variations; empty for all
 */
public record EvidenceRecord(String test, String standard, @Nullable String revision, @Nullable String grade,
        OptionalInt sample, OptionalInt lots, OptionalInt failures, String result, @Nullable String moistureLevel,
        OptionalInt peakTemperature, @Nullable LocalDate date, List<String> appliesTo) {

    static EvidenceRecord of(Map<?, ?> written) {
        return new EvidenceRecord(Written.text(written, "test").orElse(""),
                Written.text(written, "standard").orElse(""), Written.text(written, "revision").orElse(null),
                Written.text(written, "grade").orElse(null), Written.count(written, "sample"),
                Written.count(written, "lots"), Written.count(written, "failures"),
                Written.text(written, "result").orElse(""), Written.text(written, "moistureLevel").orElse(null),
                Written.count(written, "peakTemperature"), Written.date(written, "date").orElse(null),
                Written.texts(written, "appliesTo"));
    }

    public boolean passed() {
        return !result.equals("FAIL");
    }

    public boolean appliesTo(@Nullable String code) {
        return appliesTo.isEmpty() || appliesTo.contains(code);
    }
}
