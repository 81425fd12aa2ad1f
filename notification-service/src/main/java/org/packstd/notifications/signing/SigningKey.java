package org.packstd.notifications.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** An Ed25519 key whose signatures anybody can check with its public half: version {@code v1a} of Standard Webhooks. */
final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int PUBLIC_BYTES = 32;

    private final PrivateKey key;

    private SigningKey(PrivateKey key) {
        this.key = key;
    }

    /** Both halves as they are kept. */
    record Halves(byte[] privateKey, String publicKey) {}

    static Halves random() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var encoded = pair.getPublic().getEncoded(); // X.509: the raw key is its end
            var raw = Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length);
            return new Halves(pair.getPrivate().getEncoded(), "whpk_" + Base64.getEncoder().encodeToString(raw));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** @param encoded the private half of {@link #random} */
    static SigningKey of(byte[] encoded) {
        try {
            return new SigningKey(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String sign(String signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
