package org.packstd.standards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sound proposals, to be used as they are or to be spoilt. */
final class Proposals {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Proposals() {}

    /** A chip scale package with 30 balls at 0.40 mm, the example of the contract: the figures of Cirrus CS53L30. */
    static ObjectNode approval(String submissionId) {
        try (var example = Proposals.class.getResourceAsStream("/api-specs/events/examples/submission-approved.json")) {
            var event = (ObjectNode) JSON.readTree(Objects.requireNonNull(example));
            return event.put("submissionId", submissionId);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same as the body of a request for validation. */
    static ObjectNode proposal() {
        var proposal = approval("any");
        return proposal.retain("kind", "family", "title", "scope", "payload");
    }

    /** The same as an entry of an import. */
    static ObjectNode imported(String key) {
        return proposal().put("key", key).without("kind");
    }
}
