package org.packstd.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The RSA key that signs all tokens: made once and kept in a file, so that a restart invalidates no token. */
final class SigningKey {
    private static final String FILE = "signing-key.json";
    private static final int BITS = 2048;

    private SigningKey() {}

    /**
     * Reads the key of this directory, or makes it.
     *
     * @throws IOException when the file can neither be read nor written
     * @throws IllegalStateException when the file holds something other than an RSA key
     */
    static RSAKey of(Path directory) throws IOException {
        var file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            Files.createDirectories(directory);
            keep(make(), file);
        }
        try {
            return RSAKey.parse(Files.readString(file));
        } catch (ParseException unreadable) {
            throw new IllegalStateException(
                    file + ": not an RSA key (expected: a JSON Web Key; delete it for a new one)",
                    unreadable);
        }
    }

    private static RSAKey make() {
        try {
            return new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).keyIDFromThumbprint(true).generate();
        } catch (JOSEException noRsa) {
            throw new IllegalStateException("This JDK cannot make RSA keys", noRsa);
        }
    }

    /** Moved into place, so that a half-written key is never found. */
    private static void keep(RSAKey key, Path file) throws IOException {
        var draft = Files.createTempFile(file.getParent(), FILE, ".new");
        Files.writeString(draft, key.toJSONString());
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
