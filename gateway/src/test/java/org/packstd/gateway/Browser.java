package org.packstd.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps cookies, and follows where it is sent one step at a time. */
final class Browser {

    private static final String SESSION = "PACKSTD_SESSION";

    private final CookieManager cookies = new CookieManager(new OnThisMachine(new CookieManager().getCookieStore()),
            CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies)
            .build();
    private final List<HttpResponse<String>> answers = new ArrayList<>();
    private String home;

    Browser(String home) {
        this.home = home;
    }

    /** From now on the registry is there: the same browser at another gateway. */
    void home(String home) {
        this.home = home;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(home).resolve(path)).timeout(Duration.ofSeconds(8));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return send(request(path).header("X-CSRF-Token", csrf()).POST(BodyPublishers.ofString("{}")));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        answers.add(answer);
        return answer;
    }

    HttpResponse<String> follow(HttpResponse<String> redirect) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(redirect.uri().resolve(location(redirect))).timeout(Duration.ofSeconds(8)));
    }

    static String location(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElse("");
    }

    /** To the provider and back. */
    HttpResponse<String> logIn(String path) throws IOException, InterruptedException {
        return follow(follow(get(path)));
    }

    JsonNode session() throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get("/session").body());
    }

    String csrf() throws IOException, InterruptedException {
        return session().at("/csrf/token").asString("");
    }

    Optional<String> cookie() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(SESSION))
                .map(HttpCookie::getValue).findFirst();
    }

    void cookie(String value) {
        var cookie = new HttpCookie(SESSION, value);
        cookie.setDomain(URI.create(home).getHost());
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(home), cookie);
    }

    /** All that the browser was ever told. */
    List<HttpResponse<String>> answers() {
        return answers;
    }

    /** Browsers send secure cookies to their own machine without TLS; the client of the JDK does not. */
    private record OnThisMachine(CookieStore store) implements CookieStore {

        @Override
        public void add(URI from, HttpCookie cookie) {
            cookie.setSecure(false);
            store.add(from, cookie);
        }

        @Override
        public List<HttpCookie> get(URI to) {
            return store.get(to);
        }

        @Override
        public List<HttpCookie> getCookies() {
            return store.getCookies();
        }

        @Override
        public List<URI> getURIs() {
            return store.getURIs();
        }

        @Override
        public boolean remove(URI from, HttpCookie cookie) {
            return store.remove(from, cookie);
        }

        @Override
        public boolean removeAll() {
            return store.removeAll();
        }
    }
}
