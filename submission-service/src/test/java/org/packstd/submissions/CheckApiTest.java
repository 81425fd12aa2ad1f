package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the automatic checks make of a text that was handed in, over HTTP. */
@ServiceTest
class CheckApiTest {

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @Test
    void findingsComeBackToTheAuthorAloneAndMayBeMended() {
        var id = people.draft(Cast.DRAFT.replace("\"variations\"", "\"broken\": true, \"variations\""));
        people.submit(id);
        people.awaitState(id, "CHECK_FAILED");

        var failed = people.lin.get("/submissions/" + id);
        assertThat(failed.text("/findings/0/rule")).isEqualTo("B1");
        assertThat(failed.text("/findings/0/message/zh")).isEqualTo("已损坏");
        assertThat(people.mei.get("/submissions/" + id).status()).isEqualTo(404);

        var mended = people.lin.put("/submissions/" + id, Cast.DRAFT, Map.of("If-Match", failed.etag()));
        assertThat(mended.status()).isEqualTo(200);
        people.submit(id);
        people.awaitState(id, "TRIAGE");
        assertThat(people.mei.get("/submissions/" + id).status()).isEqualTo(200);
    }

    @Test
    void whileStandardsServiceIsAwayASubmissionWaitsAndThenGoesOn() {
        Neighbours.STANDARDS.setDown(true);
        try {
            var id = people.draft(Cast.DRAFT);
            var asked = Neighbours.STANDARDS.bearers().size();
            people.submit(id);
            await().atMost(Duration.ofSeconds(20)).until(() -> Neighbours.STANDARDS.bearers().size() >= asked + 2);
            assertThat(people.lin.get("/submissions/" + id).text("/state")).isEqualTo("VALIDATING");

            Neighbours.STANDARDS.setDown(false);
            people.awaitState(id, "TRIAGE");
        } finally {
            Neighbours.STANDARDS.setDown(false);
        }
        assertThat(Neighbours.STANDARDS.bearers()).allSatisfy(bearer -> assertThat(bearer).startsWith("Bearer ey"));
    }
}
