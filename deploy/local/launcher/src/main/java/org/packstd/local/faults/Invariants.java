package org.packstd.local.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionTimeoutException;
import org.packstd.local.registry.Answer;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.WebhookReceiver;
import tools.jackson.databind.JsonNode;

/** What has to be true after every fault, asked as any client would. */
public final class Invariants {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** What has to be in the history of each submission that was published, beside its votes. */
    private static final Set<String> ACTS = Set.of("submission.drafted", "submission.submitted",
            "submission.validated", "submission.accepted", "ballot.opened", "ballot.closed", "submission.approved",
            "submission.published");

    private final Registry registry;
    private final Acknowledged acknowledged;
    private final List<WebhookReceiver> receivers;
    /** Hash of each revision as it was first seen. */
    private final Map<String, String> hashes = new HashMap<>();
    private final Set<String> published = new HashSet<>();

    public Invariants(Registry registry, Acknowledged acknowledged, List<WebhookReceiver> receivers) {
        this.registry = registry;
        this.acknowledged = acknowledged;
        this.receivers = receivers;
    }

    /** @param submissions those that were published since the last look; all before are looked at again */
    public List<String> check(List<String> submissions) {
        var losses = new ArrayList<String>();
        published.addAll(submissions);
        var designations = new HashMap<String, String>();
        for (var id : published) {
            lookAt(id, designations, losses);
        }
        for (var id : acknowledged.versions().keySet()) {
            if (!acknowledged.isKept(id, seen(registry.as("lin"), "/submissions/" + id))) {
                losses.add(id + ": an older version than was acknowledged");
            }
        }
        losses.addAll(differences(designations, catalogue()));
        for (var designation : designations.values()) {
            lookAtRevision(designation, losses);
        }
        find(designations.size(), losses);
        receivers.forEach(receiver -> hearAll(receiver, Set.copyOf(designations.values()), losses));
        return losses;
    }

    /**
     * What shows that something was published twice, or not, or as another.
     *
     * @param designations of what was approved, by submission
     */
    static List<String> differences(Map<String, String> designations, List<String> catalogue) {
        var losses = new ArrayList<String>();
        var as = new HashMap<String, String>();
        new TreeMap<>(designations).forEach((id, designation) -> {
            var other = as.putIfAbsent(designation, id);
            if (other != null) {
                losses.add("%s and %s: both published as %s".formatted(other, id, designation));
            }
        });
        if (catalogue.size() != as.size() || !as.keySet().equals(Set.copyOf(catalogue))) {
            losses.add("%d standards in the catalogue, %d approved".formatted(catalogue.size(), as.size()));
        }
        return losses;
    }

