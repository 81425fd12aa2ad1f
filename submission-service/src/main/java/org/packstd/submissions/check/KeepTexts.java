package org.packstd.submissions.check;

import org.packstd.submissions.proposal.CheckReport;
import org.packstd.submissions.proposal.Proposal;

/** Asks the checks, and keeps each text that passes before anybody can act on it. */
public final class KeepTexts implements AutomaticChecks {

    private final AutomaticChecks checks;
    private final CheckedTexts texts;

    public KeepTexts(AutomaticChecks checks, CheckedTexts texts) {
        this.checks = checks;
        this.texts = texts;
    }

    @Override
    public CheckReport check(Proposal proposal) {
        var report = checks.check(proposal);
        var hash = report.contentHash();
        var payload = proposal.payload();
        if (hash != null && payload != null) {
            texts.keep(hash, payload);
        }
        return report;
    }
}
