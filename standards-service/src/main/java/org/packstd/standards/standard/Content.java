package org.packstd.standards.standard;

import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Family;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.text.LocalizedText;

/**
 * What a revision says: everything that binds, and nothing else.
 *
 * @param hash over all others; whoever makes a content computes it, so that it is never taken on trust
 */
public record Content(Family family, LocalizedText title, @Nullable LocalizedText scope, Payload payload,
        Metadata metadata, ContentHash hash) {

    /** Without document data. */
    public Content(Family family, LocalizedText title, @Nullable LocalizedText scope, Payload payload,
            ContentHash hash) {
        this(family, title, scope, payload, Metadata.NONE, hash);
    }
}
