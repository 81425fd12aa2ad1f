package org.packstd.standards.log.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.packstd.standards.log.Leaves;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** With the library that also writes what content hashes are computed over. */
@Component
public final class CanonicalLeaves implements Leaves {

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public String write(Map<String, Object> members) {
        try {
            return new JsonCanonicalizer(json.writeValueAsString(members)).getEncodedString();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
