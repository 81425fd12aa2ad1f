package org.packstd.standards.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the example of Go's {@code sumdb/note}, which the format comes from. */
class SignedNoteTest {

    private static final VerifierKey PETER = VerifierKey
            .parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final String PRIVATE = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String NOTE = TEXT + """

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void aNoteIsTheOneThatGoSigns() throws Exception {
        assertThat(SignedNote.sign(TEXT, privateKey(), PETER)).isEqualTo(NOTE);
        assertThat(PETER.id()).isEqualTo("c74f20a3");
    }

    @Test
    void aNoteIsAcceptedByTheKeyThatSignedItAmongOthers() throws Exception {
        var other = VerifierKey.of("other", KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());

        assertThat(SignedNote.isSigned(NOTE, List.of(other, PETER))).isTrue();
        assertThat(SignedNote.isSigned(NOTE, List.of(other))).isFalse();
        assertThat(SignedNote.isSigned(NOTE + "— somebody bm8gc2lnbmF0dXJl\n", List.of(PETER))).as("lines of others")
                .isTrue();
    }

    @Test
    void whatWasAlteredIsNotSigned() {
        assertThat(SignedNote.isSigned(NOTE.replace("answer", "Answer"), List.of(PETER))).isFalse();
        assertThat(SignedNote.isSigned(NOTE.replace("x08go/ZJ", "x08go/ZK"), List.of(PETER))).isFalse();
        assertThat(SignedNote.isSigned(TEXT, List.of(PETER))).isFalse();
        assertThat(SignedNote.isSigned("\n" + NOTE, List.of(PETER))).isFalse();
        assertThat(SignedNote.isSigned(TEXT + "\n— PeterNeumann ***\n", List.of(PETER))).isFalse();
    }

    @Test
    void aKeyIsWrittenAsItIsRead() {
        assertThat(PETER).hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PeterNeumann", "PeterNeumann+c74f20a3", "PeterNeumann+c74f20a3+AAAA",
        "Peter+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "PeterNeumann+c74f20a3+***"})
    void whatIsNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PrivateKey privateKey() throws Exception {
        var seed = HexFormat.of().formatHex(Arrays.copyOfRange(Base64.getDecoder().decode(PRIVATE), 1, 33));
        return KeyFactory.getInstance("Ed25519").generatePrivate(
                new PKCS8EncodedKeySpec(HexFormat.of().parseHex("302e020100300506032b657004220420" + seed)));
    }
}
