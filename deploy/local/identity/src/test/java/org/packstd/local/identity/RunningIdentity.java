package org.packstd.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The provider on a free port, and a browser of its own that keeps cookies and follows no redirect. */
record RunningIdentity(ConfigurableApplicationContext context, HttpClient http) implements AutoCloseable {

    static RunningIdentity keepingItsKeyIn(Path data) {
        var context = SpringApplication.run(IdentityApplication.class, "--server.port=0", "--identity.data=" + data);
        return new RunningIdentity(context, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    String url(String path) {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        return "http://127.0.0.1:" + Objects.requireNonNull(server).getPort() + path;
    }

    HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html,*/*"));
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(formTo(path, form));
    }

    HttpResponse<String> post(String path, Map<String, String> form, String client, String secret) {
        var credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(formTo(path, form).header("Authorization", "Basic " + credentials));
    }

    private HttpRequest.Builder formTo(String path, Map<String, String> form) {
        var body = form.entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
