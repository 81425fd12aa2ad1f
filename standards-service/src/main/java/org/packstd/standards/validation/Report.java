package org.packstd.standards.validation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.Severity;
import org.packstd.standards.standard.Content;
import org.packstd.standards.standard.ContentHash;

/**
 * What the checks say.
 *
 * @param findings at most {@value #MOST}; a payload with more faults than that is not worth a longer list
 * @param content what was checked, with its hash; null for a withdrawal or a corrigendum, when there is no payload, and
 * when it is not legible
 * @param hash of what is voted on: the content, or what is asked for; null when there is nothing legible
 * @param variations what its variations are recognised by
 */
public record Report(List<Finding> findings, @Nullable Content content, @Nullable ContentHash hash,
        List<Fingerprint> variations) {

    public static final int MOST = 1000;

    /** With the hash of the content, if there is any. */
    public Report(List<Finding> findings, @Nullable Content content, List<Fingerprint> variations) {
        this(findings, content, content == null ? null : content.hash(), variations);
    }

    /** Whether the proposal may go on. */
    public boolean valid() {
        return firstError().isEmpty();
    }

    public Optional<Finding> firstError() {
        return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).findFirst();
    }
}
