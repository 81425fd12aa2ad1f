package org.packstd.standards.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Family;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.text.LocalizedText;

/**
 * What somebody wants to see published or withdrawn, as it was written.
 *
 * @param designation the standard that it is about; null for a new one
 * @param baseRevision letter of the revision that it was written against; null for a new standard
 * @param payload null for a withdrawal; of a corrigendum its corrections
 * @param metadata what binds beside the payload
 */
public record Proposal(Kind kind, Family family, @Nullable String designation, @Nullable String baseRevision,
        LocalizedText title, @Nullable LocalizedText scope, @Nullable Payload payload,
        Metadata metadata) {

    /** Without document data. */
    public Proposal(Kind kind, Family family, @Nullable String designation, @Nullable String baseRevision,
            LocalizedText title, @Nullable LocalizedText scope, @Nullable Payload payload) {
        this(kind, family, designation, baseRevision, title, scope, payload, Metadata.NONE);
    }

    public enum Kind {
        NEW_STANDARD,
        REVISION,
        WITHDRAWAL,
        CORRIGENDUM
    }

    /**
     * What is voted on when it is no content: that this standard be withdrawn or corrected. A withdrawal without document
     * data says no more than submission-service says of it by itself.
     */
    Map<String, Object> request() {
        var members = new LinkedHashMap<String, Object>();
        members.put("kind", kind.name());
        members.put("designation", designation == null ? "" : designation);
        members.put("baseRevision", baseRevision == null ? "" : baseRevision);
        if (kind == Kind.CORRIGENDUM) {
            members.put("title", title.members());
            members.put("payload", payload == null ? Map.of() : payload.members());
        }
        if (!metadata.isEmpty()) {
            members.put("metadata", metadata.members());
        }
        return members;
    }

    /** A proposal for a standard that does not exist yet. */
    public static Proposal newStandard(Family family, LocalizedText title, @Nullable LocalizedText scope,
            Payload payload) {
        return newStandard(family, title, scope, payload, Metadata.NONE);
    }

    /** The same with document data. */
    public static Proposal newStandard(Family family, LocalizedText title, @Nullable LocalizedText scope,
            Payload payload, Metadata metadata) {
        return new Proposal(Kind.NEW_STANDARD, family, null, null, title, scope, payload, metadata);
    }
}
