package org.packstd.standards;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packstd.standards.log.Signing;
import org.packstd.standards.standard.ContentHash;
import org.springframework.beans.factory.annotation.Autowired;

/** The verifier that anybody can run, over HTTP: it passes what is in order, and finds every row that somebody altered. */
class VerifierTest extends LogStory {

    private static final Path SOURCES = Path.of("../deploy/verify");

    @TempDir
    static Path classes = Path.of("");

    @TempDir
    Path directory = Path.of("");

    @Autowired
    MongoDatabase database;
    @Autowired
    Signing signing;
    @Autowired
    MeterRegistry meters;

    private String designation = "";
    private String heir = "";

    /** Compiled once; the command compiles its sources itself each time, which takes a second. */
    @BeforeAll
    static void compile() throws IOException {
        try (var sources = Files.list(SOURCES)) {
            var arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
            sources.map(Path::toString).filter(each -> each.endsWith(".java")).forEach(arguments::add);
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                    .isZero();
        }
    }

    @BeforeEach
    void publishThisAndThat() {
        designation = publish();
        revise(designation, "A");
        correct(designation, "B");
        heir = publishInsteadOf(designation);
        var ended = publish();
        withdraw(ended, "A");
        awaitLogged(ended + "/A/withdrawn", designation + "/B/replaced/" + heir, designation + "/B/corrected/1");
    }

    @Test
    void whatIsInOrderPassesAlsoWithoutTheNetwork() throws Exception {
        var kept = directory.resolve("kept").toString();
        var checkpoint = directory.resolve("checkpoint").toString();

        var online = verify("log", "--registry", address(), "--keep", kept, "--save", checkpoint);
        assertThat(online.status()).as(online.said()).isZero();
        assertThat(online.said()).contains("entries lead to the signed root", "corrigendum", "Everything");

        var offline = verify("log", "--files", kept, "--key", signing.verifierKeys().getFirst().toString());
        assertThat(offline.status()).as(offline.said()).isZero();

        publish();
        var later = verify("revision", designation + "/B", heir + "/A", "--registry", address(), "--since", checkpoint);
        assertThat(later.status()).as(later.said()).isZero();
        assertThat(later.said()).contains("consistency", designation + "/B: content and dates");
    }

    @Test
    void theCommandRunsFromItsSources() throws Exception {
        var run = run(SOURCES.resolve("verify").toString(), "checkpoint", "--registry", address());

        assertThat(run.status()).as(run.said()).isZero();
        assertThat(run.said()).contains("ok           checkpoint: ");
    }

    @Test
    void aFigureThatWasAlteredIsFound() throws Exception {
        var altered = set("payload.variations.0.parameters.height.max", "0.66");

        whileAltered("revisions", designation + "/B", altered, () -> {
            found(verify("revision", designation + "/B", "--registry", address()),
                    designation + "/B: content is sha256:");
            found(verify("log", "--registry", address()), designation + "/B: content is sha256:");
        });
    }

    @Test
    void aFigureThatWasAlteredWithItsHashIsFound() throws Exception {
        whileAltered("revisions", designation + "/B", set("payload.variations.0.parameters.height.max", "0.66"), () -> {
            var said = verify("revision", designation + "/B", "--registry", address()).said();
            var hash = said.substring(said.indexOf("content is sha256:") + 11, said.indexOf(", the log says"));

            whileAltered("revisions", designation + "/B", set("hash", new ContentHash(hash).text()),
                    () -> found(verify("revision", designation + "/B", "--registry", address()),
                            "contentHash is " + hash));
        });
    }

    @Test
    void aStandardThatWasAlteredIsFound() throws Exception {
        whileAltered("standards", designation, set("replacedBy", List.of()),
                () -> found(verify("log", "--registry", address()), designation + ": replacedBy is {}"));
        whileAltered("standards", designation, set("current", 1),
                () -> found(verify("log", "--registry", address()), designation + "/B: in the log, but no longer"));
    }

    @Test
    void aRevisionThatWasDeletedIsFound() throws Exception {
        var rows = database.getCollection("revisions");
        var before = Objects.requireNonNull(rows.findOneAndDelete(eq(designation + "/A")));
        try {
            found(verify("revision", designation + "/A", "--registry", address()),
                    "in the log, but no longer published");
            found(verify("log", "--registry", address()), designation + "/A: in the log, but no longer published");
        } finally {
            rows.insertOne(before);
        }
    }

    @Test
    void aCorrigendumThatWasAlteredIsFound() throws Exception {
        var id = String.valueOf(Objects.requireNonNull(database.getCollection("corrigenda")
                .find(eq("corrected", designation + "/B")).first()).get("_id"));

        whileAltered("corrigenda", id, set("corrections.0.now", "Something else"),
                () -> found(verify("log", "--registry", address()), "corrigenda/1 is not as it was logged"));
    }

