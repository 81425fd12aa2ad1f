import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Where answers come from: a registry, or a directory in which they were kept. */
final class Source {

    private static final int TRIES = 20;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String base;
    private final Path directory;
    private final Patience patience;

    private Source(String base, Path directory, Patience patience) {
        this.base = base;
        this.directory = directory;
        this.patience = patience;
    }

    /** @param keep where to keep the answers; null for nowhere */
    static Source online(String registry, Path keep, Patience patience) {
        return new Source(registry.replaceAll("/+$", "") + "/api/v1", keep, patience);
    }

    static Source offline(Path directory) {
        return new Source("", directory, new Patience(0));
    }

    boolean isOnline() {
        return !base.isEmpty();
    }

    /** Whether it can be asked. */
    boolean has(String path) {
        return isOnline() || Files.exists(file(path));
    }

    record Answer(int status, String body) {}

    /** Asks; 200, 404, 409 and 500 are answers, everything else is none. */
    Answer get(String path) throws IOException, InterruptedException {
        if (!isOnline()) {
            return new Answer(200, Files.readString(kept(path)));
        }
        var response = send(path, BodyHandlers.ofString());
        if (response.statusCode() == 200) {
            keep(path, response.body());
        }
        return new Answer(response.statusCode(), response.body());
    }

    /** The lines of a long answer, one after the other. */
    void lines(String path, Consumer<String> reader) throws IOException, InterruptedException {
        if (!isOnline()) {
            try (var lines = Files.lines(kept(path))) {
                lines.forEach(reader);
            }
        } else if (directory != null) {
            Files.createDirectories(directory);
            var response = send(path, BodyHandlers.ofFile(file(path)));
            require200(path, response);
            try (var lines = Files.lines(file(path))) {
                lines.forEach(reader);
            }
        } else {
            var response = send(path, BodyHandlers.ofLines());
            require200(path, response);
            try (var lines = response.body()) {
                lines.forEach(reader);
            } catch (UncheckedIOException brokeOff) {
                throw new IOException(path + " broke off: " + brokeOff.getMessage());
            }
        }
    }

    private <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60))
                .header("Cache-Control", "no-cache") // what is stored now is to be judged, not what was kept on the way
                .build();
        for (var i = 1;; i++) {
            HttpResponse<T> response;
            try {
                response = http.send(request, body);
            } catch (IOException away) {
                throw new IOException(base + path + " does not answer: " + away);
            }
            switch (response.statusCode()) {
                case 200, 404, 409, 500 -> {
                    return response;
                }
                case 429, 503 -> {
                    if (i == TRIES) {
                        throw new IOException(path + ": " + response.statusCode() + " again and again");
                    }
                    patience.asAsked(response.headers().firstValue("Retry-After").orElse(null));
                }
                default -> throw new IOException(path + ": answered " + response.statusCode());
            }
        }
    }

    private static void require200(String path, HttpResponse<?> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException(path + ": answered " + response.statusCode());
        }
    }

    private void keep(String path, String body) throws IOException {
        if (directory != null) {
            Files.createDirectories(directory);
            Files.writeString(file(path), body);
        }
    }

    private Path kept(String path) throws IOException {
        if (!Files.exists(file(path))) {
            throw new IOException(file(path) + " is missing: begin with --keep and the same command");
        }
        return file(path);
    }

    private Path file(String path) {
        return directory.resolve(path.substring(1).replaceAll("[^A-Za-z0-9.-]", "_"));
    }
}
