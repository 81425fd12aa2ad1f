package org.packstd.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.packstd.local.registry.Answer;
import org.packstd.local.registry.Registry;
import org.packstd.local.system.Progress;
import org.packstd.local.system.Settings;

/**
 * What a registry has on its first day: the organisations of the demo people, and a catalogue imported from elsewhere.
 *
 * <p>All goes through the public API. Loading again changes nothing: an organisation that exists is left as it is, and the
 * key of an import is made from what it says.
 */
final class SampleCatalogue {
    private static final Path FILES = Path.of("deploy/local/launcher/src/main/resources/sample");
    private static final List<Organisation> ORGANISATIONS = List.of(
            new Organisation("aurora-semi", "Aurora Semiconductor", "极光半导体", true, "CHIP_MAKER"),
            new Organisation("bluepeak-osat", "Bluepeak Assembly", "蓝峰封测", true, "OSAT"),
            new Organisation("cedar-test", "Cedar Test", "雪松测试", true, "TESTER"),
            new Organisation("delta-devices", "Delta Devices", "德尔塔设备", true, "USER"),
            new Organisation("epsilon-fab", "Epsilon Fab", "伊普西龙制造", false, "FOUNDRY"),
            new Organisation("packstd-body", "Packaging Standards Body", "封装标准组织", false, "STANDARDS_BODY"));

    private final Registry registry;
    private final Settings settings;
    private final Progress progress;

    SampleCatalogue(Registry registry, Settings settings, Progress progress) {
        this.registry = registry;
        this.settings = settings;
        this.progress = progress;
    }

    private record Organisation(String id, String english, String chinese, boolean votes, String part) {

        Map<String, Object> entry() {
            return Map.of("name", Registry.text(english, chinese), "votes", votes, "part", part);
        }
    }

    /** Enters the organisations that are not there yet. */
    void enterOrganisations() throws IOException, InterruptedException {
        var ada = registry.as("ada");
        for (var organisation : ORGANISATIONS) {
            var path = "/organisations/" + organisation.id();
            if (ada.get(path).status() == 404) {
                ada.put(path, organisation.entry()).expect(200);
            }
        }
    }

    /** Imports the catalogue, one request for each file. */
    void importStandards() throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var outcomes = Stream.<String>builder();
        try (var files = Files.newDirectoryStream(settings.root().resolve(FILES), "*.json")) {
            for (var file : files) {
                outcomesOf(load(file)).forEach(outcomes);
            }
        }
        var all = outcomes.build().toList();
        var refused = all.stream().filter("REFUSED"::equals).count();
        progress.done("sample, " + (all.size() - refused) + " standards", Duration.ofNanos(System.nanoTime() - begun));
        if (refused > 0) {
            progress.note("  " + refused + " standards of the sample were refused");
        }
    }

    private Answer load(Path file) throws IOException, InterruptedException {
        var body = Files.readString(file);
        var key = UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8)).toString();
        return registry.as("wei").post("/imports", body, "Idempotency-Key", key).expect(201);
    }

    private static Stream<String> outcomesOf(Answer report) {
        return report.body().path("results").valueStream().map(result -> result.path("outcome").asString());
    }
}
