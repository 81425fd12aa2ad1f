import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The newest checkpoint: whether it is signed, and whether it continues another. */
final class Head {

    private final Source source;
    private final List<String> given;
    private final Report report;
    private final List<Note.Key> keys = new ArrayList<>();

    Head(Source source, List<String> given, Report report) {
        this.source = source;
        this.given = given;
        this.report = report;
    }

    /** Reads it, checks its signature and says so. */
    Note.Checkpoint newest() throws IOException, InterruptedException {
        readKeys();
        var checkpoint = read();
        report.ok("checkpoint: %d entries, root %s, signed by %s".formatted(checkpoint.size(), checkpoint.root(),
                checkpoint.key()));
        return checkpoint;
    }

    /** Reads it again, since more may have been published; it must continue the one before. */
    Note.Checkpoint newer(Note.Checkpoint before) throws IOException, InterruptedException {
        var newer = read();
        if (!newer.note().equals(before.note())) {
            checkContinuation(before.note(), newer);
        }
        return newer;
    }

    private Note.Checkpoint read() throws IOException, InterruptedException {
        var note = source.get("/log/checkpoint").body();
        var opened = Note.open(note, keys);
        if (opened.isEmpty()) {
            report.failed("checkpoint: not signed with %s:\n%s".formatted(keys, note));
            throw new IOException("nothing can be checked against a checkpoint that is not signed");
        }
        return opened.get();
    }

    private void readKeys() throws IOException, InterruptedException {
        if (!keys.isEmpty()) {
            return;
        }
        if (!given.isEmpty()) {
            given.forEach(key -> keys.add(Note.Key.parse(key)));
            return;
        }
        var told = Json.object(source.get("/log/keys").body()).get("keys");
        if (told instanceof List<?> list) {
            list.forEach(key -> keys.add(Note.Key.parse(String.valueOf(key))));
        }
        report.note("keys as the registry tells them; compare with what you know from elsewhere, or give --key:");
        if (told instanceof List<?> list) {
            list.forEach(key -> report.note("  " + key));
        }
    }

    /** Checks that the newer log only added to the one of which this checkpoint was kept. */
    void checkContinuation(String kept, Note.Checkpoint newer) throws IOException, InterruptedException {
        var old = Note.open(kept, keys).orElse(null);
        if (old == null) {
            report.failed("consistency: the checkpoint that was kept is not signed with " + keys);
            return;
        }
        var sizes = "%d to %d entries".formatted(old.size(), newer.size());
        if (old.size() > newer.size() || !old.origin().equals(newer.origin())) {
            report.failed("consistency: from %s; entries are gone, or it is another log".formatted(sizes));
            return;
        }
        if (old.size() == newer.size()) {
            check(old.root().equals(newer.root()), "consistency: %s, the same root".formatted(sizes));
            return;
        }
        var answer = source.get("/log/consistency?from=%d&to=%d".formatted(old.size(), newer.size()));
        var path = Revisions.texts(Json.object(answer.body()).get("path"));
        check(answer.status() == 200 && Tree.continues(old.size(), old.root(), newer.size(), newer.root(), path),
                "consistency: %s, only added".formatted(sizes));
    }

    private void check(boolean right, String what) {
        if (right) {
            report.ok(what);
        } else {
            report.failed(what + " (not so)");
        }
    }
}
