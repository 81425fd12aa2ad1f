package org.packstd.standards.validation;

import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Family;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.text.LocalizedText;

/**
 * What somebody wants to see published or withdrawn, as it was written.
 *
 * @param designation the standard that it is about; null for a new one
 * @param baseRevision letter of the revision that it was written against; null for a new standard
 * @param payload null for a withdrawal
 */
public record Proposal(Kind kind, Family family, @Nullable String designation, @Nullable String baseRevision,
        LocalizedText title, @Nullable LocalizedText scope, @Nullable Payload payload) {

    public enum Kind {
        NEW_STANDARD,
        REVISION,
        WITHDRAWAL
    }

    /** A proposal for a standard that does not exist yet. */
    public static Proposal newStandard(Family family, LocalizedText title, @Nullable LocalizedText scope,
            Payload payload) {
        return new Proposal(Kind.NEW_STANDARD, family, null, null, title, scope, payload);
    }
}
