package org.packstd.standards.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.standard.Provenance;
import org.packstd.standards.validation.Proposal;

/**
 * A proposal that somebody with the right to do so has approved.
 *
 * @param id names the publication; the same approval always has the same
 * @param contentHash hash of what was approved; null when nobody computed one, as in an import
 * @param issuedOn when another body issued it; null for what is issued by being published here
 */
public record Approval(String id, Proposal proposal, @Nullable String contentHash, Provenance provenance,
        @Nullable LocalDate issuedOn) {

    /**
     * @param sequence position in the history of the submission: one that was refused, mended and approved again is another
     * approval
     */
    public static Approval ofSubmission(String submissionId, long sequence, Proposal proposal,
            @Nullable String contentHash) {
        return new Approval(submissionId + "/" + sequence, proposal, contentHash,
                new Provenance.Submission(submissionId), null);
    }

    /**
     * What a secretary brings in.
     *
     * @param key the importer's own name; whatever import it comes in, it is published once
     * @param issuedOn when the body issued it that approved it; null for today
     */
    public static Approval ofImport(String importId, String key, Proposal proposal, @Nullable LocalDate issuedOn) {
        return new Approval("import:" + key, proposal, null, new Provenance.Import(importId), issuedOn);
    }
}
