import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks what a registry publishes against its transparency log. Uses the JDK and none of the code that it judges; the
 * formats are in api-specs/decisions/0038-transparency-log.md.
 */
final class Verify {

    private static final String HELP = """
            Checks what a registry publishes against its transparency log. Needs a JDK 25 and nothing else.

              verify log                        everything: all entries, all published revisions, where each standard stands
              verify revision PS-CSP-0012/A …   some revisions: content, entry, path to the signed root
              verify checkpoint                 the signature of the newest checkpoint

              --registry URL   of the gateway or of a standards-service (http://localhost:8080)
              --key KEY        that the checkpoint must be signed with, as GET /api/v1/log/keys writes it; may be repeated.
                               Without one, the registry is asked for its keys and believed.
              --since FILE     a checkpoint that you kept: the new one must be a continuation of it
              --save FILE      where to keep the new checkpoint, once everything was found in order
              --keep DIR       keeps every answer in a directory
              --files DIR      reads the answers from there instead of from the network
              --patience N     seconds to wait for what was published this moment to be logged (10)

            Ends with 0 when everything is in order, 1 when something was altered, 2 for a wrong command, 3 when it could not
            be checked.
            """;

    private String registry = "http://localhost:8080";
    private final List<String> keys = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private Path since;
    private Path save;
    private Path keep;
    private Path files;
    private int moments = 10;
    private final Report report = new Report();

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(new Verify().run(arguments));
    }

    private int run(String[] arguments) throws InterruptedException {
        try {
            if (List.of(arguments).contains("--help") || arguments.length == 0) {
                System.out.print(HELP);
                return arguments.length == 0 ? 2 : 0;
            }
            read(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n\n" + HELP);
            return 2;
        }
        try {
            return check();
        } catch (IOException | Json.Malformed | IllegalArgumentException unreadable) {
            System.out.println("not checked  " + unreadable.getMessage());
            return report.failures() > 0 ? 1 : 3;
        }
    }

    private void read(String[] arguments) {
        for (var i = 0; i < arguments.length; i++) {
            var word = arguments[i];
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(word + " needs a value");
            }
            var value = arguments[++i];
            switch (word) {
                case "--registry" -> registry = value;
                case "--key" -> keys.add(value);
                case "--since" -> since = Path.of(value);
                case "--save" -> save = Path.of(value);
                case "--keep" -> keep = Path.of(value);
                case "--files" -> files = Path.of(value);
                case "--patience" -> moments = Integer.parseInt(value);
                default -> throw new IllegalArgumentException("unknown: " + word);
            }
        }
        var command = words.isEmpty() ? "" : words.removeFirst();
        var known = switch (command) {
            case "log", "checkpoint" -> words.isEmpty();
            case "revision" -> !words.isEmpty() && words.stream().allMatch(each -> each.matches("[A-Z0-9-]+/[A-Z]{1,3}"));
            default -> false;
        };
        if (!known) {
            throw new IllegalArgumentException("expected: log, checkpoint, or revision with some like PS-CSP-0012/A");
        }
        words.addFirst(command);
        keys.forEach(Note.Key::parse);
        if (files == null) {
            URI.create(registry);
        }
    }

    private int check() throws IOException, InterruptedException {
        var patience = new Patience(moments);
        var source = files == null ? Source.online(registry, keep, patience) : Source.offline(files);
        var head = new Head(source, keys, report);
        var newest = switch (words.getFirst()) {
            case "log" -> new WholeLog(source, head, report, patience).check();
            case "revision" -> new Revisions(source, head, report, patience).check(words.subList(1, words.size()));
            default -> head.newest();
        };
        if (since != null) {
            head.checkContinuation(Files.readString(since), newest);
        }
        if (report.failures() == 0 && save != null) {
            Files.writeString(save, newest.note());
            report.note("checkpoint of %d entries kept in %s".formatted(newest.size(), save));
        }
        return report.end();
    }
}
