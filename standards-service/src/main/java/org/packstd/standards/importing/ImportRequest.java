package org.packstd.standards.importing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Family;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.text.LocalizedText;
import org.packstd.standards.validation.Proposal;

/**
 * What somebody wants to bring in.
 *
 * @param id names the import
 * @param bodyHash of the whole request; the same id with another one is refused
 * @param subject who asks
 * @param organisation on whose behalf, if the caller has one
 * @param source where the standards come from, and under which licence
 */
public record ImportRequest(String id, String bodyHash, String subject, @Nullable String organisation, String source,
        List<Entry> standards) {

    /**
     * One standard to bring in.
     *
     * @param key the importer's own name for the standard
     * @param issuedOn when the body issued it that approved it; null for today
     */
    public record Entry(String key, Family family, LocalizedText title, @Nullable LocalizedText scope,
            Payload payload, Metadata metadata, @Nullable LocalDate issuedOn) {

        /** Without document data. */
        public Entry(String key, Family family, LocalizedText title, @Nullable LocalizedText scope, Payload payload) {
            this(key, family, title, scope, payload, Metadata.NONE, null);
        }

        Proposal proposal() {
            return Proposal.newStandard(family, title, scope, payload, metadata);
        }
    }
}
