package org.packstd.standards.web;

import org.packstd.standards.api.model.Finding;
import org.packstd.standards.api.model.LocalizedText;
import org.packstd.standards.api.model.Severity;

/** Findings in the words of the contract. */
public final class Findings {

    private Findings() {}

    public static Finding represent(org.packstd.standards.rule.Finding finding) {
        var message = new LocalizedText().en(finding.message().en()).zh(finding.message().zh());
        return new Finding(finding.rule(), Severity.valueOf(finding.severity().name()), message)
                .pointer(finding.pointer())
                .value(finding.value())
                .expected(finding.expected());
    }
}
