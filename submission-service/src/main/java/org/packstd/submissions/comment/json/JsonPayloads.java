package org.packstd.submissions.comment.json;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.comment.PathChange;
import org.packstd.submissions.comment.PayloadReader;
import org.packstd.submissions.proposal.Payload;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Payloads as trees; figures stay decimal. */
final class JsonPayloads implements PayloadReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    @Override
    public Text read(@Nullable Payload payload) {
        return new Tree(tree(payload));
    }

    @Override
    public List<PathChange> changes(Payload before, Payload after, int limit) {
        return new Comparison(limit, false).compare(tree(before), tree(after));
    }

    @Override
    public List<PathChange> changesInPlace(Payload before, Payload after, int limit) {
        return new Comparison(limit, true).compare(tree(before), tree(after));
    }

    private static JsonNode tree(@Nullable Payload payload) {
        return payload == null ? MissingNode.getInstance() : JSON.readTree(payload.json());
    }

    /** A step of a pointer as it is written. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private record Tree(JsonNode root) implements Text {

        private static final int MOST_NEAR = 10;

        @Override
        public Optional<String> hash(String pointer) {
            var part = at(pointer);
            return part.isMissingNode() ? Optional.empty() : Optional.of(sha256(JSON.writeValueAsString(part)));
        }

        @Override
        public List<String> near(String pointer) {
            var reached = pointer;
            while (!reached.isEmpty() && at(reached).isMissingNode()) {
                reached = reached.substring(0, reached.lastIndexOf('/'));
            }
            var base = reached;
            var wanted = pointer.substring(base.length());
            return children(at(base)).map(child -> base + "/" + child)
                    .sorted(Comparator.comparingInt((String child) -> -alike(child.substring(base.length()), wanted)))
                    .limit(MOST_NEAR).toList();
        }

        private JsonNode at(String pointer) {
            return pointer.isEmpty() ? root : root.at(JsonPointer.compile(pointer));
        }

        private static Stream<String> children(JsonNode node) {
            return node.isArray()
                    ? IntStream.range(0, node.size()).mapToObj(Integer::toString)
                    : node.propertyNames().stream().map(JsonPayloads::escaped);
        }

        /** How many characters two names have in common at their beginning. */
        private static int alike(String one, String other) {
            var same = 0;
            while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
                same++;
            }
            return same;
        }

        private static String sha256(String text) {
            return "sha256:" + DigestUtils.sha256Hex(text);
        }
    }
}
