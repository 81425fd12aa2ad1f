package org.packstd.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret is in the repository. Those of the demo are no secrets: they begin with {@code demo-} and open nothing else. */
class NoSecretsTest {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".data", ".idea");
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final long LARGEST = 4 * 1024 * 1024;

    private static final Map<String, Pattern> SECRETS = new TreeMap<>(Map.of(
            "private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
            "private JWK", Pattern.compile("\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{40,}\""),
            "key of AWS", Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"),
            "token of a code host, API key of ours",
            Pattern.compile("\\b((gh[pousr]|psr)_[A-Za-z0-9]{36}|github_pat_\\w{30,}|glpat-[\\w-]{20,})"),
            "token of a chat", Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"),
            "key of Google", Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}\\b"),
            "key of a payment service", Pattern.compile("\\b[sr]k_live_[0-9A-Za-z]{10,}"),
            "token", Pattern.compile("\\beyJ[A-Za-z0-9_-]{15,}\\.eyJ[A-Za-z0-9_-]{15,}\\.[A-Za-z0-9_-]{20,}"),
            "password in an address",
            Pattern.compile("\\b(mongodb(\\+srv)?|redis|amqp|kafka)://[^\\s/:@<{$]+:[^\\s/:@<{$]{3,}@"),
            "password in settings",
            Pattern.compile("(?im)^[ \\t\"]*[\\w.-]*(password|passwd|secret|api[-_]?key)\"?[ \\t]*[:=]"
                    + "[ \\t]*\"?(?!demo-)[A-Za-z0-9+/_=-]{16,}\"?[ \\t]*,?$")));

    @TempDir
    private Path elsewhere;

    @Test
    void noFileHasASecret() throws IOException {
        var found = new ArrayList<String>();
        var read = scan(ROOT, found);

        assertThat(found).isEmpty();
        assertThat(read).as("files that were read").isGreaterThan(1000);
    }

    /** A sign in the middle keeps these examples from being found here. */
    @ParameterizedTest
    @ValueSource(strings = {"-----BEGIN RSA PRI§VATE KEY-----", "{\"kty\": \"EC\", \"d\" : \"%s\"}",
        "id=AK§IA0123456789ABCDEF",
        "Authorization: token ghp_%s", "Authorization: Bearer psr_%s", "xo§xb-1234567890", "key: AIza%s",
        "sk_§live_0123456789",
        "Bearer eyJ%s.eyJ%s.%s", "MONGODB_URI=mongodb:§//root:hunter22@db:27017", "redis:§//user:hunter22@cache",
        "spring.mail.password: %s", "CLIENT_SECRET=%s", "  \"apiKey\": \"%s\","})
    void aSecretIsFound(String like) throws IOException {
        var text = like.replace("§", "").replace("AIza%s", "AIza" + "x".repeat(35))
                .replace("%s",
                        "0123456789abcdefghijklmnopqrstuvwxyzABCDEF".substring(0,
                                like.matches(".*(ghp|psr)_.*") ? 36 : 42));
        Files.writeString(elsewhere.resolve("settings.yaml"), "a: b\n" + text + "\nc: d\n");

        var found = new ArrayList<String>();
        scan(elsewhere, found);

        assertThat(found).as(text).isNotEmpty();
    }

    private static int scan(Path root, List<String> found) throws IOException {
        var read = new int[1];
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(String.valueOf(directory.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && attributes.size() <= LARGEST) {
                    read[0]++;
                    var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    SECRETS.forEach((kind, pattern) -> {
                        if (pattern.matcher(text).find()) {
                            found.add(root.relativize(file) + ": " + kind);
                        }
                    });
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return read[0];
    }
}
