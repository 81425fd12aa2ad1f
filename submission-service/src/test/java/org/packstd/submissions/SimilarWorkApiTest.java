package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What may say the same, over HTTP, with the catalogue of standards-service. */
@ServiceTest
class SimilarWorkApiTest {

    @LocalServerPort
    private int port;

    @Test
    void whatMaySayTheSameIsListedAtTriageForSecretaryAndChair() {
        var people = new Cast(port);
        var draft = Cast.DRAFT.replace("Fine-pitch CSP", "Wafer level sensor box " + UUID.randomUUID())
                .replace("细间距芯片级封装", "晶圆级传感器盒");
        var first = people.inTriage(draft);
        var path = "/submissions/" + people.inTriage(draft) + "/similar";

        var similar = people.secretary.get(path);

        assertThat(similar.status()).as(similar.body().toString()).isEqualTo(200);
        assertThat(similar.text("/submissions/0/submissionId")).isEqualTo(first);
        assertThat(similar.body().at("/submissions/0/grounds").toString()).isEqualTo("[\"SAME_TEXT\",\"TITLE\"]");
        assertThat(similar.text("/submissions/0/likeness")).isEqualTo("100");
        assertThat(similar.text("/standards/0/designation")).isEqualTo(StandardsStub.SENSOR_BOX);
        assertThat(similar.body().at("/standards")).hasSize(1);
        assertThat(people.mei.get(path).status()).isEqualTo(403);
        assertThat(people.chair.get("/submissions/sub-nonsense/similar").status()).isEqualTo(404);

        Neighbours.STANDARDS.setDown(true);
        try {
            assertThat(people.chair.get(path).body().at("/standards").isMissingNode()).isTrue();
        } finally {
            Neighbours.STANDARDS.setDown(false);
        }
    }
}
