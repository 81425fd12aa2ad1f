package org.packstd.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key under which webhook secrets are stored: made once, kept with the data that it protects. */
final class SecretsKey {
    private static final int BYTES = 32;

    private SecretsKey() {}

    static String in(Path data) {
        var file = data.resolve("secrets-key");
        try {
            if (!Files.exists(file)) {
                var key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.createDirectories(data);
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
