import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Checkpoints by c2sp.org/tlog-checkpoint in notes by c2sp.org/signed-note. */
final class Note {

    private static final String SIGNATURES = "\n\n— ";

    private Note() {}

    record Checkpoint(String note, String origin, long size, String root, Key key) {}

    /** An Ed25519 key, written as name+id+base64. */
    record Key(String name, byte[] id, byte[] key) {

        static Key parse(String text) {
            var parts = text.strip().split("\\+", 3);
            var bytes = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
            if (bytes.length != 33 || bytes[0] != 1) {
                throw new IllegalArgumentException("no key: " + text + " (expected: name+id+base64 of an Ed25519 key)");
            }
            var id = Arrays.copyOf(Tree.sha256((parts[0] + "\n").getBytes(StandardCharsets.UTF_8), bytes), 4);
            if (!HexFormat.of().formatHex(id).equals(parts[1])) {
                throw new IllegalArgumentException("no key: " + text + " (its id is not that of the key)");
            }
            return new Key(parts[0], id, Arrays.copyOfRange(bytes, 1, 33));
        }

        @Override
        public String toString() {
            return name + "+" + HexFormat.of().formatHex(id);
        }

        private boolean signed(String text, String line) {
            if (!line.startsWith("— " + name + " ")) {
                return false;
            }
            try {
                var bytes = Base64.getDecoder().decode(line.substring(name.length() + 3));
                if (bytes.length != 68 || !Arrays.equals(Arrays.copyOf(bytes, 4), id)) {
                    return false;
                }
                var prefix = HexFormat.of().parseHex("302a300506032b6570032100");
                var encoded = ByteBuffer.allocate(44).put(prefix).put(key).array();
                var check = Signature.getInstance("Ed25519");
                check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
                check.update(text.getBytes(StandardCharsets.UTF_8));
                return check.verify(Arrays.copyOfRange(bytes, 4, 68));
            } catch (GeneralSecurityException | IllegalArgumentException none) {
                return false;
            }
        }
    }

    /** What a note says, if one of the keys signed it; empty if none did. */
    static Optional<Checkpoint> open(String note, List<Key> keys) {
        var end = note.lastIndexOf(SIGNATURES);
        if (end < 0) {
            return Optional.empty();
        }
        var text = note.substring(0, end + 1);
        var lines = text.split("\n", -1);
        var wellFormed = lines.length >= 4 && lines[1].matches("0|[1-9][0-9]{0,17}") && lines[2].length() == 44;
        var by = note.substring(end + 2).lines()
                .flatMap(line -> keys.stream().filter(key -> key.signed(text, line)))
                .findFirst();
        return wellFormed
                ? by.map(key -> new Checkpoint(note, lines[0], Long.parseLong(lines[1]), lines[2], key))
                : Optional.empty();
    }
}
