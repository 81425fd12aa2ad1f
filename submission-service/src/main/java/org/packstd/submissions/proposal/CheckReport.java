package org.packstd.submissions.proposal;

import java.util.List;

/**
 * What the automatic checks found.
 *
 * @param contentHash the text that was checked: {@code sha256:} and 64 hexadecimal digits
 * @param findings    errors, warnings and infos in the order of the checks
 */
public record CheckReport(String contentHash, List<Finding> findings) {

    public CheckReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing blocks the proposal. */
    public boolean passed() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
