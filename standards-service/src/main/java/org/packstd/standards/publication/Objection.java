package org.packstd.standards.publication;

import org.packstd.standards.rule.Finding;

/** Why an approval cannot be published. */
record Objection(String rule, String detail) {

    static Objection of(Finding finding) {
        var message = finding.message().en();
        return new Objection(finding.rule(),
                (finding.pointer().isEmpty() ? "" : finding.pointer() + ": ") + (message == null ? "" : message));
    }
}
