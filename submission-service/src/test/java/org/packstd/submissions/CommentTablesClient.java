package org.packstd.submissions;

import java.util.UUID;
import org.packstd.contract.ContractInterceptor;
import org.packstd.contract.RestContract;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who sends and fetches tables of comments; every answer is checked against the contract. */
final class CommentTablesClient {

    static final MediaType WORKBOOK = MediaType
            .parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    static final MediaType CSV = MediaType.parseMediaType("text/csv");

    private final RestClient http;

    CommentTablesClient(int port, String name, String organisation, String role) {
        http = RestClient.builder().baseUrl("http://127.0.0.1:" + port + "/api/v1")
                .requestFactory(new JdkClientHttpRequestFactory())
                .requestInterceptor(new ContractInterceptor(RestContract.of("submissions")))
                .defaultHeader("Authorization", "Bearer " + Neighbours.ISSUER.person(name, organisation, role))
                .build();
    }

    Answer send(String submission, byte[] table, MediaType type) {
        return send(submission, table, type, UUID.randomUUID().toString());
    }

    Answer send(String submission, byte[] table, MediaType type, String key) {
        return http.post().uri("/submissions/" + submission + "/comments:import").header("Idempotency-Key", key)
                .contentType(type).body(table)
                .exchange((_, response) -> new Answer(response.getStatusCode().value(), "", response.getHeaders(),
                        JsonMapper.shared().readTree(response.getBody().readAllBytes())));
    }

    byte[] fetch(String submission, String ending, String language) {
        return http.get().uri("/submissions/" + submission + "/comments." + ending).header("Accept-Language", language)
                .exchange((_, response) -> response.getBody().readAllBytes());
    }
}
