package org.packstd.standards.wording;

import org.jspecify.annotations.Nullable;
import org.packstd.standards.api.model.Finding;
import org.packstd.standards.api.model.LocalizedText;
import org.packstd.standards.api.model.Severity;

/** What is said in the same words in several places of the contract. */
public final class Words {

    private Words() {}

    public static Finding represent(org.packstd.standards.rule.Finding finding) {
        return new Finding(finding.rule(), Severity.valueOf(finding.severity().name()), represent(finding.message()))
                .pointer(finding.pointer())
                .value(finding.value())
                .expected(finding.expected());
    }

    public static LocalizedText represent(org.packstd.standards.text.LocalizedText text) {
        return new LocalizedText().en(text.en()).zh(text.zh());
    }

    /** The opposite of {@link #represent(org.packstd.standards.text.LocalizedText)}. */
    public static org.packstd.standards.text.LocalizedText read(LocalizedText text) {
        return new org.packstd.standards.text.LocalizedText(text.getEn(), text.getZh());
    }

    /** The same where the contract allows that there is none. */
    public static org.packstd.standards.text.@Nullable LocalizedText readOptional(@Nullable LocalizedText text) {
        return text == null ? null : read(text);
    }
}
