package org.packstd.submissions;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.contract.ContractInterceptor;
import org.packstd.contract.RestContract;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a token who calls the service; every answer is checked against the contract. */
final class Caller {

    private static final RestContract CONTRACT = RestContract.of("submissions");
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private final RestClient http;

    private Caller(int port, String token) {
        var builder = RestClient.builder().baseUrl("http://127.0.0.1:" + port + "/api/v1")
                .requestFactory(new JdkClientHttpRequestFactory())
                .requestInterceptor(new ContractInterceptor(CONTRACT));
        this.http = (token.isEmpty() ? builder : builder.defaultHeader("Authorization", "Bearer " + token)).build();
    }

    static Caller person(int port, String name, @Nullable String organisation, String... roles) {
        return new Caller(port, Neighbours.ISSUER.person(name, organisation, roles));
    }

    static Caller withToken(int port, String token) {
        return new Caller(port, token);
    }

    Answer get(String path) {
        return send(HttpMethod.GET, path, "", Map.of());
    }

    Answer get(String path, Map<String, String> headers) {
        return send(HttpMethod.GET, path, "", headers);
    }

    Answer post(String path, String body, Map<String, String> headers) {
        return send(HttpMethod.POST, path, body, headers);
    }

    Answer put(String path, String body, Map<String, String> headers) {
        return send(HttpMethod.PUT, path, body, headers);
    }

    Answer delete(String path) {
        return send(HttpMethod.DELETE, path, "", Map.of());
    }

    /** Sends a file as it is; the path is encoded already. */
    Answer upload(String path, byte[] file, Map<String, String> headers) {
        return http.post().uri(uri -> URI.create(uri.build() + path)).headers(all -> headers.forEach(all::set))
                .contentType(MediaType.APPLICATION_OCTET_STREAM).body(file)
                .exchange((_, response) -> new Answer(response.getStatusCode().value(), "", response.getHeaders(),
                        JSON.readTree(response.getBody().readAllBytes())));
    }

    /** An answer that is not JSON. */
    record Download(int status, HttpHeaders headers, byte[] bytes) {}

    Download download(String path, Map<String, String> headers) {
        return http.get().uri(path).headers(all -> headers.forEach(all::set)).exchange((_, response) -> new Download(
                response.getStatusCode().value(), response.getHeaders(), response.getBody().readAllBytes()));
    }

    /** Reads what is commanded to and gives the command on what was read. */
    Answer command(String path, String body) {
        var resource = path.substring(0, path.lastIndexOf(':'));
        return post(path, body, Map.of("If-Match", get(resource).etag()));
    }

    private Answer send(HttpMethod method, String path, String body, Map<String, String> headers) {
        var request = http.method(method).uri(path).headers(all -> headers.forEach(all::set));
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange((_, response) -> {
            var bytes = response.getBody().readAllBytes();
            var tag = response.getHeaders().getETag();
            return new Answer(response.getStatusCode().value(), tag == null ? "" : tag, response.getHeaders(),
                    JSON.readTree(bytes.length == 0 ? new byte[]{'{', '}'} : bytes));
        });
    }
}
