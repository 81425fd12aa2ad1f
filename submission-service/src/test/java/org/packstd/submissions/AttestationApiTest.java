package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attestations over HTTP. */
class AttestationApiTest extends DeclarationStory {

    @Test
    void attestationsAreOfOnesOwnOrganisationAndCannotBeTakenBack() {
        var submission = "/submissions/" + people.inTriage();
        var mine = submission + "/attestations/aurora-semi";

        var attested = people.lin.put(mine, "{\"statement\": \"NO_UNDECLARED_CLAIM\"}", Map.of());
        assertThat(attested.text("/stage")).isEqualTo("SUBMISSION");
        assertThat(people.lin.put(mine, "{\"statement\": \"NO_UNDECLARED_CLAIM\"}", Map.of()).body())
                .isEqualTo(attested.body());
        assertThat(people.mei.put(mine, "{\"statement\": \"NO_UNDECLARED_CLAIM\"}", Map.of()).status())
                .isEqualTo(403);
        assertThat(people.lin.put(mine, "{\"statement\": \"DECLARED\"}", Map.of()).text("/errors/0/rule"))
                .isEqualTo("declared-before-attested");
        declare(people.lin, submission, RAND);
        assertThat(people.lin.put(mine, "{\"statement\": \"DECLARED\"}", Map.of()).text("/statement"))
                .isEqualTo("DECLARED");
        assertThat(people.lin.put(mine, "{\"statement\": \"NO_UNDECLARED_CLAIM\"}", Map.of()).problem())
                .isEqualTo("state-forbids");
        assertThat(people.mei.get(submission + "/attestations").body().at("/items")).hasSize(1);
    }

    @Test
    void whatIsEditedAfterItWasAttestedIsAttestedAnew() {
        var id = people.draft(Cast.DRAFT);
        var mine = "/submissions/" + id + "/attestations/aurora-semi";
        declare(people.lin, "/submissions/" + id, RAND);
        var first = people.lin.put(mine, "{\"statement\": \"DECLARED\"}", Map.of());
        people.edit(id, Cast.DRAFT.replace("\"variations\"", "\"note\": \"Flat.\", \"variations\""));

        assertThat(people.lin.command("/submissions/" + id + ":submit", "").text("/detail"))
                .contains("aurora-semi did not attest at stage SUBMISSION of text 1");
        var again = people.lin.put(mine, "{\"statement\": \"NO_UNDECLARED_CLAIM\"}", Map.of());
        assertThat(again.text("/statement")).as(again.body().toString()).isEqualTo("NO_UNDECLARED_CLAIM");
        assertThat(again.text("/textHash")).startsWith("sha256:").isNotEqualTo(first.text("/textHash"));
        assertThat(people.lin.command("/submissions/" + id + ":submit", "").status()).isEqualTo(200);
    }

    @Test
    void nobodyAttestsOfATextThatIsAnotherThanTheOneTheyRead() {
        var id = people.draft(Cast.DRAFT);
        var submission = "/submissions/" + id;
        var mine = submission + "/attestations/aurora-semi";
        var read = people.lin.get(submission).text("/textHash");
        people.edit(id, Cast.DRAFT.replace("\"variations\"", "\"note\": \"Flat.\", \"variations\""));
        var statement = "{\"statement\": \"NO_UNDECLARED_CLAIM\", \"textHash\": \"%s\"}";

        var late = people.lin.put(mine, statement.formatted(read), Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("state-forbids");
        var now = people.lin.get(submission).text("/textHash");
        assertThat(late.text("/detail")).contains("textHash: " + read, now);
        assertThat(people.lin.get(submission + "/attestations").body().at("/items")).isEmpty();

        assertThat(people.lin.put(mine, statement.formatted(now), Map.of()).text("/textHash")).isEqualTo(now);
        assertThat(people.lin.put(mine, statement.formatted("9f86"), Map.of()).status()).as("no hash").isEqualTo(422);
    }
}
