package org.packstd.standards.standard;

import org.jspecify.annotations.Nullable;
import java.util.Map;
import org.packstd.standards.family.Family;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.text.LocalizedText;

/** Makes contents, each with the hash that is true of it. */
public interface Contents {

    Content of(Family family, LocalizedText title, @Nullable LocalizedText scope, Payload payload, Metadata metadata);

    /** Without document data. */
    default Content of(Family family, LocalizedText title, @Nullable LocalizedText scope, Payload payload) {
        return of(family, title, scope, payload, Metadata.NONE);
    }

    /** Hashes something else that is voted on, such as a withdrawal, in the same way. */
    ContentHash hash(Map<String, Object> members);
}
