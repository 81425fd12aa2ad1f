import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Some revisions: whether what is shown is what was logged, and whether that leads to the signed root. */
final class Revisions {

    private final Source source;
    private final Head head;
    private final Report report;
    private final Patience patience;

    /** @param patience how often a proof is asked for again, a moment later */
    Revisions(Source source, Head head, Report report, Patience patience) {
        this.source = source;
        this.head = head;
        this.report = report;
        this.patience = patience;
    }

    Note.Checkpoint check(List<String> revisions) throws IOException, InterruptedException {
        var checkpoint = head.newest();
        for (var revision : revisions) {
            checkpoint = check(revision, checkpoint);
        }
        return checkpoint;
    }

    private Note.Checkpoint check(String revision, Note.Checkpoint first) throws IOException, InterruptedException {
        var slash = revision.indexOf('/');
        var shown = source.get("/standards/%s/revisions/%s".formatted(revision.substring(0, slash),
                revision.substring(slash + 1)));
        var checkpoint = first;
        var proof = proof(revision, checkpoint);
        if (shown.status() != 200) {
            if (proof.status() != 200) {
                throw new IOException(revision + " is not published there");
            }
            report.failed(revision + ": in the log, but no longer published");
            return checkpoint;
        }
        for (var i = 0; i < patience.moments() && proof.status() != 200 && source.isOnline(); i++) {
            patience.aMoment();
            checkpoint = head.newer(checkpoint);
            proof = proof(revision, checkpoint);
        }
        if (proof.status() != 200) {
            report.failed(revision + ": published, but not in the log");
            return checkpoint;
        }
        var members = Json.object(proof.body());
        var entry = members.get("entry") instanceof Map<?, ?> found ? found : Map.of();
        var leaf = String.valueOf(entry.get("leaf"));
        var index = entry.get("index") instanceof Number number ? number.longValue() : -1;
        var included = Tree.includes(checkpoint.root(), checkpoint.size(), index, leaf, texts(members.get("path")));
        if (!included) {
            report.failed("%s: the path from entry %d does not lead to the signed root".formatted(revision, index));
        }
        var differences = differences(revision, Json.object(shown.body()), Json.object(leaf));
        differences.forEach(each -> report.failed(revision + ": " + each));
        if (differences.isEmpty() && included) {
            report.ok("%s: content and dates are those of entry %d, which is in the log".formatted(revision, index));
        }
        return checkpoint;
    }

    private Source.Answer proof(String revision, Note.Checkpoint checkpoint) throws IOException, InterruptedException {
        return source.get("/log/inclusion?revision=%s&size=%d".formatted(revision, checkpoint.size()));
    }

    /**
     * What of a shown revision is not what its leaf says.
     *
     * @param shown with {@code family}, as the API or a document has it
     */
    static List<String> differences(String revision, Map<String, Object> shown, Map<String, Object> leaf) {
        var found = new ArrayList<String>();
        compare("event", revision + "/published", leaf.get("event"), found);
        compare("content", contentHash(shown), leaf.get("contentHash"), found);
        compare("contentHash", shown.get("contentHash"), leaf.get("contentHash"), found);
        compare("previousHash", shown.get("previousHash"), leaf.get("previousHash"), found);
        compare("publishedAt", shown.get("publishedAt"), leaf.get("at"), found);
        var provenance = shown.get("provenance") instanceof Map<?, ?> members ? members : Map.of();
        compare("submissionId", provenance.get("submissionId"), leaf.get("submissionId"), found);
        compare("importId", provenance.get("importId"), leaf.get("importId"), found);
        for (var name : List.of("issuedOn", "effectiveDate", "version")) {
            if (shown.containsKey(name)) {
                compare(name, shown.get(name), leaf.get(name), found);
            }
        }
        return found;
    }

    private static void compare(String what, Object shown, Object logged, List<String> found) {
        if (!String.valueOf(shown).equals(String.valueOf(logged))) {
            found.add("%s is %s, the log says %s".formatted(what, shown, logged));
        }
    }

    /** Computed anew from what is shown. */
    private static String contentHash(Map<String, Object> shown) {
        var content = new LinkedHashMap<String, Object>();
        for (var name : List.of("family", "title", "scope", "payload", "metadata")) {
            if (shown.get(name) != null) {
                content.put(name, shown.get(name));
            }
        }
        return Tree.contentHash(content);
    }

    static List<String> texts(Object list) {
        return list instanceof List<?> elements ? elements.stream().map(String::valueOf).toList() : List.of();
    }
}
