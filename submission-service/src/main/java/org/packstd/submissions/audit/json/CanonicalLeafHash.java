package org.packstd.submissions.audit.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.erdtman.jcs.JsonCanonicalizer;
import org.packstd.submissions.audit.LeafHash;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Does it with the same library that hashes the content of standards. */
@Component
final class CanonicalLeafHash implements LeafHash {

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public String of(Map<String, Object> leaf) {
        try {
            var canonical = new JsonCanonicalizer(json.writeValueAsString(leaf)).getEncodedUTF8();
            return DigestUtils.sha256Hex(canonical);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
