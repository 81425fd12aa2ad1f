package org.packstd.local.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SampleCatalogue;
import org.packstd.local.registry.SubmissionPath;
import org.packstd.local.system.Directories;
import org.packstd.local.system.LocalSystem;
import org.packstd.local.system.Ports;
import org.packstd.local.system.Progress;
import org.packstd.local.system.Residents;
import org.packstd.local.system.Settings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Started by {@code deploy/bench/load}: reads, searches, drafts and votes at rising rates, through the gateway, until answers are
 * late. Everything shares one machine, clients too; compare runs on the same machine only.
 *
 * <p>Arguments: {@code --standards n} more than the sample has (0); seconds of each rate (10), then the rates (100 200 400 800 1200
 * 1600 2000 2400).
 */
public final class LoadSuite {
    private static final List<Integer> RATES = List.of(100, 200, 400, 800, 1_200, 1_600, 2_000, 2_400);
    /** Saturated: fewer than nine tenths of what was asked for are answered. */
    private static final double KEPT_UP = 0.9;
    private static final int BALLOTS = 8;
    /** Until the compilers are done with most of it. */
    private static final int WARM_UP_RATE = 100;
    private static final int WARM_UP_SECONDS = 45;

    private final LocalSystem system;
    private final Registry registry;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final List<String> variations = new ArrayList<>();
    private final List<String> ballots = new ArrayList<>();

    private LoadSuite(LocalSystem system, Registry registry) {
        this.system = system;
        this.registry = registry;
    }

    public static void main(String[] args) throws Exception {
        var given = new ArrayList<>(List.of(args));
        var growth = given.indexOf("--standards") < 0
                ? 0
                : Integer.parseInt(given.remove(given.indexOf("--standards") + 1));
        given.remove("--standards");
        var numbers = given.stream().map(Integer::parseInt).toList();
        var seconds = numbers.isEmpty() ? 10 : numbers.getFirst();
        var rates = numbers.size() < 2 ? RATES : numbers.subList(1, numbers.size());
        var root = Path.of(System.getProperty("packstd.root", "")).toAbsolutePath();
        var home = root.resolve("deploy/local/.data");
        Directories.delete(home.resolve("load"));
        var settings = new Settings(root, home.resolve("load"), home.resolve("apps-load"), Ports.free(),
                Settings.Externals.NONE);
        try (var system = LocalSystem.underLoad(settings, Progress.SILENT)) {
            system.start();
            var registry = Registry.of(settings, Clock.systemUTC());
            var catalogue = new SampleCatalogue(registry, root, Progress.SILENT);
            catalogue.enterOrganisations();
            catalogue.importStandards();
            var suite = new LoadSuite(system, registry);
            suite.variations.addAll(new Growth(registry).by(growth));
            suite.prepare();
            suite.run(rates, seconds);
        }
        System.exit(0);
    }

    private void prepare() throws IOException, InterruptedException {
        for (var standard : registry.anyone().get("/standards?limit=100").expect(200).body().path("items")) {
            var revision = "/standards/%s/revisions/%s".formatted(standard.path("designation").asString(),
                    standard.path("revision").asString());
            var payload = registry.anyone().get(revision).expect(200).body().path("payload");
            payload.path("variations").valueStream().limit(3).map(one -> one.path("code").asString())
                    .forEach(code -> variations.add(revision + "/variations/" + code));
        }
        var path = new SubmissionPath(registry, Clock.systemUTC(), Duration.ofMinutes(1));
        for (int i = 0; i < BALLOTS; i++) {
            var id = path.create(UUID.randomUUID().toString(), SubmissionPath.draft("Load " + i));
            ballots.add(path.bring(id, "BALLOT_OPEN").text("ballotId"));
        }
        System.out.printf("%d variations to read, %d ballots open%n", variations.size(), BALLOTS);
    }

    private void run(List<Integer> rates, int seconds) throws IOException, InterruptedException {
        var routes = routes();
        new Step(http, routes).run(WARM_UP_RATE, WARM_UP_SECONDS);
        var processors = new Processors(system);
        for (var rate : rates) {
            var step = new Step(http, routes);
            var before = processors.used();
            var kept = step.run(rate, seconds);
            System.out.printf(Locale.ROOT, "%n%d/s asked, %.0f/s answered; processor time of a request in us: %s%n",
                    rate, kept,
                    Processors.perRequest(before, processors.used(), step.answered()));
            for (var route : routes) {
                System.out.printf(Locale.ROOT, "  %-10s %3d %%   median %8.1f   p95 %8.1f   p99 %8.1f ms%n",
                        route.name(),
                        route.share(), step.quantile(route.name(), 0.5), step.quantile(route.name(), 0.95),
                        step.quantile(route.name(), 0.99));
            }
            step.failed().forEach((what, times) -> System.out.printf("  %s: %d times%n", what, times));
            if (kept < KEPT_UP * rate) {
                System.out.printf("%nSaturated between %.0f/s and %d/s%n", kept, rate);
                break;
            }
        }
        System.out.println("resident in MB: " + Residents.of(system));
    }

    /** As they come in practice: mostly reads. */
    private List<Route> routes() throws IOException, InterruptedException {
        var lin = registry.as("lin").authorization();
        var mei = registry.as("mei").authorization();
        var draft = JsonMapper.shared().writeValueAsString(SubmissionPath.draft("Load"));
        return List.of(
                new Route("read", 50, i -> get(variations.get((int) (i % variations.size()))), 200),
                new Route("outline", 10, i -> get(variations.get((int) (i % variations.size())) + "/outline.svg"), 200),
                new Route("list", 5, i -> get("/standards?limit=50&family=" + (i % 2 == 0 ? "CSP" : "SMT")), 200),
                new Route("search", 25,
                        i -> get("/variations?limit=20&pitchX=0.%d..0.8&bodyX=%d..12".formatted(3 + i % 3, 1 + i % 5)),
                        200),
                new Route("submit", 5,
                        i -> to("/submissions", lin).header("Idempotency-Key", "load-" + i + "-" + draft.hashCode())
                                .POST(BodyPublishers.ofString(draft)).build(),
                        201),
                new Route("vote", 5,
                        i -> to("/ballots/" + ballots.get((int) (i % ballots.size())) + "/votes/bluepeak-osat", mei)
                                .PUT(BodyPublishers.ofString("{\"position\": \"%s\"}"
                                        .formatted(i % 2 == 0 ? "APPROVE" : "ABSTAIN")))
                                .build(),
                        200));
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20)).build();
    }

    private HttpRequest.Builder to(String path, String authorization) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20)).header("Authorization", authorization)
                .header("Content-Type", "application/json");
    }

    private URI uri(String path) {
        return URI.create(system.settings().gateway() + "/api/v1" + path);
    }
}
