package org.packstd.standards.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;

/** Signed texts by {@code c2sp.org/signed-note}: the text, an empty line, and a line for each signature. */
public final class SignedNote {

    private static final String SIGNATURES = "\n\n— ";

    private SignedNote() {}

    /**
     * Signs a text.
     *
     * @param text ends with the end of a line
     * @param verifier the other half of the key
     */
    public static String sign(String text, PrivateKey key, VerifierKey verifier) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("text: '%s' (expected: with an end of line)".formatted(text));
        }
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(key);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            var signature = signing.sign();
            var line = ByteBuffer.allocate(VerifierKey.ID_LENGTH + signature.length).put(verifier.idBytes())
                    .put(signature).array();
            return "%s\n— %s %s\n".formatted(text, verifier.name(), Base64.getEncoder().encodeToString(line));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key of the log cannot sign", unusable);
        }
    }

    /** Whether one of the keys signed the note; lines of other keys do not matter. */
    public static boolean isSigned(String note, Collection<VerifierKey> keys) {
        var end = note.lastIndexOf(SIGNATURES);
        if (end < 0) {
            return false;
        }
        var text = note.substring(0, end + 1).getBytes(StandardCharsets.UTF_8);
        return note.substring(end + 2).lines().anyMatch(line -> keys.stream().anyMatch(key -> isBy(key, text, line)));
    }

    private static boolean isBy(VerifierKey key, byte[] text, String line) {
        var start = "— " + key.name() + " ";
        if (!line.startsWith(start)) {
            return false;
        }
        try {
            var bytes = Base64.getDecoder().decode(line.substring(start.length()));
            return bytes.length > VerifierKey.ID_LENGTH
                    && Arrays.equals(Arrays.copyOf(bytes, VerifierKey.ID_LENGTH), key.idBytes())
                    && key.verifies(text, Arrays.copyOfRange(bytes, VerifierKey.ID_LENGTH, bytes.length));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }
}
