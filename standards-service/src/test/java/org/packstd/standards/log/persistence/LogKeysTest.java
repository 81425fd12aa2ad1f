package org.packstd.standards.log.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packstd.standards.database.Databases;
import org.packstd.standards.log.SignedNote;

class LogKeysTest {

    private static final String ORIGIN = "registry.example/log";

    /** The key of RFC 8032, section 7.1, test 1, as {@code openssl genpkey} would write it. */
    private static final byte[] ENCODED = HexFormat.of().parseHex("302e020100300506032b657004220420"
            + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    @TempDir
    Path directory = Path.of("");

    private final MongoCollection<Document> stored = Databases.embedded().getCollection("logKeys");

    @Test
    void instancesWithoutAFileShareTheKeyThatTheFirstMade() {
        var signed = IntStream.range(0, 6).parallel().mapToObj(_ -> keys().sign("text\n")).distinct().toList();

        assertThat(signed).hasSize(1);
        assertThat(keys().verifierKeys()).hasSize(1);
        assertThat(SignedNote.isSigned(signed.getFirst(), keys().verifierKeys())).isTrue();
    }

    @Test
    void theKeyOfAFileSignsAndThePublicHalfIsTrueOfIt() throws Exception {
        var pair = ofFile();
        var encoded = pair.getPublic().getEncoded();

        assertThat(HexFormat.of().formatHex(encoded, encoded.length - 32, encoded.length))
                .isEqualTo(PUBLIC);
        var keys = new LogKeys(stored, ORIGIN, pair, Clock.systemUTC());
        assertThat(SignedNote.isSigned(keys.sign("text\n"), keys.verifierKeys())).isTrue();
        assertThat(stored.find().map(Document::toJson).into(new ArrayList<>()))
                .noneMatch(document -> document.contains("private"));
    }

    @Test
    void aKeyThatSignedBeforeIsStillTold() throws Exception {
        var before = keys().sign("text\n");

        var now = new LogKeys(stored, ORIGIN, ofFile(), Clock.systemUTC());

        assertThat(SignedNote.isSigned(now.sign("text\n"), now.verifierKeys())).isTrue();
        assertThat(SignedNote.isSigned(before, now.verifierKeys())).isTrue();
        assertThat(now.verifierKeys()).hasSize(2);
    }

    @Test
    void aFileThatHoldsNoKeyIsNamed() throws Exception {
        var file = Files.writeString(directory.resolve("log.pem"), "no key");

        assertThatThrownBy(() -> KeyFiles.read(file)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("log.pem").hasMessageContaining("Ed25519");
    }

    private LogKeys keys() {
        return new LogKeys(stored, ORIGIN, null, Clock.systemUTC());
    }

    private KeyPair ofFile() throws IOException {
        var label = "PRIVATE" + " KEY"; // that no scanner takes it for one
        return KeyFiles
                .read(Files.writeString(directory.resolve("log.pem"), "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                        .formatted(label, Base64.getEncoder().encodeToString(ENCODED), label)));
    }
}
