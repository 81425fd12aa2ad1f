package org.packstd.standards.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.standard.Designation;

/**
 * What became of one standard.
 *
 * @param designation null when refused
 * @param findings why it was refused, and warnings of what was published; the first {@value #MOST_FINDINGS}
 */
public record ImportResult(String key, Outcome outcome, @Nullable Designation designation, List<Finding> findings) {

    /** An import holds up to 200 results in one document, which MongoDB limits to 16 MiB. */
    public static final int MOST_FINDINGS = 50;

    public ImportResult {
        findings = findings.stream().limit(MOST_FINDINGS).toList();
    }

    public enum Outcome {
        /** By this import. */
        PUBLISHED,
        /** By an earlier one, with the same content. */
        ALREADY_PRESENT,
        REFUSED
    }
}