    @Test
    void aLeafThatWasAlteredIsFound() throws Exception {
        var entry = Objects.requireNonNull(database.getCollection("logEntries")
                .find(eq("event", designation + "/B/published")).first());
        var altered = entry.getString("leaf").replace("\"version\":\"2", "\"version\":\"3")
                .replace("\"version\":\"1", "\"version\":\"3");

        whileAltered("logEntries", entry.getLong("_id"), set("leaf", altered), () -> {
            found(verify("revision", designation + "/B", "--registry", address()), "does not lead to the signed root");
            found(verify("log", "--registry", address()), "which is not the signed one");
        });
    }

    @Test
    void aNodeThatWasAlteredIsFound() throws Exception {
        var index = Objects.requireNonNull(database.getCollection("logEntries")
                .find(eq("event", designation + "/B/published")).first()).getLong("_id");
        var sibling = index ^ 1;

        whileAltered("logNodes", sibling, set("hash", new Binary(new byte[32])),
                () -> found(verify("revision", designation + "/B", "--registry", address()),
                        "does not lead to the signed root"));
    }

    @Test
    void aCheckpointThatWasAlteredOrSignedTwiceIsFound() throws Exception {
        var kept = Files.writeString(directory.resolve("kept"), checkpoint()).toString();
        var newest = Objects.requireNonNull(
                database.getCollection("logCheckpoints").find().sort(Sorts.descending("_id")).first());
        var lines = newest.getString("note").lines().toList();
        var other = newest.getString("note").replace(lines.get(2), "A" + lines.get(2).substring(1));
        var size = newest.getLong("_id");

        whileAltered("logCheckpoints", size, set("note", other),
                () -> found(verify("checkpoint", "--registry", address()), "not signed"));
        var forged = signing.sign(other.substring(0, other.indexOf("\n\n") + 1));
        whileAltered("logCheckpoints", size, set("note", forged), () -> {
            found(verify("checkpoint", "--registry", address(), "--since", kept), "the same root (not so)");
            found(verify("log", "--registry", address()), "which is not the signed one");
        });
    }

    @Test
    void whileARowIsAlteredNothingNewIsSignedAndWhoeverWatchesIsTold() throws Exception {
        var newest = Objects.requireNonNull(
                database.getCollection("logCheckpoints").find().sort(Sorts.descending("_id")).first());
        var refused = meters.get("packstd.log.refused").counter();
        var before = refused.count();
        var meanwhile = new ArrayList<String>();

        whileAltered("logCheckpoints", newest.getLong("_id"), set("root", new Binary(new byte[32])), () -> {
            meanwhile.add(publish());
            await().atMost(Duration.ofSeconds(20)).until(() -> refused.count() > before);
            assertThat(checkpoint()).isEqualTo(newest.getString("note"));
        });

        awaitLogged(meanwhile.getFirst() + "/A/published"); // put right, it goes on by itself
        assertThat(verify("log", "--registry", address()).status()).isZero();
    }

    @Test
    void whatCannotBeCheckedIsNotCalledInOrder() throws Exception {
        assertThat(verify("log", "--registry", "http://127.0.0.1:1").status()).isEqualTo(3);
        assertThat(verify("log", "--files", directory.toString()).status()).isEqualTo(3);
        assertThat(verify("revision", "PS-CSP-9999/A", "--registry", address()).status()).isEqualTo(3);
        assertThat(verify("everything").status()).isEqualTo(2);
        assertThat(verify("log", "--key", "no key").status()).isEqualTo(2);
    }

    private static void found(Run run, String what) {
        assertThat(run.status()).as(run.said()).isEqualTo(1);
        assertThat(run.said()).contains("FAILED", what);
    }

    private interface Check {

        void run() throws Exception;
    }

    /** Somebody who can write the database alters a row; it is put right again, since other stories share it. */
    private void whileAltered(String collection, Object id, Bson altered, Check check) throws Exception {
        var rows = database.getCollection(collection);
        var before = Objects.requireNonNull(rows.find(eq(id)).first(), collection + " has no " + id);
        rows.updateOne(eq(id), altered);
        try {
            assertThat(rows.find(eq(id)).first()).isNotEqualTo(before);
            check.run();
        } finally {
            rows.replaceOne(eq(id), new Document(before));
        }
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private record Run(int status, String said) {}

    private Run verify(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", classes.toString(), "Verify"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--patience", "1"));
        return run(command.toArray(String[]::new));
    }

    private Run run(String... command) throws Exception {
        var said = Files.createTempFile(directory, "said", ".txt");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(said));
    }
}
