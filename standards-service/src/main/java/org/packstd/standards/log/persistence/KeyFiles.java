package org.packstd.standards.log.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** Reads Ed25519 keys, such as {@code openssl genpkey -algorithm ed25519} writes them. */
final class KeyFiles {

    private static final String ED25519 = "Ed25519";

    private KeyFiles() {}

    /** @throws IllegalStateException if the file holds anything else than such a private key as PEM */
    static KeyPair read(Path file) {
        try {
            var base64 = Files.readString(file).lines()
                    .filter(line -> !line.startsWith("-----"))
                    .map(String::strip)
                    .collect(Collectors.joining());
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            return completed((EdECPrivateKey) KeyFactory.getInstance(ED25519).generatePrivate(spec));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            throw new IllegalStateException(
                    "LOG_KEY_FILE: %s (expected: a private Ed25519 key in PEM, PKCS#8)".formatted(file), none);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param encodedPrivate PKCS#8 @param encodedPublic X.509 */
    static KeyPair pair(byte[] encodedPrivate, byte[] encodedPublic) {
        try {
            var keys = KeyFactory.getInstance(ED25519);
            return new KeyPair(keys.generatePublic(new X509EncodedKeySpec(encodedPublic)),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(encodedPrivate)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("logKeys: not an Ed25519 key", broken);
        }
    }

    /**
     * A private key does not say its public half, and the JDK has no name for computing it; but it makes a pair of whatever
     * its source of randomness gives as the private half.
     */
    private static KeyPair completed(EdECPrivateKey key) throws GeneralSecurityException {
        var seed = key.getBytes().orElseThrow(() -> new IllegalArgumentException("a key that cannot be read"));
        var generator = KeyPairGenerator.getInstance(ED25519);
        generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
        var pair = generator.generateKeyPair();
        if (!Arrays.equals(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), seed)) {
            throw new IllegalStateException("this JDK makes key pairs in another way");
        }
        return pair;
    }

    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final transient byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}
