package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.contract.RestContract;

@Timeout(20)
class FailureStoryTest extends GatewayStory {

    private static final RestContract CONTRACT = RestContract.ofAll();

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aServiceThatIsAwayIsAnnouncedWithinTwoSeconds(String method) throws Exception {
        SUBMISSIONS.stop();
        try {
            var begun = System.nanoTime();

            var answer = send(request("/api/v1/submissions").method(method, BodyPublishers.noBody()));

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            problem(answer, 503, "unavailable");
            assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(5);
            assertThat(get("/api/v1/standards").statusCode()).as("the other services are as before").isEqualTo(200);
        } finally {
            SUBMISSIONS.startAgain();
        }
        assertThat(get("/api/v1/submissions").statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheGatewayAnswersForAServiceIsInTheContractOfTheService() throws Exception {
        inContract(post("/api/v1/validations", "x".repeat(2 * 1024 * 1024 + 1)), 413);
        STANDARDS.stop();
        try {
            inContract(post("/api/v1/validations", "{}"), 503);
        } finally {
            STANDARDS.startAgain();
        }
    }

    private static void inContract(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        CONTRACT.checkResponse("POST", answer.request().uri().getPath(), status,
                answer.headers().firstValue("Content-Type").orElse(""), answer.headers().map(), answer.body());
    }

    @Test
    void aChangeWhoseAnswerIsLostIsNotRepeated() throws Exception {
        SUBMISSIONS.answers(exchange -> exchange.close());

        problem(post("/api/v1/submissions", "{}"), 502, "answer-lost");

        assertThat(SUBMISSIONS.received()).hasSize(1);
    }

    @Test
    void aReadWhoseAnswerIsLostIsRepeatedOnce() throws Exception {
        STANDARDS.answers(exchange -> exchange.close());

        problem(get("/api/v1/standards"), 502, "answer-lost");

        assertThat(STANDARDS.received()).hasSize(2);
    }

    @Test
    void aReadWithABodyWhoseAnswerIsLostIsToldSo() throws Exception {
        STANDARDS.answers(exchange -> exchange.close());

        problem(send(request("/api/v1/standards").method("GET", BodyPublishers.ofString("{}"))), 502, "answer-lost");
    }

    @Test
    void anAnnouncedBodyThatIsTooLargeIsRefusedUnread() throws Exception {
        problem(post("/api/v1/imports", "x".repeat(2 * 1024 * 1024 + 1)), 413, "too-large");

        assertThat(STANDARDS.received()).isEmpty();
    }

    @Test
    void aBodyThatGrowsTooLargeIsCutOff() throws Exception {
        var endless = BodyPublishers.ofByteArrays(() -> Stream
                .generate(() -> new byte[64 * 1024]).limit(33).iterator());

        problem(send(request("/api/v1/imports").POST(endless)), 413, "too-large");

        assertThat(STANDARDS.received()).isEmpty();
    }

    @Test
    void aBodyOfTwoMebibytesPasses() throws Exception {
        assertThat(post("/api/v1/imports", "x".repeat(2 * 1024 * 1024)).statusCode()).isEqualTo(200);

        assertThat(STANDARDS.last().body()).hasSize(2 * 1024 * 1024);
    }

    @Test
    void onlyAttachedFilesMayHaveTwentyMebibytes() throws Exception {
        var files = "/api/v1/submissions/sub-1/attachments?kind=IPR&fileName=a.pdf";
        var largest = 20 * 1024 * 1024;

        assertThat(post(files, "x".repeat(largest)).statusCode()).isEqualTo(200);
        assertThat(SUBMISSIONS.last().body()).hasSize(largest);
        assertThat(post(files.replace("/attachments", "/comments/c-1/attachments"), "x".repeat(largest)).statusCode())
                .isEqualTo(200);
        problem(post(files, "x".repeat(largest + 1)), 413, "too-large");
        problem(post("/api/v1/submissions/sub-1/attachments/att-1", "x".repeat(largest)), 413, "too-large");
    }

    @Test
    void onlyTablesOfCommentsMayHaveFiveMebibytes() throws Exception {
        var tables = "/api/v1/submissions/sub-1/comments:import";
        var largest = 5 * 1024 * 1024;

        assertThat(post(tables, "x".repeat(largest)).statusCode()).isEqualTo(200);
        assertThat(SUBMISSIONS.last().body()).hasSize(largest);
        problem(post(tables, "x".repeat(largest + 1)), 413, "too-large");
        problem(post("/api/v1/submissions/sub-1/comments", "x".repeat(largest)), 413, "too-large");
    }
}
