package org.packstd.notifications;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A client of the live stream. */
final class Listener implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();

    private Listener(HttpRequest request) throws Exception {
        response = client.send(request, HttpResponse.BodyHandlers.ofLines());
        Thread.ofVirtual().start(this::read);
    }

    /** What came in one piece. */
    record Event(String id, String type, String data) {}

    static Listener at(int port, String query, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/events/stream" + query))
                .header("Accept", "text/event-stream");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return new Listener(request.build());
    }

    private void read() {
        var piece = new ArrayList<String>();
        try {
            response.body().forEach(line -> {
                if (line.isEmpty()) {
                    event(piece);
                    piece.clear();
                } else {
                    piece.add(line);
                }
            });
        } catch (RuntimeException closed) {
            // the test is over
        }
    }

    private void event(List<String> lines) {
        var data = field(lines, "data:");
        if (!data.isEmpty()) {
            events.add(new Event(field(lines, "id:"), field(lines, "event:"), data));
        }
    }

    private static String field(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name)).map(line -> line.substring(name.length()))
                .collect(Collectors.joining("\n"));
    }

    int status() {
        return response.statusCode();
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
