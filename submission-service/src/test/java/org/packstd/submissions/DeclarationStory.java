package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Declarations, who makes them, and an officer who reads them. */
@ServiceTest
abstract class DeclarationStory {

    static final String RAND = """
            {"basis": "OWN", "statement": {"option": "RAND", "text": "To whoever asks, on RAND terms.", "reciprocity": true},
             "patents": [{"status": "GRANTED", "number": "EP 1234567 B1", "office": "EP", "country": "DE"},
                         {"status": "UNPUBLISHED", "number": "EP 26000001.2", "office": "EP"}],
             "clauses": ["5.2"], "parameters": ["/parameters/pitchX"]}""";
    static final String UNWILLING = """
            {"basis": "OWN", "statement": {"option": "UNWILLING", "text": "We do not license."}}""";
    static final String NOTICE = """
            {"basis": "THIRD_PARTY", "holder": "bluepeak-osat",
             "patents": [{"status": "APPLICATION", "number": "CN 202610000001.2", "office": "CN"}]}""";
    @LocalServerPort
    int port;
    Cast people;
    Caller officer;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
        officer = Caller.person(port, "ines", "packstd-body", "ipr-officer");
    }

    Answer declare(Caller who, String submission, String body) {
        var declared = who.post(submission + "/declarations", body, key());
        assertThat(declared.status()).as(declared.body().toString()).isEqualTo(201);
        return declared;
    }

    /** Kinds of those at a path, from all pages: the service is shared. */
    static List<String> tasks(Caller caller, String path) {
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = caller.get("/me/tasks?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.body().at("/items").valueStream()
                    .filter(task -> task.path("href").asString().equals("/api/v1" + path))
                    .forEach(task -> found.add(task.path("kind").asString()));
            next = page.text("/next");
        } while (!next.isEmpty());
        return found;
    }

    static String statement(String option) {
        return "{\"option\": \"%s\", \"text\": \"In the words of the holder.\"}".formatted(option);
    }

    static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
