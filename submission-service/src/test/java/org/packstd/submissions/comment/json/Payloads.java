package org.packstd.submissions.comment.json;

import org.packstd.submissions.comment.PatchSyntax;
import org.packstd.submissions.comment.PayloadReader;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Readers for the tests of other packages. */
public final class Payloads {

    /** As strict as {@code application.yaml} makes that of the service. */
    private static final JsonMapper STRICT = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(100_000)
                            .maxNameLength(200).maxNumberLength(100).build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Payloads() {}

    public static PayloadReader reader() {
        return new JsonPayloads();
    }

    public static PatchSyntax patches() {
        return new JsonPatches(STRICT);
    }
}
