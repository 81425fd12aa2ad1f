package org.packstd.standards.standard.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.Family;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.Content;
import org.packstd.standards.standard.ContentHash;
import org.packstd.standards.standard.Contents;
import org.packstd.standards.text.LocalizedText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hashes {@code {family, payload, scope?, title}}. A scope or a language that says nothing is left out, so that absent,
 * null and empty are the same content.
 */
@Component
public final class CanonicalContents implements Contents {

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public Content of(Family family, LocalizedText title, @Nullable LocalizedText scope, Payload payload) {
        var stated = scope == null || scope.isBlank() ? null : scope;
        var normative = new LinkedHashMap<String, Object>();
        normative.put("family", family.name());
        normative.put("title", members(title));
        if (stated != null) {
            normative.put("scope", members(stated));
        }
        normative.put("payload", payload.members());
        return new Content(family, title, stated, payload, ContentHash.over(canonical(normative)));
    }

    private String canonical(Map<String, Object> normative) {
        try {
            return new JsonCanonicalizer(json.writeValueAsString(normative)).getEncodedString();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static Map<String, Object> members(LocalizedText text) {
        var members = new LinkedHashMap<String, Object>();
        if (text.en() != null) {
            members.put("en", text.en());
        }
        if (text.zh() != null) {
            members.put("zh", text.zh());
        }
        return members;
    }
}
