package org.packstd.submissions.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the automatic checks found.
 *
 * @param contentHash the text that was checked: {@code sha256:} and 64 hexadecimal digits; present if nothing blocks
 * @param findings    errors, warnings and infos in the order of the checks
 * @param impact      what the text means to adopters, once that was studied
 */
public record CheckReport(@Nullable String contentHash, List<Finding> findings, @Nullable Impact impact) {

    /** Of a text whose impact was not studied yet. */
    public CheckReport(@Nullable String contentHash, List<Finding> findings) {
        this(contentHash, findings, null);
    }

    public CheckReport {
        findings = List.copyOf(findings);
        if (contentHash == null && passed(findings)) {
            throw new IllegalArgumentException("contentHash: missing (expected: the hash of the text that passed)");
        }
    }

    public CheckReport with(Impact studied) {
        return new CheckReport(contentHash, findings, studied);
    }

    /** Whether nothing blocks the proposal. */
    public boolean passed() {
        return passed(findings);
    }

    private static boolean passed(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
