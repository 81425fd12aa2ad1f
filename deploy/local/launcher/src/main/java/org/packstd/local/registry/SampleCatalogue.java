package org.packstd.local.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.packstd.local.system.Progress;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a registry has on its first day: the organisations of the demo people, and a catalogue imported from elsewhere.
 *
 * <p>All goes through the public API. Loading again changes nothing: an organisation that exists is left as it is, and the
 * idempotency key of an import is made from what it says.
 */
public final class SampleCatalogue {
    private final Registry registry;
    private final Path files;
    private final Progress progress;

    /** @param root the directory of the project, which has the files */
    public SampleCatalogue(Registry registry, Path root, Progress progress) {
        this.registry = registry;
        this.files = root.resolve("deploy/local/launcher/src/main/resources/sample");
        this.progress = progress;
    }

    /** Enters the organisations that are not there yet. */
    public void enterOrganisations() throws IOException, InterruptedException {
        var ada = registry.as("ada");
        var organisations = JsonMapper.shared().readTree(Files.readString(files.resolve("organisations.json")));
        for (var organisation : organisations) {
            var entry = ((ObjectNode) organisation).deepCopy();
            var path = "/organisations/" + entry.remove("organisation").asString();
            if (ada.get(path).status() == 404) {
                ada.put(path, entry).expect(200);
            }
        }
    }

    /** Imports the catalogue, one request for each file, in the order of their numbers. */
    public void importStandards() throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var outcomes = Stream.<String>builder();
        for (var file : importFiles()) {
            load(file).body().path("results").forEach(result -> outcomes.add(result.path("outcome").asString()));
        }
        var all = outcomes.build().toList();
        var refused = all.stream().filter("REFUSED"::equals).count();
        progress.done(String.format(Locale.ROOT, "sample, %d standards", all.size() - refused),
                Duration.ofNanos(System.nanoTime() - begun));
        if (refused > 0) {
            progress.note(
                    "  " + refused + " standards of the sample were refused: what is here is from an older sample?"
                            + " --clean begins anew");
        }
    }

    private List<Path> importFiles() throws IOException {
        try (var all = Files.list(files)) {
            return all.filter(file -> file.getFileName().toString().matches("[0-9].*[.]json")).sorted().toList();
        }
    }

    private Answer load(Path file) throws IOException, InterruptedException {
        var body = Files.readString(file);
        var key = UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)).toString();
        return registry.as("wei").post("/imports", body, "Idempotency-Key", key).expect(201);
    }
}