    /** What was harmed may need a moment until it answers again; what it then says counts. */
    private static Answer seen(Registry.Caller caller, String path) {
        return await().atMost(PATIENCE).pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> caller.get(path), answer -> answer.status() < 500).expect(200);
    }

    private void lookAt(String id, Map<String, String> designations, List<String> losses) {
        var seen = seen(registry.as("lin"), "/submissions/" + id);
        var as = seen.body().path("published");
        designations.put(id, as.path("designation").asString());
        if (!as.path("revision").asString().equals("A")) {
            losses.add(id + ": published as " + as);
        }
        var tally = seen(registry.as("lin"), "/ballots/" + seen.text("ballotId") + "/tally").body();
        var votes = seen(registry.as("lin"), "/ballots/" + seen.text("ballotId") + "/votes?limit=200").body();
        if (votes.path("items").size() != 4 || !tally.toString().contains("PASSED")) {
            losses.add(id + ": " + votes.path("items").size() + " votes counted (expected: 4)");
        }
        lookAtHistory(id, losses);
    }

    /** Acts get there a moment later; that of whoever was killed only when its lease is over. */
    private void lookAtHistory(String id, List<String> losses) {
        var path = "/submissions/" + id + "/history";
        List<String> acts;
        try {
            acts = await().atMost(PATIENCE).pollInSameThread().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(200)).until(() -> acts(path), Invariants::hasAll);
        } catch (ConditionTimeoutException missing) {
            acts = acts(path);
            losses.add(id + ": acts are missing in its history: " + acts);
        }
        var verified = seen(registry.as("lin"), path + "/verification").body();
        if (!verified.path("intact").asBoolean() || verified.path("entries").asInt() < acts.size()) {
            losses.add(id + ": its history does not hold: " + verified);
        }
    }

    private static boolean hasAll(List<String> acts) {
        return acts.containsAll(ACTS) && acts.stream().filter("vote.cast"::equals).count() == 4;
    }

    private List<String> acts(String path) {
        return seen(registry.as("lin"), path + "?limit=200").body().path("items").valueStream()
                .map(entry -> entry.path("type").asString()).toList();
    }

    private void lookAtRevision(String designation, List<String> losses) {
        var items = seen(registry.anyone(), "/standards/" + designation + "/revisions").body().path("items");
        if (items.size() != 1) {
            losses.add(designation + ": " + items.size() + " revisions (expected: 1)");
            return;
        }
        var hash = items.path(0).path("contentHash").asString();
        var before = hashes.putIfAbsent(designation, hash);
        if (before != null && !before.equals(hash)) {
            losses.add(designation + ": its text changed");
        }
    }

    /** Search finds all of them, as soon as it has caught up: each standard has one variation. */
    private void find(int standards, List<String> losses) {
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200))
                    .until(() -> seen(registry.anyone(), "/variations?limit=1").body().path("total")
                            .asInt() == standards);
        } catch (ConditionTimeoutException behind) {
            losses.add("search finds %s variations (expected: %d)"
                    .formatted(seen(registry.anyone(), "/variations?limit=1").body().path("total"), standards));
        }
    }

    private List<String> catalogue() {
        var designations = new ArrayList<String>();
        var next = "/standards?limit=200";
        while (!next.isEmpty()) {
            var page = seen(registry.anyone(), next).body();
            page.path("items").forEach(item -> designations.add(item.path("designation").asString()));
            next = page.has("next") ? "/standards?limit=200&cursor=" + page.path("next").asString() : "";
        }
        return designations;
    }

    /** Each publication was told, under one id however often, and numbered without a gap. */
    private static void hearAll(WebhookReceiver receiver, Set<String> designations, List<String> losses) {
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200))
                    .until(() -> idsByDesignation(receiver).keySet().containsAll(designations));
        } catch (ConditionTimeoutException unheard) {
            var missing = new TreeSet<>(designations);
            missing.removeAll(idsByDesignation(receiver).keySet());
            losses.add(receiver.url() + " did not hear of " + missing);
        }
        var ids = idsByDesignation(receiver);
        if (!designations.containsAll(ids.keySet()) || ids.values().stream().anyMatch(of -> of.size() != 1)) {
            losses.add(receiver.url() + " heard of something twice, or of what is not there");
        }
        var numbers = bodies(receiver).stream().map(body -> body.path("sequence").asString())
                .map(Long::parseLong).collect(Collectors.toSet());
        var gapless = LongStream.rangeClosed(1, numbers.size()).boxed().collect(Collectors.toSet());
        if (!numbers.equals(gapless)) {
            losses.add(receiver.url() + ": numbers with a gap: " + new TreeSet<>(numbers));
        }
    }

    private static Map<String, Set<String>> idsByDesignation(WebhookReceiver receiver) {
        return receiver.calls().stream()
                .collect(Collectors.groupingBy(call -> call.body().path("data").path("designation").asString(""),
                        Collectors.mapping(WebhookReceiver.Call::id, Collectors.toSet())));
    }

    private static List<JsonNode> bodies(WebhookReceiver receiver) {
        return receiver.calls().stream().map(WebhookReceiver.Call::body).toList();
    }

    /** Deliveries that came more than once, with the same id. */
    public long repeated() {
        return receivers.stream()
                .mapToLong(receiver -> receiver.calls().size()
                        - receiver.calls().stream().map(WebhookReceiver.Call::id).distinct().count())
                .sum();
    }
}
