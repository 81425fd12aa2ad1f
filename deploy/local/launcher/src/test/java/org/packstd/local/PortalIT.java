package org.packstd.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.packstd.local.registry.SubmissionPath;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The portal in Chromium, against all processes: each page in both languages, narrow and wide, without anything that axe
 * finds, that the console tells or that the policy forbids; and what people do there. What is checked and how stands in
 * {@code gateway/portal/e2e}.
 */
class PortalIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MINUTES = 6;

    private static Stage stage;

    @BeforeAll
    static void openTheStage() throws IOException, InterruptedException {
        assumeTrue(System.getenv("CI") != null || hasBrowser(),
                "Chromium is missing (apt-get install chromium fonts-noto-cjk, or name it in CHROMIUM)");
        stage = Stage.open("portal").withStandards();
    }

    private static boolean hasBrowser() throws IOException, InterruptedException {
        return new ProcessBuilder("node", "e2e/installed.mjs")
                .directory(Stage.source().resolve("gateway/portal").toFile())
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start().waitFor() == 0;
    }

    @AfterAll
    static void closeTheStage() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void everyPageStandsUpInABrowserAndEveryJourneyLeadsToItsEnd() throws Exception {
        var revised = publishedTwice();
        await().atMost(PATIENCE).ignoreExceptionsInstanceOf(IOException.class).until(
                () -> stage.registry().anyone().get("/variations?has=landPattern&limit=1").body().path("total").asInt(),
                total -> total > 100);
        var portal = stage.root().resolve("gateway/portal");
        var report = Path.of("target/portal/browser.txt").toAbsolutePath();
        assertThat(portal.resolve("node_modules/playwright-core"))
                .as("what drives the browser; the build of the gateway fetches it (without -Dexec.skip)").exists();

        var check = new ProcessBuilder("node", "e2e/check.mjs", stage.address()).directory(portal.toFile())
                .redirectErrorStream(true).redirectOutput(Redirect.to(report.toFile()));
        check.environment().put("PORTAL_REVISED", revised);
        var process = check.start();
        var ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }

        assertThat(ended).as("ends within %d minutes; so far: %s", MINUTES, Files.readString(report)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(report)).isZero();
    }

    /** A standard with revisions A and B, of which the second is lower. */
    private static String publishedTwice() {
        var path = new SubmissionPath(stage.registry(), Clock.systemUTC(), PATIENCE);
        var designation = published(path, draft("A package that is revised", "将修订的封装"));
        var lower = draft("A package that was revised", "已修订的封装");
        lower.put("kind", "REVISION");
        lower.putObject("target").put("designation", designation).put("baseRevision", "A");
        ((ObjectNode) lower.at("/payload/variations/0/parameters/height")).put("max", "0.50");
        return published(path, lower);
    }

    private static ObjectNode draft(String english, String chinese) {
        var draft = (ObjectNode) JsonMapper.shared().valueToTree(SubmissionPath.draft(english));
        draft.withObject("/title").put("zh", chinese);
        return draft;
    }

    private static String published(SubmissionPath path, ObjectNode draft) {
        return path.bring(path.create(UUID.randomUUID().toString(), draft), "PUBLISHED").body()
                .at("/published/designation").asString();
    }
}
