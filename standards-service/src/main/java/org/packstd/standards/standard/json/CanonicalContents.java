package org.packstd.standards.standard.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Family;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.Content;
import org.packstd.standards.standard.ContentHash;
import org.packstd.standards.standard.Contents;
import org.packstd.standards.text.LocalizedText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hashes {@code {family, metadata?, payload, scope?, title}}. Metadata, a scope or a language that says nothing is left out, so that absent,
 * null and empty are the same content.
 */
@Component
public final class CanonicalContents implements Contents {

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public Content of(Family family, LocalizedText title, @Nullable LocalizedText scope, Payload payload,
            Metadata metadata) {
        var stated = scope == null || scope.isBlank() ? null : scope;
        var normative = new LinkedHashMap<String, Object>();
        normative.put("family", family.name());
        normative.put("title", title.members());
        if (stated != null) {
            normative.put("scope", stated.members());
        }
        normative.put("payload", payload.members());
        if (!metadata.isEmpty()) {
            normative.put("metadata", metadata.members());
        }
        return new Content(family, title, stated, payload, metadata, hash(normative));
    }

    @Override
    public ContentHash hash(Map<String, Object> members) {
        return ContentHash.over(canonical(members));
    }

    private String canonical(Map<String, Object> normative) {
        try {
            return new JsonCanonicalizer(json.writeValueAsString(normative)).getEncodedString();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
