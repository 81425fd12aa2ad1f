import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything: all entries lead to the signed root, and what is published is what they say, no more and no less. */
final class WholeLog {

    private static final int PAGE = 200;

    private final Source source;
    private final Head head;
    private final Report report;
    private final Patience patience;
    private final Tree tree = new Tree();
    private final Logged logged;
    private final Map<String, Shown> published = new TreeMap<>();

    /** @param patience how often what differs is looked at again, a moment later: it may just have been published */
    WholeLog(Source source, Head head, Report report, Patience patience) {
        this.source = source;
        this.head = head;
        this.report = report;
        this.patience = patience;
        this.logged = new Logged(report);
    }

    /** A standard as documents show it; of each revision only what differs from the log is kept. */
    private static final class Shown {

        final Map<String, Map<String, Object>> revisions = new LinkedHashMap<>();
        Map<String, Object> standing = Map.of();
    }

    Note.Checkpoint check() throws IOException, InterruptedException {
        var checkpoint = head.newest();
        follow(checkpoint);
        try {
            readDocuments();
        } catch (IOException | Json.Malformed brokeOff) { // perhaps in the middle of a line
            if (!source.isOnline()) {
                throw brokeOff;
            }
            report.note("/documents broke off; each standard is asked for by itself");
            published.clear();
            readAgain(logged.designations());
        }
        var doubtful = doubtful();
        var rounds = source.isOnline() ? patience.moments() : 1;
        for (var i = 0; i < rounds && !doubtful.isEmpty() && doubtful.size() <= PAGE; i++) {
            readAgain(doubtful);
            doubtful = doubtful();
            if (source.isOnline() && !doubtful.isEmpty()) {
                patience.aMoment();
                var before = checkpoint;
                checkpoint = head.newer(checkpoint);
                if (checkpoint.size() > before.size()) {
                    follow(checkpoint);
                    doubtful = doubtful();
                }
            }
        }
        doubtful.forEach(designation -> differences(designation).forEach(report::failed));
        if (doubtful.isEmpty()) {
            report.ok("%d published revisions of %d standards: content, dates and standing are those of the log"
                    .formatted(logged.publications().size(), published.size()));
        }
        checkCorrigenda();
        return checkpoint;
    }

    /** Reads entries up to the checkpoint; all there are must lead to its root. */
    private void follow(Note.Checkpoint checkpoint) throws IOException, InterruptedException {
        while (tree.size() < checkpoint.size()) {
            var answer = source.get("/log/entries?from=%d&limit=%d".formatted(tree.size(), PAGE));
            var items = Json.object(answer.body()).get("items") instanceof List<?> list ? list : List.of();
            var before = tree.size();
            for (var item : items) {
                if (item instanceof Map<?, ?> entry && tree.size() < checkpoint.size()) {
                    add(entry);
                }
            }
            if (tree.size() == before) {
                report.failed("entry %d is missing".formatted(before));
                throw new IOException("the log has a gap");
            }
        }
        if (tree.root().equals(checkpoint.root())) {
            report.ok("log: %d entries lead to the signed root".formatted(tree.size()));
        } else {
            report.failed("log: the %d entries lead to the root %s, which is not the signed one"
                    .formatted(tree.size(), tree.root()));
        }
    }

    private void add(Map<?, ?> entry) {
        var leaf = String.valueOf(entry.get("leaf"));
        if (!String.valueOf(entry.get("index")).equals(String.valueOf(tree.size()))) {
            report.failed("entry %s stands where entry %d should".formatted(entry.get("index"), tree.size()));
        }
        logged.add(tree.size(), leaf);
        tree.add(leaf);
    }

    private void readDocuments() throws IOException, InterruptedException {
        var ended = new boolean[1];
        source.lines("/documents", line -> {
            var document = Json.object(line);
            if (Boolean.TRUE.equals(document.get("end"))) {
                ended[0] = true;
            } else {
                take(document);
            }
        });
        if (!ended[0]) {
            throw new IOException("/documents broke off");
        }
    }

    private void readAgain(Set<String> designations) throws IOException, InterruptedException {
        for (var designation : designations) {
            var path = "/standards/%s/document".formatted(designation);
            if (!source.has(path)) {
                continue;
            }
            var answer = source.get(path);
            published.remove(designation);
            if (answer.status() == 200) {
                take(Json.object(answer.body()));
            }
        }
    }

    private void take(Map<String, Object> document) {
        var designation = String.valueOf(document.get("designation"));
        var shown = published.computeIfAbsent(designation, _ -> new Shown());
        if (document.get("standing") instanceof Map<?, ?> standing) {
            shown.standing = Json.object(Json.canonical(standing));
        }
        if (document.get("revisions") instanceof List<?> revisions) {
            for (var each : revisions) {
                var revision = Json.object(Json.canonical(each));
                revision.put("family", document.get("family"));
                var name = designation + "/" + revision.get("revision");
                var leaf = logged.publications().get(name);
                var same = leaf != null && Revisions.differences(name, revision, leaf).isEmpty();
                shown.revisions.put(name, same ? null : revision);
            }
        }
    }

    private Set<String> doubtful() {
        var all = new LinkedHashSet<>(published.keySet());
        all.addAll(logged.designations());
        all.removeIf(designation -> differences(designation).isEmpty());
        return all;
    }

    private List<String> differences(String designation) {
        var shown = published.getOrDefault(designation, new Shown());
        var found = new ArrayList<String>();
        shown.revisions.forEach((name, revision) -> {
            var leaf = logged.publications().get(name);
            if (leaf == null) {
                found.add(name + ": published, but not in the log");
            } else if (revision != null) {
                Revisions.differences(name, revision, leaf).forEach(each -> found.add(name + ": " + each));
            }
        });
        logged.revisions(designation).stream()
                .filter(name -> !shown.revisions.containsKey(name))
                .forEach(name -> found.add(name + ": in the log, but no longer published"));
        logged.differences(designation, shown.standing).forEach(each -> found.add(designation + ": " + each));
        return found;
    }

    /** Of corrigenda there are few, and each is read by itself. */
    private void checkCorrigenda() throws IOException, InterruptedException {
        for (var corrigendum : logged.corrigenda().entrySet()) {
            var answer = source.get("/standards/" + corrigendum.getKey());
            var shown = Json.object(answer.body());
            shown.keySet().retainAll(
                    List.of("designation", "revision", "number", "title", "corrections", "contentHash"));
            var hash = Tree.contentHash(shown);
            if (answer.status() == 200 && hash.equals(corrigendum.getValue().get("corrigendumHash"))) {
                report.ok("corrigendum %s is as it was logged".formatted(corrigendum.getKey()));
            } else {
                report.failed("corrigendum %s is not as it was logged".formatted(corrigendum.getKey()));
            }
        }
    }
}
