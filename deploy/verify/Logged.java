import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the log says was published, and where each standard stands by it; entry by entry in their order. */
final class Logged {

    private static final String FORMAT = "packstd-log-entry/1";

    private final Map<String, Map<String, Object>> publications = new LinkedHashMap<>();
    private final Map<String, Standing> standings = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> corrigenda = new LinkedHashMap<>();
    private final Set<String> events = new HashSet<>();
    private final Report report;
    private long sequence;

    Logged(Report report) {
        this.report = report;
    }

    /** Where a standard stands. */
    static final class Standing {

        final Map<String, String> replacedBy = new HashMap<>();
        final List<String> revisions = new ArrayList<>();
        String current = "";
        Map<String, Object> withdrawal;
    }

    void add(long index, String text) {
        var leaf = Json.object(text);
        var event = String.valueOf(leaf.get("event"));
        var later = leaf.get("sequence") instanceof Number number ? number.longValue() : -1;
        if (!FORMAT.equals(leaf.get("format")) || !Json.canonical(leaf).equals(text)) {
            report.failed("entry %d is not written as entries are: %s".formatted(index, text));
        }
        if (!events.add(event) || later <= sequence) {
            report.failed("entry %d (%s) is there twice or out of its order".formatted(index, event));
        }
        sequence = later;
        var designation = String.valueOf(leaf.get("designation"));
        var revision = String.valueOf(leaf.get("revision"));
        var standing = standings.computeIfAbsent(designation, _ -> new Standing());
        switch (String.valueOf(leaf.get("type"))) {
            case "standard.published" -> {
                publications.put(designation + "/" + revision, leaf);
                standing.revisions.add(designation + "/" + revision);
                standing.current = revision;
            }
            case "standard.withdrawn" -> standing.withdrawal = leaf;
            case "standard.replaced" -> standing.replacedBy.put(String.valueOf(leaf.get("replacedBy")),
                    String.valueOf(leaf.get("since")));
            case "standard.corrected" -> corrigenda.put(
                    "%s/revisions/%s/corrigenda/%s".formatted(designation, revision, leaf.get("corrigendum")), leaf);
            default -> {
                // follows from the others, or is younger than this program
            }
        }
    }

    Map<String, Map<String, Object>> publications() {
        return publications;
    }

    Map<String, Map<String, Object>> corrigenda() {
        return corrigenda;
    }

    /** The revisions of a standard. */
    List<String> revisions(String designation) {
        return standings.getOrDefault(designation, new Standing()).revisions;
    }

    Set<String> designations() {
        return standings.keySet();
    }

    /**
     * What of a shown standing is not what the log says.
     *
     * @param shown as documents have it
     */
    List<String> differences(String designation, Map<String, Object> shown) {
        var logged = standings.getOrDefault(designation, new Standing());
        var found = new ArrayList<String>();
        compare("current revision", shown.get("current"), logged.current, found);
        var withdrawal = logged.withdrawal;
        compare("status", shown.get("status"), status(logged), found);
        compare("withdrawnAt", shown.get("withdrawnAt"), withdrawal == null ? null : withdrawal.get("at"), found);
        compare("withdrawnFrom", shown.get("withdrawnFrom"),
                withdrawal == null ? null : withdrawal.get("withdrawnFrom"), found);
        compare("successors", Revisions.texts(shown.get("successors")),
                withdrawal == null ? List.of() : Revisions.texts(withdrawal.get("successors")), found);
        var replacedBy = new HashMap<String, String>();
        if (shown.get("replacedBy") instanceof List<?> list) {
            list.forEach(each -> {
                if (each instanceof Map<?, ?> by) {
                    replacedBy.put(String.valueOf(by.get("designation")), String.valueOf(by.get("since")));
                }
            });
        }
        compare("replacedBy", replacedBy, logged.replacedBy, found);
        return found;
    }

    private static String status(Standing logged) {
        if (logged.withdrawal != null) {
            return "WITHDRAWN";
        }
        return logged.replacedBy.isEmpty() ? "CURRENT" : "SUPERSEDED";
    }

    private static void compare(String what, Object shown, Object logged, List<String> found) {
        if (!String.valueOf(shown).equals(String.valueOf(logged))) {
            found.add("%s is %s, the log says %s".formatted(what, shown, logged));
        }
    }
}
