package org.packstd.local.launcher;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.packstd.local.registry.Answer;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SampleCatalogue;
import org.packstd.local.registry.SubmissionPath;
import org.packstd.local.system.CannotStart;
import org.packstd.local.system.LocalSystem;
import org.packstd.local.system.Progress;
import org.packstd.local.system.Recording;
import org.packstd.local.system.Settings;

/**
 * What a first start of a build does before it: everything runs once, imports the sample, takes a submission to its publication and
 * is read, so that later starts find the classes for all of that in their caches.
 */
public final class Rehearsal {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Rehearsal() {}

    /** Rehearses the parts of this system that have no cache and could have one. */
    public static void unlessThereWasOne(LocalSystem system, Progress progress) throws InterruptedException {
        var withoutCache = system.install();
        if (withoutCache.isEmpty()) {
            return;
        }
        progress.note("First start of this build: rehearsing once, for quick starts later (about a minute) ...");
        var begun = System.nanoTime();
        var failure = Recording.of(system.settings(), withoutCache, Rehearsal::play);
        if (!failure.isEmpty()) {
            progress.note("The rehearsal failed, starts will be slower: " + failure);
        }
        progress.done("rehearsed", Duration.ofNanos(System.nanoTime() - begun));
    }

    private static void play(Settings settings) throws IOException, InterruptedException {
        var registry = Registry.of(settings, Clock.systemUTC());
        var sample = new SampleCatalogue(registry, settings.root(), Progress.SILENT);
        try {
            sample.enterOrganisations();
            sample.importStandards();
            var path = new SubmissionPath(registry, Clock.systemUTC(), PATIENCE);
            path.bring(path.create("rehearsal", SubmissionPath.draft("Rehearsal")), "PUBLISHED");
            read(registry);
        } catch (Answer.Unexpected failed) {
            throw new CannotStart(String.valueOf(failed.getMessage()));
        }
    }

    private static void read(Registry registry) throws IOException, InterruptedException {
        var variation = registry.anyone().get("/variations?has=landPattern&pitchX=0.4..0.8&bodyX=1..12").expect(200)
                .body()
                .at("/items/0/links/self").asString().substring("/api/v1".length());
        for (var path : List.of("/standards?limit=50", variation, variation + "/outline.svg",
                variation + "/land-pattern")) {
            registry.anyone().get(path).expect(200);
        }
    }
}
